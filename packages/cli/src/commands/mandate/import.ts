import { Mandates, mandateLayout, mandateRows } from "@portail-familles/core/payments"
import { todayInParis } from "@portail-familles/core/platform/time"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument, flag } from "../../running/declared.ts"
import { readTable } from "../../running/files.ts"
import { runImport } from "../../running/importing.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { debitServices } from "./services.ts"

const takes = {
  file: argument(Word, "fichier CSV des mandats signés"),
  dryRun,
  skipInvalid: flag("importe le reste quand des lignes sont incorrectes"),
  yes
}

const columns = `Une ligne par mandat signé. Colonnes : foyer (sa référence), rum, titulaire, iban, signe_le ; bic et regie si besoin
(la régie peut manquer quand la ville n'en a qu'une). Un mandat connu ne change plus : pour un autre compte, terminez-le
et donnez au nouveau une autre RUM. Les comptes sont chiffrés ; le portail n'en montre que la fin.`

/** `portail mandate import`: mandates that families signed, on paper or with another program. */
export const mandateImportCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "import",
    description: "enregistre les mandats signés d'un fichier",
    takes,
    explained: columns,
    examples: [
      ["portail mandate import mandats.csv --dry-run", "vérifie les IBAN et compte les nouveaux mandats"],
      ["portail mandate import mandats.csv", "importe tout, ou rien si une ligne est incorrecte"]
    ],
    services: debitServices,
    run: importMandates
  })

const importMandates = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { staff } = yield* staffOf(terminal, options)
  const rows = mandateRows(yield* readTable(options.file, mandateLayout), yield* todayInParis)
  return yield* runImport(terminal, options, { one: "mandat", several: "mandats" }, (how) =>
    Mandates.use((mandates) => mandates.import(staff, rows, how))
  )
})
