import { ActivityFiles } from "@portail-familles/core/activities"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { argument } from "../../running/declared.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { agreedOf, isPlanEmpty, planText, slotsAction, toldText } from "../../running/slots.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { changesTable } from "../town/changes.ts"
import { readActivities } from "./folder.ts"
import { activityServices } from "./services.ts"

const takes = {
  file: argument(Word, "fichier YAML des activités"),
  dryRun,
  yes
}

/** `portail activity apply`: makes a town offer what its file says. */
export const activityApplyCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "apply",
    description:
      "met ce que la ville propose en accord avec un fichier, et les créneaux avec lui, après avoir montré ce qui change et qui perdrait sa place",
    takes,
    examples: [
      ["portail activity apply activities.yaml --dry-run", "vérifie le fichier et montre ce qui changerait"],
      ["portail activity apply activities.yaml", "montre ce qui change, demande, puis applique"]
    ],
    services: activityServices,
    run: apply
  })

const apply = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const files = yield* ActivityFiles
  const activities = yield* readActivities(options.file)
  const { staff, town } = yield* staffOf(terminal, options)
  const applying = (following: Parameters<typeof files.apply>[3]) =>
    files.apply(staff, options.file, activities, following)
  const { changes, retired, slots } = yield* applying({ dryRun: true })
  const nothing = changes.length === 0 && isPlanEmpty(slots)
  const data = {
    activities: activities.map(({ code }) => code),
    changes,
    retired,
    slots,
    applied: !options.dryRun && !nothing
  }
  const style = terminal.outStyle
  const text = [changes.length === 0 ? "" : changesTable(style, changes, []), planText(style, slots)]
    .filter((part) => part !== "")
    .join("\n")
  const retirement = retired.length === 0 ? "" : ` ; ${retired.join(", ")} ne sera plus proposé, ce qui en dépend reste`
  const action = `Changer ${count(changes.length, "réglage")}${slotsAction(slots)}${retirement}`
  const { name } = town.settings
  return yield* confirmed(terminal, options, {
    nothing: nothing
      ? { data, text: `${name} propose déjà ce que dit ${options.file} : rien à changer.\n` }
      : undefined,
    dryRun: { data, text, note: `${action} : rien n'a été changé (--dry-run).` },
    preview: { on: "out", text, leftOut: "json" },
    action,
    apply: Effect.map(applying({ dryRun: false, agreed: agreedOf(slots) }), (applied) => ({
      data: { ...data, slots: applied.slots },
      text: `${name} propose ${count(activities.length, "activité")} aux familles.\n${toldText(applied.slots)}`
    }))
  })
})
