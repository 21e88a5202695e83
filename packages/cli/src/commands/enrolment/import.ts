import { Activities, EnrolmentImports, enrolmentLayout, enrolmentRows } from "@portail-familles/core/activities"
import { Audit } from "@portail-familles/core/audit"
import { withNames } from "@portail-familles/core/platform/csv"
import { Towns } from "@portail-familles/core/towns"
import type { Command } from "commander"
import { Effect, Layer } from "effect"
import { columnsOfFile, importColumns } from "../../running/columns.ts"
import { command, type OptionsOf } from "../../running/command.ts"
import { readTable } from "../../running/files.ts"
import { importTakes, runImport } from "../../running/importing.ts"
import { database } from "../../running/layers.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"

const columns = `Une ligne par enfant et activité. Colonnes : foyer et enfant (leurs références), activite (son code dans le
fichier de la ville), debut, fin ; si le fichier les a, periode, lieu et groupe (code ou nom). Une inscription importée est
acceptée. Une inscription connue peut changer de fin, de période, de lieu et de groupe ; les autres restent comme elles sont.`

/** `portail enrolment import`: which child uses which activity, and when. */
export const enrolmentImportCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "import",
    description: "ajoute les inscriptions d'un fichier",
    takes: importTakes,
    explained: columns,
    examples: [
      ["portail enrolment import inscriptions.csv --dry-run", "vérifie le fichier et compte ce qui changerait"],
      ["portail enrolment import inscriptions.csv", "importe tout, ou rien si une ligne est incorrecte"]
    ],
    services: (options) =>
      EnrolmentImports.layer.pipe(
        Layer.provideMerge(Layer.mergeAll(Activities.layer, Towns.layer, Audit.layer, importColumns)),
        Layer.provide(database(options))
      ),
    run: importEnrolments
  })

const importEnrolments = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof importTakes>) {
  const enrolments = yield* EnrolmentImports
  const { staff } = yield* staffOf(terminal, options)
  const file = { path: options.file, kind: "enrolments", layout: enrolmentLayout } as const
  const { names, keep } = yield* columnsOfFile(terminal, options, staff, file)
  const rows = enrolmentRows(yield* readTable(options.file, withNames(enrolmentLayout, names)))
  return yield* runImport(terminal, options, { one: "inscription", several: "inscriptions" }, (how) =>
    enrolments.import(staff, rows, how).pipe(Effect.tap((report) => (report.imported ? keep : Effect.void)))
  )
})
