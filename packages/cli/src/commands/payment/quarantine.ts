import {
  type DecidedQuarantine,
  type QuarantineDecision,
  type QuarantinedPayment,
  QuarantinedPayments
} from "@portail-familles/core/payments"
import { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { argument, flag, required } from "../../running/declared.ts"
import { inMemory, listCommand } from "../../running/listing.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { amount, at, type ListColumn, text } from "../../terminal/listColumns.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { facts } from "../../terminal/table.ts"
import { count, decisionWords, euros } from "../../terminal/words.ts"
import { partsTable } from "./partsTable.ts"
import { quarantineFacts, saidWords } from "./quarantineFacts.ts"
import { paymentServices } from "./services.ts"

const listTakes = { all: flag("aussi ceux qui sont déjà tranchés") }
const decideTakes = {
  payment: argument(Word, "sa référence PayFiP, comme la montre portail payment quarantine list"),
  reason: required("<motif>", Word, "pourquoi ; reste dans les comptes et dans le journal"),
  dryRun,
  yes
}

/** `portail payment quarantine`: payments that PayFiP confirms otherwise than they were asked for. */
export const quarantineCommand = (terminal: Terminal): Command =>
  new Command("quarantine")
    .description("les paiements que PayFiP confirme autrement que demandés : leurs factures attendent une décision")
    .addCommand(quarantineListCommand(terminal))
    .addCommand(acceptCommand(terminal))
    .addCommand(rejectCommand(terminal))

const quarantineListCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "list",
    description: "liste les paiements à vérifier, le plus ancien d'abord, et ce que PayFiP en dit",
    takes: listTakes,
    examples: [["portail payment quarantine list", "ce que la régie doit trancher"]],
    services: paymentServices,
    columns: () => columns,
    find: list
  })

const acceptCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "accept",
    description: "compte le paiement, pour la somme que PayFiP a encaissée, et le dit à la famille",
    takes: decideTakes,
    examples: [
      [
        'portail payment quarantine accept 202600000132be1a2b --reason "Vu sur le compte DFT"',
        "montre ce que le paiement couvrirait, demande, puis l'inscrit"
      ]
    ],
    services: paymentServices,
    run: decide("accepted")
  })

const rejectCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "reject",
    description: "ne compte pas le paiement, rend ses factures payables et le dit à la famille",
    takes: decideTakes,
    examples: [
      [
        'portail payment quarantine reject 202600000132be1a2b --reason "Aucune somme reçue" --yes',
        "les factures peuvent de nouveau être payées"
      ]
    ],
    services: paymentServices,
    run: decide("rejected")
  })

const list = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof listTakes>) {
  const quarantines = yield* QuarantinedPayments
  const { staff } = yield* staffOf(terminal, options)
  const found = yield* quarantines.list(staff, { all: options.all })
  const waiting = found.filter(({ decision }) => decision === null).length
  return {
    each: inMemory(found),
    summary: () => count(waiting, "paiement à vérifier", "paiements à vérifier")
  }
})

const columns: ReadonlyArray<ListColumn<QuarantinedPayment>> = [
  text("Référence", ({ asked }) => asked.refdet),
  text("Foyer", (quarantined) => quarantined.householdRef),
  text("Nom du foyer", (quarantined) => quarantined.household, { minor: true }),
  text("Régie", (quarantined) => quarantined.regieCode, { minor: true }),
  text("Factures", (quarantined) => quarantined.invoices),
  amount("Demandé", ({ asked }) => asked.amountCents),
  text("PayFiP annonce", saidWords),
  at("Depuis", (quarantined) => quarantined.openedAt, { minor: true }),
  text("Décision", ({ decision }) => (decision === null ? null : decisionWords[decision])),
  text("Motif", ({ reason }) => reason, { csvOnly: true })
]

const page = (terminal: Terminal, quarantined: QuarantinedPayment): string =>
  facts(terminal.outStyle, [
    ["Référence", quarantined.asked.refdet],
    ["Foyer", `${quarantined.household} (${quarantined.householdRef})`],
    ["Régie", quarantined.regieCode],
    ["Factures", quarantined.invoices],
    ["Demandé", euros(quarantined.asked.amountCents)],
    ...quarantineFacts(quarantined)
  ])

const decide = (decision: QuarantineDecision) =>
  Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof decideTakes>) {
    const { payment, reason, dryRun } = options
    const quarantines = yield* QuarantinedPayments
    const { staff } = yield* staffOf(terminal, options)
    const quarantined = yield* quarantines.find(staff, payment)
    const ruling = { decision, reason }
    const plan = yield* quarantines.decide(staff, payment, ruling, { dryRun: true })
    const shown = page(terminal, quarantined) + (plan.parts.length === 0 ? "" : `\n${partsTable(terminal, plan)}`)
    const about = { dryRun, payment, decision, reason }
    return yield* confirmed(terminal, options, {
      dryRun: { data: { ...about, ...plan }, text: shown, note: "Rien n'a été changé (--dry-run)." },
      preview: { on: "err", text: shown, leftOut: "json or yes" },
      action:
        decision === "accepted"
          ? `Inscrire ${euros(plan.amountCents)} pour ${plan.household} (${reason})`
          : `Ne pas compter ce paiement et rendre payables les factures ${plan.invoices} de ${plan.household} (${reason})`,
      apply: Effect.map(quarantines.decide(staff, payment, ruling, { dryRun: false }), (decided) => ({
        data: { ...about, ...decided },
        text: "",
        note: noteOf(decision, decided)
      }))
    })
  })

const noteOf = (decision: QuarantineDecision, { amountCents, surplusCents, invoices, paymentId }: DecidedQuarantine) =>
  decision === "accepted"
    ? `Paiement ${paymentId ?? ""} inscrit : ${euros(amountCents)}${surplusCents === 0 ? "" : `, dont ${euros(surplusCents)} de trop-perçu`}. La famille est prévenue.`
    : `Paiement rejeté : ${invoices} à payer de nouveau. La famille est prévenue.`
