import { DebitOrders, type DebitPlan } from "@portail-familles/core/payments"
import { day as typedDay } from "@portail-familles/core/platform/csv"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { optional, required } from "../../running/declared.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { typedField } from "../../terminal/typedField.ts"
import { count, day, euros } from "../../terminal/words.ts"
import { debitServices } from "../mandate/services.ts"

const takes = {
  on: required(
    "<jour>",
    Word,
    "le jour du prélèvement : un jour où les banques travaillent, après le délai de prévenance"
  ),
  regie: optional("<régie>", Word, "la régie ; inutile quand la ville n'en a qu'une"),
  dryRun,
  yes
}

/** `portail debit order`: debits what households with a mandate owe. */
export const orderDebitsCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "order",
    description: "prépare le prélèvement de ce que doivent les foyers qui ont un mandat",
    takes,
    explained:
      "Prend toutes les factures échues ce jour-là. Elles ne se paient plus autrement, et les familles sont prévenues par mail.\n" +
      "Le fichier pour la banque vient ensuite : portail debit file.",
    examples: [
      ["portail debit order --on 15/12/2026 --dry-run", "montre qui serait prélevé, et de combien"],
      ["portail debit order --on 15/12/2026 --regie enfance", "demande, puis prépare l'ordre et prévient les familles"]
    ],
    services: debitServices,
    run: order
  })

const order = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const orders = yield* DebitOrders
  const { staff } = yield* staffOf(terminal, options)
  const { regies } = staff.town.settings
  const collection = {
    regieCode: options.regie ?? (regies.length === 1 ? (regies[0]?.code ?? "") : ""),
    collectionOn: yield* typedField("--on", typedDay(options.on))
  }
  const plan = yield* orders.plan(staff, collection)
  const { debits, totalCents, collectionOn } = plan
  const sum = `${count(debits.length, "prélèvement")}, ${euros(totalCents)}, le ${day(collectionOn)}`
  const data = { dryRun: options.dryRun, ...documentOf(plan) }
  return yield* confirmed(terminal, options, {
    ...(debits.length === 0
      ? { nothing: { data, text: "", note: "Aucune facture échue ce jour-là n'est d'un foyer qui a un mandat." } }
      : {}),
    dryRun: { data, text: planTable(terminal, plan), note: `${sum}. Rien n'a été ordonné (--dry-run).` },
    preview: { on: "err", text: planTable(terminal, plan), leftOut: "json or yes" },
    action: `Ordonner ${sum}`,
    apply: Effect.map(orders.order(staff, collection), (order) => ({
      data: { ...data, order },
      text: "",
      note: `${sum} : ordre ${order}. Les familles sont prévenues.\nLe fichier pour la banque : portail debit file ${order}`
    }))
  })
})

const documentOf = ({ debits, ...plan }: DebitPlan) => ({
  ...plan,
  debits: debits.map(({ mandateId: _, householdId: __, invoices, ...debit }) => ({
    ...debit,
    invoices: invoices.map(({ number, amountCents }) => ({ number, amountCents }))
  }))
})

const leftOutWords = { "being-paid": "en cours de paiement", "mandate-lapsed": "mandat caduc (36 mois)" } as const

const planTable = (terminal: Terminal, { debits, leftOut }: DebitPlan): string =>
  [
    table(
      terminal.outStyle,
      ["Foyer", "Nom", "Mandat", "Compte", "Factures", { title: "Montant", align: "right" }],
      debits.map((debit) => [
        debit.householdRef,
        debit.household,
        debit.reference,
        `…${debit.ibanEnd}`,
        debit.invoices.map(({ number }) => number).join(" "),
        euros(debit.amountCents)
      ])
    ),
    ...(leftOut.length === 0
      ? []
      : [
          table(
            terminal.outStyle,
            ["Laissée de côté", "Nom", "Pourquoi", { title: "Montant", align: "right" }],
            leftOut.map(({ number, household, why, amountCents }) => [
              number,
              household,
              leftOutWords[why],
              euros(amountCents)
            ])
          )
        ])
  ].join("\n")
