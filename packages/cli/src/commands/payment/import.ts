import { readFile } from "node:fs/promises"
import {
  NotDailyFile,
  type PayFipDailyFile,
  PayFipDailyFiles,
  PaymentImports,
  parseDailyFile,
  paymentLayout,
  paymentRows
} from "@portail-familles/core/payments"
import { withNames } from "@portail-familles/core/platform/csv"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import { columnsOfFile } from "../../running/columns.ts"
import { command, type OptionsOf } from "../../running/command.ts"
import { defaulted } from "../../running/declared.ts"
import { readTable, unusable } from "../../running/files.ts"
import { importTakes, runImport } from "../../running/importing.ts"
import { problemsTable, withReasons } from "../../running/importTables.ts"
import { staffOf } from "../../running/staff.ts"
import { exitCodes } from "../../terminal/exitCodes.ts"
import { progress } from "../../terminal/progress.ts"
import { FileUnusable } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { importServices } from "./services.ts"
import { settlementTables } from "./settlementTables.ts"

const takes = {
  ...importTakes,
  layout: defaulted(
    "<forme>",
    Schema.Literals(["counter", "payfip"]),
    "counter",
    "la liste d'un guichet, ou le fichier quotidien de PayFiP"
  )
}

const columns = `counter : une ligne par paiement reçu au guichet ou par courrier. Colonnes : factures (séparées par des espaces),
moyen (espèces, chèque, virement, CESU, ANCV), montant (12,50), jour, reference (numéro de reçu, de chèque ou de virement,
obligatoire : c'est elle qui empêche de compter deux fois un fichier importé deux fois). Un paiement inscrit ne change plus.
payfip : le fichier quotidien de PayFiP (EN-TETE, LIGNE, PIED-DE-PAGE). Il n'inscrit rien à lui seul : ce que le portail n'a
pas est demandé à PayFiP, et inscrit si PayFiP le confirme ; le reste est montré.`

/** `portail payment import`: what counters took, or what PayFiP says it settled. */
export const paymentImportCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "import",
    description: "inscrit les paiements d'un guichet, ou compare le fichier de PayFiP aux comptes",
    takes,
    explained: columns,
    examples: [
      ["portail payment import guichet.csv --dry-run", "vérifie la liste et compte les nouveaux paiements"],
      ["portail payment import guichet.csv", "inscrit tout, ou rien si une ligne est incorrecte"],
      [
        "portail payment import reglements.csv --layout payfip",
        "dit ce que PayFiP a encaissé et que le portail n'a pas"
      ]
    ],
    services: importServices,
    run: (terminal, options) =>
      options.layout === "counter" ? importCounter(terminal, options) : comparePayFip(terminal, options)
  })

const importCounter = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const imports = yield* PaymentImports
  const { staff } = yield* staffOf(terminal, options)
  const file = { path: options.file, kind: "payments", layout: paymentLayout } as const
  const { names, keep } = yield* columnsOfFile(terminal, options, staff, file)
  const rows = paymentRows(yield* readTable(options.file, withNames(paymentLayout, names)))
  return yield* runImport(terminal, options, { one: "paiement", several: "paiements" }, (how) =>
    imports.import(staff, rows, how).pipe(Effect.tap((report) => (report.imported ? keep : Effect.void)))
  )
})

const notDailyFile = (file: string) =>
  new FileUnusable({
    file,
    reason: "n'est pas un fichier de règlement de PayFiP, qui commence par EN-TETE",
    advice: "Rien n'a été comparé. La liste d'un guichet ? Relancez sans --layout payfip."
  })

const comparePayFip = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const files = yield* PayFipDailyFiles
  const { lines, invalid, ending } = yield* Effect.tryPromise({
    try: async () => parseDailyFile(await readFile(options.file)),
    catch: (cause) => (cause instanceof NotDailyFile ? notDailyFile(options.file) : unusable(options.file, cause))
  })
  const { staff } = yield* staffOf(terminal, options)
  const problems = problemsTable(terminal, "Problème", invalid, invalid.length)
  if (invalid.length > 0 && !options.skipInvalid) {
    return {
      data: { invalid: withReasons(invalid) },
      text: problems,
      note: `${count(invalid.length, "problème")} : rien n'a été comparé. Vérifiez le fichier, ou ajoutez --skip-invalid.`,
      exitCode: exitCodes.badFile
    }
  }
  const report = yield* Effect.acquireUseRelease(
    Effect.sync(() => progress(terminal, "PayFiP")),
    (shown) =>
      files.compare(staff, lines, {
        dryRun: options.dryRun,
        onProgress: (done, total) => Effect.sync(() => shown.update(done, total))
      }),
    (shown) => Effect.sync(() => shown.stop())
  )
  const open = report.toCheck.length + report.absent.length
  return {
    data: { dryRun: options.dryRun, ...report, ending, invalid: withReasons(invalid) },
    text: [problems, settlementTables(terminal, report)].filter((part) => part !== "").join("\n"),
    note:
      `${count(lines.length, "ligne")} : ${count(report.matched, "déjà inscrite", "déjà inscrites")}, ` +
      `${count(report.booked, "inscrite à l'instant", "inscrites à l'instant")}, ${report.toCheck.length} à vérifier ; ` +
      `${count(report.absent.length, "paiement")} du portail ${report.absent.length < 2 ? "manque" : "manquent"} au fichier.` +
      (options.dryRun ? " PayFiP n'a pas été interrogé (--dry-run)." : "") +
      endingRemarks[ending],
    exitCode: open + invalid.length === 0 && ending === "footer" ? exitCodes.ok : exitCodes.toCheck
  }
})

const endingRemarks: Readonly<Record<PayFipDailyFile["ending"], string>> = {
  footer: "",
  "no-footer": "\nRemarque : le fichier n'a pas de PIED-DE-PAGE. Il est peut-être coupé : redemandez-le à PayFiP.",
  "more-after-footer": "\nRemarque : des lignes suivent le PIED-DE-PAGE. Le fichier en réunit peut-être plusieurs."
}
