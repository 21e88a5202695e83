import { Movements, movementsCsv } from "@portail-familles/core/ledger"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { optional } from "../../running/declared.ts"
import { Word, yes } from "../../running/options.ts"
import { period, periodOf } from "../../running/period.ts"
import { openedPrivateFile } from "../../running/privateFile.ts"
import { staffOf } from "../../running/staff.ts"
import { UsageRefused } from "../../terminal/refusals.ts"
import { type Terminal, written } from "../../terminal/Terminal.ts"
import { count, meansOf } from "../../terminal/words.ts"
import { bookServices } from "./services.ts"

const takes = { ...period, output: optional("<fichier>", Word, "où écrire (sinon la sortie standard)"), yes }

const columns = `Une ligne par mouvement, du plus ancien au plus récent :
paiement (ce qu'il couvre d'une facture à sa réception), trop-perçu, report (d'un trop-perçu sur une facture), remboursement, rejet (ce que la banque a repris).
recu : ce que la caisse a de plus, ou de moins ; sa somme est celle de portail payment journal. impute : ce que la facture
réclame de moins. Montants en euros.`

/** `portail payment export`: movements of money as a table for accountants. */
export const paymentExportCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "export",
    description: "écrit les paiements, reports, remboursements et rejets en CSV",
    takes,
    explained: columns,
    examples: [
      [
        "portail payment export --regie enfance --from 2026-11-01 --to 2026-11-30 --output novembre.csv",
        "le mois d'une régie, pour le tableur"
      ]
    ],
    services: bookServices,
    run: exportAll
  })

const exportAll = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
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
