import { type ClosingPlan, Closures } from "@portail-familles/core/reservations"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { staffOf } from "../../running/staff.ts"
import type { Style, Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { count, day } from "../../terminal/words.ts"
import { choiceOf, closingTakes, noSlots, slotsTable } from "./closing.ts"
import { periodWords } from "./filter.ts"
import type { Names } from "./names.ts"
import { closingServices } from "./services.ts"

/** `portail planning close`: closes slots, and tells the families that had booked them. */
export const planningCloseCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "close",
    description: "ferme des créneaux : montre d'abord qui perd quoi, puis annule sans frais et écrit aux familles",
    takes: closingTakes,
    explained:
      "Une formule qui prend plusieurs parties de la journée est annulée entière. La capacité d'un créneau se change autrement : portail activity apply.",
    examples: [
      [
        'portail planning close --activity restauration --day 2026-12-04 --reason "Grève du personnel"',
        "les restaurants de toutes les écoles, un jour"
      ],
      [
        'portail planning close --activity mercredi --from 2026-12-02 --to 2026-12-09 --place victoire --reason "Chauffage en panne" --dry-run',
        "montre qui perdrait quoi, ne change rien"
      ]
    ],
    services: closingServices,
    run: close
  })

const close = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof closingTakes>) {
  const closures = yield* Closures
  const { reason } = options
  const { staff } = yield* staffOf(terminal, options)
  const { choice, names, inOrder } = yield* choiceOf(staff, options)
  const plan = yield* closures.plan(staff, choice)
  if (plan.slots.length === 0) return yield* noSlots(choice.activity, "ouvert")
  const shown = (style: Style) => pageOf(style, { ...plan, slots: inOrder(plan.slots) }, choice.activity, names)
  const losses = lossesOf(plan).length
  const what = `${count(plan.slots.length, "créneau", "créneaux")} de « ${names.activity(choice.activity)} », ${periodWords(choice)}`
  return yield* confirmed(terminal, options, {
    dryRun: {
      data: { dryRun: true, ...choice, reason, ...plan },
      text: shown(terminal.outStyle),
      note: `${what} ; ${count(losses, "réservation perdue", "réservations perdues")}. Rien n'a été changé (--dry-run).`
    },
    preview: { on: "err", text: shown(terminal.errStyle), leftOut: "json or yes" },
    action: `Fermer ${what}, et annuler ${count(losses, "réservation")}`,
    apply: Effect.map(closures.close(staff, choice, reason), ({ slots, cancelled }) => ({
      data: { dryRun: false, ...choice, reason, slots, ...cancelled },
      text: "",
      note: `${count(slots.length, "créneau fermé", "créneaux fermés")} ; ${count(cancelled.reservations, "réservation annulée", "réservations annulées")} sans frais, ${count(cancelled.mails, "mail")} aux familles.${unreachable(cancelled.unreachable)}`
    }))
  })
})

const unreachable = (refs: ReadonlyArray<string>): string =>
  refs.length === 0 ? "" : ` Sans compte, à prévenir autrement : ${refs.join(", ")}.`

/** A unit of a child on a day that is lost: once, however many of its parts are closed. */
const lossesOf = ({ slots, lost }: ClosingPlan) => {
  const dayOf = new Map(slots.map(({ id, day }) => [id, day]))
  const losses = lost.map(({ slotId, ...loss }) => ({ ...loss, day: dayOf.get(slotId) ?? "" }))
  return [...new Map(losses.map((loss) => [[loss.day, loss.childRef, loss.unit].join("\n"), loss])).values()]
}

/** The slots, and who is booked in them. */
const pageOf = (style: Style, plan: ClosingPlan, activity: string, names: Names): string => {
  const people = table(
    style,
    ["Jour", "Enfant", "Foyer", "Formule"],
    lossesOf(plan).map((loss) => [
      day(loss.day),
      `${loss.childName} (${loss.childRef})`,
      loss.householdRef,
      names.unit(activity, loss.unit)
    ])
  )
  return [slotsTable(style, plan.slots, names), people].filter((part) => part !== "").join("\n")
}
