import { CreditNotes } from "@portail-familles/core/ledger"
import { cents } from "@portail-familles/core/platform/csv"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { argument, negated, optional, required } from "../../running/declared.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { typedField } from "../../terminal/typedField.ts"
import { euros } from "../../terminal/words.ts"
import { creditServices } from "./services.ts"

const takes = {
  invoice: argument(Word, "numéro de la facture"),
  reason: required("<motif>", Word, "pourquoi ; la famille le lit sur sa facture"),
  amount: optional(
    "<euros>",
    Word,
    "montant, comme 12,50 (sinon tout ce qui reste à payer) ; ce qui est déjà payé devient un trop-perçu"
  ),
  number: optional("<numéro>", Word, "numéro de l'avoir dans votre logiciel (sinon AV et le numéro de la facture)"),
  mail: negated("ne prévient pas la famille par mail"),
  dryRun,
  yes
}

/** `portail invoice credit`: gives up what is left of an invoice, or a part. */
export const invoiceCreditCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "credit",
    description: "fait un avoir : annule ce qui reste à payer d'une facture, ou une partie ; elle-même ne change pas",
    takes,
    examples: [
      ['portail invoice credit 2026000123 --reason "Établie par erreur" --dry-run', "montre ce que l'avoir annulerait"],
      ['portail invoice credit 2026000123 --amount 7,20 --reason "Deux repas non pris"', "demande, puis fait l'avoir"]
    ],
    services: creditServices,
    run: credit
  })

const { amount: _, ...cancelTakes } = takes

/** `portail invoice cancel`: gives up a whole invoice; what was paid of it is to be given back. */
export const invoiceCancelCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "cancel",
    description:
      "annule toute une facture par un avoir ; ce qui est payé devient un trop-perçu à rendre, et une autre facturation du mois la refait",
    takes: cancelTakes,
    examples: [
      ['portail invoice cancel 2026000123 --reason "Établie par erreur" --dry-run', "montre ce qui serait annulé"],
      ['portail invoice cancel 2026000123 --reason "Établie par erreur"', "demande, puis annule"]
    ],
    services: creditServices,
    run: (terminal, options) => writeCredit(terminal, options, "whole")
  })

const credit = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const amount = options.amount === undefined ? undefined : yield* typedField("--amount", cents(options.amount))
  return yield* writeCredit(terminal, options, amount)
})

const writeCredit = Effect.fnUntraced(function* (
  terminal: Terminal,
  options: OptionsOf<typeof cancelTakes>,
  amountCents: number | "whole" | undefined
) {
  const { invoice, reason, dryRun } = options
  const notes = yield* CreditNotes
  const order = {
    reason,
    ...(options.number === undefined ? {} : { number: options.number }),
    ...(amountCents === undefined ? {} : { amountCents })
  }
  const { staff } = yield* staffOf(terminal, options)
  const plan = yield* notes.issue(staff, invoice, order, { dryRun: true })
  const action = `Faire l'avoir ${plan.number} de ${euros(plan.amountCents)} sur la facture ${invoice} de ${plan.household}`
  const surplus = plan.surplusCents === 0 ? "" : ` ; trop-perçu : ${euros(plan.surplusCents)} (portail payment refund)`
  const about = { dryRun, invoice, reason }
  return yield* confirmed(terminal, options, {
    dryRun: {
      data: { ...about, ...plan },
      text: `${action}${surplus}\n${options.mail ? "La famille est prévenue par mail, si son compte est actif (--no-mail : non).\n" : ""}`,
      note: "Rien n'a été changé (--dry-run)."
    },
    action,
    apply: Effect.map(notes.issue(staff, invoice, order, { dryRun: false }), (note) => ({
      data: { ...about, ...note },
      text: "",
      note: `Avoir ${note.number} fait : ${euros(note.amountCents)} ; reste à payer : ${euros(note.leftCents)}${surplus}.`
    }))
  })
})
