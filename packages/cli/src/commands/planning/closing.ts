import type { StaffAccess } from "@portail-familles/core/accounts/model"
import type { ChosenSlot } from "@portail-familles/core/activities"
import { Effect } from "effect"
import type { ReadFrom } from "../../running/declared.ts"
import { required } from "../../running/declared.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { NothingFound, UsageRefused } from "../../terminal/refusals.ts"
import type { Style } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { day } from "../../terminal/words.ts"
import { codesOf, daysOf, slotTakes } from "./filter.ts"
import { inOrderOf, type Names, readNames } from "./names.ts"

/** What closing slots and opening them again take. */
export const closingTakes = {
  ...slotTakes,
  activity: required("<activité>", Word, "l'activité, par son code ou son nom"),
  reason: required("<motif>", Word, "pourquoi ; les familles qui perdent une réservation le lisent"),
  dryRun,
  yes
}

/** The slots that were typed: of an activity, on days that were said. */
export const choiceOf = Effect.fnUntraced(function* (staff: StaffAccess, options: ReadFrom<typeof closingTakes>) {
  if (options.day === undefined && (options.from === undefined || options.to === undefined)) {
    return yield* new UsageRefused({
      problem: "Il manque les jours.",
      advice: "Ajoutez --day, ou --from et --to."
    })
  }
  const { activities, names } = yield* readNames(staff)
  const period = yield* daysOf(options, 1)
  const codes = yield* codesOf(activities, options)
  const inOrder = (slots: ReadonlyArray<ChosenSlot>) => inOrderOf(activities, slots)
  return { choice: { activity: options.activity, ...codes, ...period }, names, inOrder }
})

/** Nothing to close, or to open again. */
export const noSlots = (activity: string, what: "ouvert" | "fermé") =>
  new NothingFound({
    problem: `Aucun créneau ${what} de ${activity} n'est dans ce choix.`,
    advice: `Voir : portail planning fill --activity ${activity}`
  })

/** Slots in a table, with how many children are in each. */
export const slotsTable = (style: Style, slots: ReadonlyArray<ChosenSlot>, names: Names): string =>
  table(
    style,
    ["Jour", "Partie", "Lieu", "Groupe", { title: "Réservés", align: "right" }],
    slots.map((slot) => [
      day(slot.day),
      names.part(slot.activity, slot.part),
      names.place(slot.activity, slot.place) || "–",
      names.group(slot.activity, slot.group) || "–",
      String(slot.reserved)
    ])
  )
