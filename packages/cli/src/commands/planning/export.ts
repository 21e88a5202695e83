import { csvHead, csvLines } from "@portail-familles/core/platform/csv"
import { shortInstant } from "@portail-familles/core/platform/time"
import { type ReservationLine, Reservations } from "@portail-familles/core/reservations"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { optional } from "../../running/declared.ts"
import { Word, yes } from "../../running/options.ts"
import { openedPrivateFile } from "../../running/privateFile.ts"
import { staffOf } from "../../running/staff.ts"
import { jsonList } from "../../terminal/jsonList.ts"
import { type Terminal, written } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { filterOf, filterTakes, periodWords } from "./filter.ts"
import { readNames } from "./names.ts"
import { readingServices } from "./services.ts"

const takes = {
  ...filterTakes,
  output: optional("<fichier>", Word, "où écrire, lisible de vous seul (sinon la sortie standard)"),
  yes
}

const explained = `Une ligne par enfant, jour et formule ; jamais de santé. Colonnes : ${"jour, activite, formule, lieu, groupe, enfant, nom, prenom, ecole, classe, foyer, hors_delai, reservee_le"}. portail planning import relit ce fichier.`

/** `portail planning export`: who comes when, for a director's, a caterer's or another program's table. */
export const planningExportCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "export",
    description: "écrit les réservations en CSV, ou en JSON avec --json",
    takes,
    explained,
    examples: [
      ["portail planning export --activity restauration --day 2026-12-01 --output repas.csv", "les repas d'un jour"],
      ["portail planning export --from 2026-12-01 --to 2026-12-31 --json", "un mois, pour un script"]
    ],
    services: readingServices,
    run: exportAll
  })

const exportAll = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { output, json } = options
  const reservations = yield* Reservations
  const { staff } = yield* staffOf(terminal, options)
  const { activities } = yield* readNames(staff)
  const filter = yield* filterOf(staff, activities, options)
  const write =
    output === undefined
      ? (text: string) => written(terminal, text)
      : yield* openedPrivateFile(output, options.yes, "--output")
  const form = json && output === undefined ? jsonForm() : csvForm
  let lines = 0
  yield* write(form.head)
  yield* reservations.each(staff, filter, (some) => {
    lines += some.length
    return write(form.lines(some))
  })
  yield* write(form.end())
  return {
    data: output === undefined ? undefined : { reservations: lines, file: output },
    text: output === undefined ? "" : `${output}\n`,
    note: `${count(lines, "réservation")}, ${periodWords(filter)}.`
  }
}, Effect.scoped)

const columns: ReadonlyArray<readonly [title: string, of: (line: ReservationLine) => string]> = [
  ["jour", (line) => line.day],
  ["activite", (line) => line.activity],
  ["formule", (line) => line.unit],
  ["lieu", (line) => line.place],
  ["groupe", (line) => line.group],
  ["enfant", (line) => line.childRef],
  ["nom", (line) => line.familyName],
  ["prenom", (line) => line.givenName],
  ["ecole", (line) => line.school],
  ["classe", (line) => line.schoolClass],
  ["foyer", (line) => line.householdRef],
  ["hors_delai", (line) => (line.late ? "oui" : "non")],
  ["reservee_le", (line) => shortInstant(line.bookedAt)]
]

const csvForm = {
  head: csvHead(columns.map(([title]) => title)),
  lines: (some: ReadonlyArray<ReservationLine>) => csvLines(some.map((line) => columns.map(([, of]) => of(line)))),
  end: () => ""
}

const jsonForm = () => {
  const list = jsonList()
  return { head: "", lines: (some: ReadonlyArray<ReservationLine>) => list.items(some), end: list.end }
}
