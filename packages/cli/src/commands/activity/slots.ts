import { Slots } from "@portail-familles/core/activities"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { dryRun, yes } from "../../running/options.ts"
import { agreedOf, isPlanEmpty, planText, slotsAction, toldText } from "../../running/slots.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { activityServices } from "./services.ts"

const takes = { dryRun, yes }

/** `portail activity slots`: makes the slots follow the activities and the calendar. */
export const activitySlotsCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "slots",
    description:
      "met les créneaux en accord avec les activités et le calendrier de la ville, après avoir montré qui perdrait sa place",
    takes,
    examples: [
      ["portail activity slots --dry-run", "après un changement de calendrier : ce qui changerait, et pour qui"],
      ["portail activity slots", "montre, demande, puis change les créneaux et avertit les familles"]
    ],
    services: activityServices,
    run: follow
  })

const follow = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const slots = yield* Slots
  const { staff, town } = yield* staffOf(terminal, options)
  const source = `calendrier de ${town.settings.name}`
  const plan = yield* slots.regenerate(staff, source, { dryRun: true })
  const text = planText(terminal.outStyle, plan)
  const action = `Créneaux${slotsAction(plan).replace(/^,/, " :")}`
  const data = { slots: plan, applied: !options.dryRun && !isPlanEmpty(plan) }
  return yield* confirmed(terminal, options, {
    nothing: isPlanEmpty(plan)
      ? { data, text: "Les créneaux suivent déjà le calendrier : rien à changer.\n" }
      : undefined,
    dryRun: { data, text, note: `${action} : rien n'a été changé (--dry-run).` },
    preview: { on: "out", text, leftOut: "json" },
    action,
    apply: Effect.map(slots.regenerate(staff, source, { dryRun: false, agreed: agreedOf(plan) }), (done) => ({
      data: { ...data, slots: done },
      text: `Les créneaux sont à jour.\n${toldText(done)}`
    }))
  })
})
