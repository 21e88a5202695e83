import { longDay } from "@portail-familles/core/platform/time"
import { type ReservationLine, Reservations } from "@portail-familles/core/reservations"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { type Found, writeList } from "../../running/listing.ts"
import { staffOf } from "../../running/staff.ts"
import { type ListColumn, tableColumns, text } from "../../terminal/listColumns.ts"
import { type Terminal, withPager, written } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { count } from "../../terminal/words.ts"
import { filterOf, filterTakes, periodWords } from "./filter.ts"
import { type Names, readNames } from "./names.ts"
import { readingServices } from "./services.ts"

/** `portail planning show`: who comes on which day. */
export const planningShowCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "show",
    description: "montre qui est réservé, jour par jour",
    takes: filterTakes,
    examples: [
      ["portail planning show --activity restauration", "la cantine d'aujourd'hui"],
      ["portail planning show --activity centre-loisirs --from 2026-12-21 --to 2026-12-24", "une semaine de vacances"],
      ["portail planning show --child TEST-EMMA-ROSE", "les 31 prochains jours d'un enfant"],
      ["portail planning show --day 2026-12-01 --json", "un jour, pour un script"]
    ],
    services: readingServices,
    run: show
  })

const show = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof filterTakes>) {
  const reservations = yield* Reservations
  const { staff } = yield* staffOf(terminal, options)
  const { activities, names } = yield* readNames(staff)
  const filter = yield* filterOf(staff, activities, options)
  const columns = columnsIn(names)
  const found: Found<ReservationLine, never, never> = {
    each: (some) => reservations.each(staff, filter, some),
    summary: (total: number) => `${count(total, "réservation")}, ${periodWords(filter)}`
  }
  if (options.json) return yield* writeList(terminal, { json: true, csv: false }, columns, found)
  let total = 0
  yield* withPager(terminal, (screen) =>
    found.each((lines) => {
      const separator = total === 0 ? "" : "\n"
      total += lines.length
      return written(
        screen,
        separator + [...Map.groupBy(lines, (line) => line.day)].map(dayTable(screen, columns)).join("\n")
      )
    })
  )
  return { data: undefined, text: "", note: `${found.summary(total)}.` }
})

const dayTable =
  ({ outStyle }: Terminal, columns: ReadonlyArray<ListColumn<ReservationLine>>) =>
  ([isoDay, lines]: readonly [string, ReadonlyArray<ReservationLine>]): string =>
    `${outStyle.bold(longDay(isoDay, "fr"))} : ${count(lines.length, "réservation")}\n${table(
      outStyle,
      tableColumns(columns),
      lines.map((line) => columns.map(({ cell }) => cell(line)))
    )}`

const columnsIn = (names: Names): ReadonlyArray<ListColumn<ReservationLine>> => [
  text("Activité", (line) => names.activity(line.activity)),
  text("Formule", (line) => names.unit(line.activity, line.unit)),
  text("Lieu", (line) => names.place(line.activity, line.place), { minor: true }),
  text("Groupe", (line) => names.group(line.activity, line.group), { minor: true }),
  text("Enfant", (line) => `${line.familyName} ${line.givenName}`),
  text("Classe", (line) => line.schoolClass),
  text("Foyer", (line) => line.householdRef, { minor: true }),
  text("Hors délai", (line) => (line.late ? "oui" : null), { minor: true })
]
