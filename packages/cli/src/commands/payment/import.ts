import { readFile } from "node:fs/promises"
import { PayFipDailyFiles, PaymentImports, parseDailyFile, paymentRows } from "@portail-familles/core/payments"
import { type Command, Option } from "commander"
import { Effect, Schema } from "effect"
import { readTable, unusable } from "../../running/files.ts"
import { ImportCommandOptions, importCommand, imported } from "../../running/importing.ts"
import { problemsTable } from "../../running/importTables.ts"
import { runCommand } from "../../running/runCommand.ts"
import { staffOf } from "../../running/staff.ts"
import { exitCodes } from "../../terminal/exitCodes.ts"
import { withExamples } from "../../terminal/help.ts"
import { progress } from "../../terminal/progress.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { paymentServices } from "./services.ts"
import { settlementTables } from "./settlementTables.ts"

const Options = Schema.Struct({ ...ImportCommandOptions.fields, layout: Schema.Literals(["counter", "payfip"]) })

const columns = `counter : une ligne par paiement reçu au guichet ou par courrier. Colonnes : factures (séparées par des espaces),
moyen (espèces, chèque, virement, CESU, ANCV), montant (12,50), jour, reference (numéro de reçu, de chèque ou de virement,
obligatoire : c'est elle qui empêche de compter deux fois un fichier importé deux fois). Un paiement inscrit ne change plus.
payfip : le fichier quotidien de PayFiP (EN-TETE, LIGNE, PIED-DE-PAGE). Il n'inscrit rien à lui seul : ce que le portail n'a
pas est demandé à PayFiP, et inscrit si PayFiP le confirme ; le reste est montré.`

/** `portail payment import`: what counters took, or what PayFiP says it settled. */
export const paymentImportCommand = (terminal: Terminal): Command =>
  withExamples(
    importCommand("inscrit les paiements d'un guichet, ou compare le fichier de PayFiP aux comptes", columns).addOption(
      new Option("--layout <forme>", "la liste d'un guichet, ou le fichier quotidien de PayFiP")
        .choices(["counter", "payfip"])
        .default("counter")
    ),
    [
      ["portail payment import guichet.csv --dry-run", "vérifie la liste et compte les nouveaux paiements"],
      ["portail payment import guichet.csv", "inscrit tout, ou rien si une ligne est incorrecte"],
      [
        "portail payment import reglements.csv --layout payfip",
        "dit ce que PayFiP a encaissé et que le portail n'a pas"
      ]
    ]
  ).action(
    runCommand(terminal, {
      options: Options,
      services: paymentServices,
      run: (options) =>
        options.layout === "counter" ? importCounter(terminal, options) : comparePayFip(terminal, options)
    })
  )

const importCounter = Effect.fnUntraced(function* (terminal: Terminal, options: typeof Options.Type) {
  const imports = yield* PaymentImports
  const rows = paymentRows(yield* readTable(options.file))
  const { staff } = yield* staffOf(terminal, options)
  return yield* imported(terminal, options, { one: "paiement", several: "paiements" }, (how) =>
    imports.import(staff, rows, how)
  )
})

const comparePayFip = Effect.fnUntraced(function* (terminal: Terminal, options: typeof Options.Type) {
  const files = yield* PayFipDailyFiles
  const { lines, invalid } = yield* Effect.tryPromise({
    try: async () => parseDailyFile(await readFile(options.file)),
    catch: (cause) => unusable(options.file, cause)
  })
  const { staff } = yield* staffOf(terminal, options)
  const problems = problemsTable(terminal, "Problème", invalid, invalid.length)
  if (invalid.length > 0 && !options.skipInvalid) {
    return {
      data: { invalid },
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
    data: { dryRun: options.dryRun, ...report, invalid },
    text: [problems, settlementTables(terminal, report)].filter((part) => part !== "").join("\n"),
    note:
      `${count(lines.length, "ligne")} : ${count(report.matched, "déjà inscrite", "déjà inscrites")}, ` +
      `${count(report.booked, "inscrite à l'instant", "inscrites à l'instant")}, ${report.toCheck.length} à vérifier ; ` +
      `${count(report.absent.length, "paiement")} du portail ${report.absent.length < 2 ? "manque" : "manquent"} au fichier.` +
      (options.dryRun ? " PayFiP n'a pas été interrogé (--dry-run)." : ""),
    exitCode: open === 0 ? exitCodes.ok : exitCodes.toCheck
  }
})
