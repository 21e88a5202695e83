import { readFile } from "node:fs/promises"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../../running/command.ts"
import { argument } from "../../../running/declared.ts"
import { dryRun, Word, yes } from "../../../running/options.ts"
import { staffOf } from "../../../running/staff.ts"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { bringCalendar, calendarServices } from "./bringCalendar.ts"

const takes = { file: argument(Word, "fichier CSV ou ICS du calendrier scolaire officiel"), dryRun, yes }

const explained = `Le fichier est celui du jeu de données fr-en-calendrier-scolaire (data.education.gouv.fr) : le CSV de toutes les zones,
ou un ICS. Seules comptent les lignes de la zone de la ville (calendar.zone de son fichier) et de ses élèves : celles des enseignants,
des collèges et des lycées sont laissées.

Ce que le fichier dit d'une année scolaire entière remplace ce qui était connu d'elle ; une année dont il n'a qu'une partie reste
comme elle est. Les zones A, B et C sont livrées avec le portail ; la Corse et l'outre-mer s'importent.`

/** `portail town calendar import`: brings a file of the ministry's calendar into the town. */
export const importCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "import",
    description: "reprend les vacances d'un fichier du ministère, après avoir montré ce qui change",
    takes,
    explained,
    examples: [
      ["portail town calendar import fr-en-calendrier-scolaire.csv --dry-run", "montre ce qui changerait"],
      ["portail town calendar import Zone-B.ics", "montre ce qui change, demande, puis l'applique"]
    ],
    services: calendarServices,
    run: importFile
  })

const importFile = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { town } = yield* staffOf(terminal, options)
  const { readOfficialCalendar } = yield* Effect.promise(() => import("@portail-familles/core/towns/calendar/official"))
  const { unusable } = yield* Effect.promise(() => import("../../../running/files.ts"))
  const bytes = yield* Effect.tryPromise({
    try: () => readFile(options.file),
    catch: (cause) => unusable(options.file, cause)
  })
  const rows = yield* readOfficialCalendar(bytes).pipe(
    Effect.catchTag("CsvUnreadable", (cause) => Effect.fail(unusable(options.file, cause)))
  )
  return yield* bringCalendar(terminal, options, town, rows)
})
