import { Refunds } from "@portail-familles/core/payments/Refunds.ts"
import { cents } from "@portail-familles/core/platform/csv/fields.ts"
import { Command } from "commander"
import { Effect, Schema } from "effect"
import { confirmed } from "../../running/confirmed.ts"
import { commonOptions, dryRunOption, Flag, Word, yesOption } from "../../running/options.ts"
import { runCommand } from "../../running/runCommand.ts"
import { staffOf } from "../../running/staff.ts"
import { withExamples } from "../../terminal/help.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { typedField } from "../../terminal/typedField.ts"
import { euros } from "../../terminal/words.ts"
import { bookServices } from "./services.ts"

const Options = Schema.Struct({ ...commonOptions, payment: Word, amount: Word, reason: Word, dryRun: Flag, yes: Flag })

/** `portail payment refund`: marks a surplus as given back. */
export const refundCommand = (terminal: Terminal): Command =>
  withExamples(
    new Command("refund")
      .description("inscrit le remboursement d'un trop-perçu ; l'argent lui-même est rendu par la régie")
      .argument("<payment>", "numéro du paiement, comme le montre portail payment list --surplus")
      .requiredOption("--amount <euros>", "montant rendu, comme 12,50 : au plus le trop-perçu")
      .requiredOption("--reason <motif>", "pourquoi ; reste dans les comptes et dans le journal")
      .addOption(dryRunOption())
      .addOption(yesOption()),
    [
      [
        'portail payment refund 01a208c9-45b9-76a7-9452-0b17dadf223d --amount 3,35 --reason "Payé deux fois"',
        "demande, puis inscrit le remboursement"
      ]
    ]
  ).action(
    runCommand(terminal, { options: Options, services: bookServices, run: (options) => refund(terminal, options) })
  )

const refund = Effect.fnUntraced(function* (terminal: Terminal, options: typeof Options.Type) {
  const { payment, reason, dryRun } = options
  const refunds = yield* Refunds
  const amountCents = yield* typedField("--amount", cents(options.amount))
  const { staff } = yield* staffOf(terminal, options)
  const plan = yield* refunds.refund(staff, payment, { amountCents, reason }, { dryRun: true })
  const action = `Inscrire le remboursement de ${euros(amountCents)} à ${plan.household} (${reason})`
  const about = { dryRun, payment, amountCents, reason }
  return yield* confirmed(terminal, options, {
    dryRun: { data: { ...about, ...plan }, text: `${action}\n`, note: "Rien n'a été changé (--dry-run)." },
    action,
    apply: Effect.map(refunds.refund(staff, payment, { amountCents, reason }, { dryRun: false }), (refunded) => ({
      data: { ...about, ...refunded },
      text: "",
      note: `Remboursement de ${euros(amountCents)} inscrit ; trop-perçu restant : ${euros(refunded.surplusCents)}.`
    }))
  })
})
