import { QuotientImports, quotientLayout, quotientRows } from "@portail-familles/core/households"
import { withNames } from "@portail-familles/core/platform/csv"
import type { Command } from "commander"
import { Effect } from "effect"
import { columnsOfFile } from "../../running/columns.ts"
import { command, type OptionsOf } from "../../running/command.ts"
import { readTable } from "../../running/files.ts"
import { importTakes, runImport } from "../../running/importing.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { quotientServices } from "./services.ts"

const columns = `Une ligne par quotient. Colonnes : foyer (sa référence), quotient (en euros), debut ; si le fichier les a,
fin (le dernier jour) et justificatif. Un quotient remplace celui du foyer qui commence le même jour ; les autres restent.`

/** `portail quotient import`: the quotients of many households. */
export const quotientImportCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "import",
    description: "enregistre les quotients d'un fichier",
    takes: importTakes,
    explained: columns,
    examples: [
      ["portail quotient import quotients.csv --dry-run", "vérifie le fichier et compte ce qui changerait"],
      ["portail quotient import quotients.csv", "importe tout, ou rien si une ligne est incorrecte"]
    ],
    services: quotientServices,
    run: importQuotients
  })

const importQuotients = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof importTakes>) {
  const quotients = yield* QuotientImports
  const { staff } = yield* staffOf(terminal, options)
  const file = { path: options.file, kind: "quotients", layout: quotientLayout } as const
  const { names, keep } = yield* columnsOfFile(terminal, options, staff, file)
  const rows = quotientRows(yield* readTable(options.file, withNames(quotientLayout, names)))
  return yield* runImport(terminal, options, { one: "quotient", several: "quotients" }, (how) =>
    quotients.import(staff, rows, how).pipe(Effect.tap((report) => (report.imported ? keep : Effect.void)))
  )
})
