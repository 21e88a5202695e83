import { Naming } from "@portail-familles/core/households"
import type { TownWait } from "@portail-familles/core/reservations"
import { Waits } from "@portail-familles/core/reservations"
import type { Command } from "commander"
import { Effect } from "effect"
import { optional } from "../../running/declared.ts"
import { inMemory, listCommand } from "../../running/listing.ts"
import { childWords } from "../../running/naming.ts"
import { Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { at, id, type ListColumn, onDay, text } from "../../terminal/listColumns.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { codesOf, daysOf, periodWords, slotTakes } from "./filter.ts"
import { type Names, readNames } from "./names.ts"
import { waitServices } from "./services.ts"
import { rankWords, reasonWords } from "./waitWords.ts"

const takes = { ...slotTakes, child: optional("<enfant>", Word, childWords) }

/** Days that are read where none is said. */
const usualDays = 31

interface Line extends TownWait {
  readonly names: Names
}

/** `portail planning waiting`: who waits for a place, in order, and why so. */
export const planningWaitingCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "waiting",
    description: "montre les listes d'attente : le rang de chacun, et pourquoi ; sans jour, celles des 31 prochains",
    takes,
    examples: [
      ["portail planning waiting --activity centre-loisirs --day 2026-12-21", "la liste d'un jour, dans l'ordre"],
      ["portail planning waiting --child TEST-EMMA-ROSE", "ce qu'un enfant attend, et ce que c'est devenu"],
      ["portail planning waiting --csv > attente.csv", "toutes les colonnes, pour un tableur"]
    ],
    services: waitServices,
    columns,
    find: Effect.fnUntraced(function* (_, options) {
      const waits = yield* Waits
      const { staff } = yield* staffOf(terminal, options)
      const { activities, names } = yield* readNames(staff)
      const period = yield* daysOf(options, usualDays)
      const { child } = options
      const childId = child === undefined ? undefined : (yield* Naming.use((naming) => naming.child(staff, child))).id
      const found = yield* waits.list(staff, {
        ...period,
        ...(yield* codesOf(activities, options)),
        ...(childId === undefined ? {} : { childId })
      })
      return {
        each: inMemory(found.map((wait): Line => ({ ...wait, names }))),
        summary: (total: number) => `${count(total, "attente")}, ${periodWords(period)}`,
        document: ({ names: _names, ...wait }: Line) => wait
      }
    })
  })

const columns = (): ReadonlyArray<ListColumn<Line>> => [
  onDay("Jour", ({ day }) => day),
  text("Activité", ({ activity, names }) => names.activity(activity)),
  text("Partie", ({ activity, part, names }) => names.part(activity, part), { minor: true }),
  text("Lieu", ({ activity, place, names }) => names.place(activity, place), { minor: true }),
  text("Groupe", ({ activity, group, names }) => names.group(activity, group), { minor: true }),
  text("Rang", rankWords),
  text("Enfant", ({ childName }) => childName),
  text("Foyer", ({ householdRef }) => householdRef, { minor: true }),
  text("Pourquoi", reasonWords),
  at("Demandée le", ({ askedAt }) => askedAt, { minor: true }),
  id("Attente", ({ waitId }) => waitId)
]
