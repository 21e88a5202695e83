import { type DailyClosing, type DailyClosingSums, DailyClosings } from "@portail-familles/core/ledger"
import { day as dayOf } from "@portail-familles/core/platform/csv"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { required } from "../../running/declared.ts"
import { Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { typedField } from "../../terminal/typedField.ts"
import { count, day as dayWords, euros, meansOf } from "../../terminal/words.ts"
import { bookServices } from "./services.ts"

const takes = {
  regie: required("<code>", Word, "la régie"),
  day: required("<jour>", Word, "le jour, de minuit à minuit à Paris, comme 2026-11-20")
}

/** `portail payment journal`: what a régie received and gave back on a day. */
export const journalCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "journal",
    description: "l'arrêté de caisse d'une régie pour un jour, par moyen de paiement",
    takes,
    examples: [
      [
        "portail payment journal --regie enfance --day 2026-11-20",
        "ce qui est entré et sorti ce jour-là, et les trop-perçus reportés"
      ],
      ["portail payment journal --regie enfance --day 2026-11-20 --json", "le même, montants en centimes"]
    ],
    services: bookServices,
    run: show
  })

const show = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const journals = yield* DailyClosings
  const day = yield* typedField("--day", dayOf(options.day))
  const { staff } = yield* staffOf(terminal, options)
  const journal = yield* journals.ofDay(staff, options.regie, day)
  return {
    data: { regie: options.regie, day, ...journal },
    text: journal.lines.length === 0 ? "" : journalTable(terminal, journal),
    note: `${options.regie}, le ${dayWords(day)} : ${count(journal.total.count, "paiement")}, total ${euros(journal.total.totalCents)}.`
  }
})

const journalTable = (terminal: Terminal, { lines, total }: DailyClosing): string =>
  table(
    terminal.outStyle,
    [
      "Moyen",
      ...["Nombre", "Reçu", "Sur factures", "Trop-perçu", "Remboursé", "Rejeté", "Total", "Reporté"].map(
        (title) => ({ title, align: "right" }) as const
      )
    ],
    [...lines.map((line) => [meansOf(line.means), ...cells(line)]), ["Total", ...cells(total)]]
  )

const cells = (sums: DailyClosingSums): ReadonlyArray<string> => [
  String(sums.count),
  ...[
    sums.amountCents,
    sums.allocatedCents,
    sums.surplusCents,
    sums.refundedCents,
    sums.rejectedCents,
    sums.totalCents,
    sums.carriedOverCents
  ].map(euros)
]
