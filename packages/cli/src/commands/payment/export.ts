import { Movements, movementsCsv } from "@portail-familles/core/ledger"
import { Command } from "commander"
import { Effect, Schema } from "effect"
import { commonOptions, Flag, Word, yesOption } from "../../running/options.ts"
import { openedPrivateFile } from "../../running/privateFile.ts"
import { runCommand } from "../../running/runCommand.ts"
import { staffOf } from "../../running/staff.ts"
import { withExamples } from "../../terminal/help.ts"
import { UsageRefused } from "../../terminal/refusals.ts"
import { type Terminal, written } from "../../terminal/Terminal.ts"
import { count, meansOf } from "../../terminal/words.ts"
import { fromOption, periodOf, periodOptions, regieOption, toOption } from "./period.ts"
import { bookServices } from "./services.ts"

const Options = Schema.Struct({ ...commonOptions, ...periodOptions, output: Schema.optionalKey(Word), yes: Flag })

const columns = `Une ligne par mouvement, du plus ancien au plus récent :
paiement (ce qu'il couvre d'une facture à sa réception), trop-perçu, report (d'un trop-perçu sur une facture), remboursement.
recu : ce que la caisse a de plus, ou de moins ; sa somme est celle de portail payment journal. impute : ce que la facture
réclame de moins. Montants en euros.`

/** `portail payment export`: movements of money as a table for accountants. */
export const paymentExportCommand = (terminal: Terminal): Command =>
  withExamples(
    new Command("export")
      .description("écrit les paiements, reports et remboursements en CSV")
      .addOption(regieOption())
      .addOption(fromOption())
      .addOption(toOption())
      .option("--output <fichier>", "où écrire (sinon la sortie standard)")
      .addOption(yesOption())
      .addHelpText("after", `\n${columns}`),
    [
      [
        "portail payment export --regie enfance --from 2026-11-01 --to 2026-11-30 --output novembre.csv",
        "le mois d'une régie, pour le tableur"
      ]
    ]
  ).action(
    runCommand(terminal, { options: Options, services: bookServices, run: (options) => exportAll(terminal, options) })
  )

const exportAll = Effect.fnUntraced(function* (terminal: Terminal, options: typeof Options.Type) {
  const { output } = options
  if (output === undefined && options.json) {
    return yield* new UsageRefused({
      problem: "Il manque où écrire : avec --json, la sortie standard ne reçoit pas le tableau.",
      advice: "Ajoutez --output."
    })
  }
  const movements = yield* Movements
  const filter = yield* periodOf(options)
  const { staff } = yield* staffOf(terminal, options)
  const write =
    output === undefined
      ? (text: string) => written(terminal, text)
      : yield* openedPrivateFile(output, options.yes, "--output")
  yield* write(movementsCsv.head)
  const lines = yield* movements.each(staff, filter, (some) => write(movementsCsv.lines(some, meansOf)))
  return {
    data: { movements: lines, file: output ?? null },
    text: output === undefined ? "" : `${output}\n`,
    note: `${count(lines, "mouvement")}.`
  }
}, Effect.scoped)
