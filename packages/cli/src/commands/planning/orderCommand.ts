import { type ChangeLine, refusalSentence, StaffBookings } from "@portail-familles/core/reservations"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { optional } from "../../running/declared.ts"
import { staffOf } from "../../running/staff.ts"
import { exitCodes } from "../../terminal/exitCodes.ts"
import { NotPossible } from "../../terminal/refusals.ts"
import type { Style, Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { count, day } from "../../terminal/words.ts"
import { orderOf, ordersOf, orderTakes } from "./order.ts"
import { orderServices } from "./services.ts"

const explained = `Les délais, les ouvertures et ce que l'activité demande ne comptent pas ; les places, les fermetures, l'inscription de l'enfant et les
réservations qui s'excluent, si : agrandissez d'abord la capacité (portail activity apply), ou rouvrez le créneau.`

/** `portail planning book`: books for a family that asks at the counter. */
export const planningBookCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "book",
    description: "réserve pour un enfant, même hors délai ; la famille reçoit un mail",
    takes: orderTakes,
    explained,
    examples: [
      [
        'portail planning book TEST-EMMA-ROSE 2026-12-01 --activity restauration --reason "Demande au guichet"',
        "un repas, après confirmation"
      ],
      [
        'portail planning book TEST-EMMA-ROSE 2026-12-01..2026-12-18 --activity restauration --reason "Garde à trouver" --dry-run',
        "montre les jours, ne change rien"
      ]
    ],
    services: orderServices,
    run: (terminal: Terminal, options: OptionsOf<typeof orderTakes>) =>
      order(terminal, { ...options, feePercent: null }, "add")
  })

const Percent = Schema.NumberFromString.check(Schema.isInt(), Schema.isBetween({ minimum: 0, maximum: 100 }))

const cancelTakes = {
  ...orderTakes,
  fee: optional("<pourcent>", Percent, "ce qui reste dû du prix, de 0 à 100 (sinon ce que disent les règles)")
}

/** `portail planning cancel`: cancels for a family. */
export const planningCancelCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "cancel",
    description: "annule pour un enfant, même hors délai ; la famille reçoit un mail",
    takes: cancelTakes,
    examples: [
      [
        'portail planning cancel TEST-EMMA-ROSE 2026-12-01 --activity restauration --fee 0 --reason "Enfant hospitalisé"',
        "sans rien laisser dû"
      ]
    ],
    services: orderServices,
    run: (terminal: Terminal, options: OptionsOf<typeof cancelTakes>) =>
      order(terminal, { ...options, feePercent: options.fee ?? null }, "cancel")
  })

const order = Effect.fnUntraced(function* (
  terminal: Terminal,
  options: OptionsOf<typeof orderTakes> & { readonly feePercent: number | null },
  action: "add" | "cancel"
) {
  const { staff } = yield* staffOf(terminal, options)
  const planned = yield* orderOf(staff, options, action)
  const bookings = yield* StaffBookings
  const { lines: plan } = yield* bookings.change(staff, ordersOf(planned, options, true))
  const done = plan.filter(isDone).length
  const words = action === "add" ? "Réserver" : "Annuler"
  const about = { child: planned.child.ref, activity: planned.activity, unit: planned.unit, reason: options.reason }
  const shown = (lines: ReadonlyArray<ChangeLine>) => linesTable(terminal.outStyle, lines)
  const none = new NotPossible({
    problem: `Aucun de ces jours ne peut être ${action === "add" ? "réservé" : "annulé"} : ${plan.map(lineWords).join(" ")}`,
    advice: `Voir : portail planning explain ${planned.child.ref} ${plan[0]?.day ?? "<jour>"}`
  })
  if (done === 0) return yield* none
  return yield* confirmed(terminal, options, {
    dryRun: {
      data: { dryRun: true, ...about, lines: plan.map(lineDocument) },
      text: shown(plan),
      note: `${words} ${planned.words} : ${summary(plan)}. Rien n'a été changé (--dry-run).`,
      exitCode: done === plan.length ? exitCodes.ok : exitCodes.toCheck
    },
    preview: { on: "err", text: linesTable(terminal.errStyle, plan), leftOut: "json or yes" },
    action: `${words} ${planned.words}, ${count(done, "jour")}`,
    apply: Effect.map(bookings.change(staff, ordersOf(planned, options, false)), ({ lines, mails }) => ({
      data: { dryRun: false, ...about, lines: lines.map(lineDocument), mails },
      text: shown(lines),
      note: `${planned.words} : ${summary(lines)}.${told(options.mail, mails)}`,
      exitCode: lines.every(isDone) ? exitCodes.ok : lines.some(isDone) ? exitCodes.toCheck : exitCodes.refused
    }))
  })
})

const told = (mail: boolean, mails: number): string => {
  if (!mail) return ""
  return mails === 0 ? " Personne n'a de compte dans ce foyer : prévenez-le." : ` ${count(mails, "mail")} à la famille.`
}

const isDone = ({ outcome }: ChangeLine): boolean => outcome === "booked" || outcome === "cancelled"

const linesTable = (style: Style, lines: ReadonlyArray<ChangeLine>): string =>
  table(
    style,
    ["Jour", "Résultat"],
    lines.map((line) => [
      day(line.day),
      isDone(line) ? lineWords(line) : { text: lineWords(line), color: style.yellow }
    ])
  )

/** What became of a day. */
const lineWords = (line: ChangeLine): string => {
  const { outcome, code, limit, reason, feePercent } = line
  if (outcome === "booked") return "réservé"
  if (outcome === "cancelled") {
    return feePercent === null || feePercent === 0
      ? "annulé, rien ne reste dû"
      : `annulé, ${feePercent} % du prix restent dus`
  }
  return code === null
    ? "pas fait"
    : refusalSentence({ code, limit: limit === null ? null : new Date(limit), reason }, "fr")
}

const lineDocument = (line: ChangeLine) => ({ ...line, sentence: lineWords(line) })

const summary = (lines: ReadonlyArray<ChangeLine>): string => {
  const done = lines.filter(isDone).length
  const refused = lines.length - done
  return [count(done, "jour"), ...(refused === 0 ? [] : [count(refused, "refusé")])].join(", ")
}
