import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { unitsOf } from "@portail-familles/core/activities"
import { Naming } from "@portail-familles/core/households"
import { type CounterOrder, type ReservationLine, Reservations } from "@portail-familles/core/reservations"
import { Effect, Schema } from "effect"
import { argument, flag, negated, optional, type ReadFrom, required, severalArguments } from "../../running/declared.ts"
import { childWords } from "../../running/naming.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { UsageRefused } from "../../terminal/refusals.ts"
import { daysWords, typedDays } from "./days.ts"
import { codeTyped, readNames } from "./names.ts"

/** What booking and cancelling on behalf of a family take. */
export const orderTakes = {
  child: argument(Word, childWords),
  days: severalArguments(Schema.NonEmptyArray(Word), daysWords),
  activity: required("<activité>", Word, "l'activité, par son code ou son nom"),
  unit: optional("<formule>", Word, "la formule, par son code ou son nom, si l'activité en a plusieurs"),
  household: optional("<foyer>", Word, "le foyer pour lequel c'est fait, si l'enfant en a deux"),
  reason: required("<motif>", Word, "pourquoi ; la famille le lit, et il reste dans l'histoire du jour"),
  allOrNothing: flag("ne garde rien si un jour est refusé"),
  mail: negated("n'écrit pas à la famille"),
  dryRun,
  yes
}

/** A unit of days for a child, and for which of its homes. */
export interface PlannedOrder {
  readonly action: "add" | "cancel"
  readonly child: { readonly id: string; readonly ref: string; readonly name: string }
  readonly activity: string
  readonly unit: string
  /** `« Restauration, Repas » pour Léa MARTIN (E1)`. */
  readonly words: string
  readonly homes: ReadonlyArray<{ readonly householdId: string; readonly days: ReadonlyArray<string> }>
}

/** What was typed, with the child's home for each day: the one that was named, else what `homeOf` says. */
export const orderOf = Effect.fnUntraced(function* (
  staff: StaffAccess,
  options: ReadFrom<typeof orderTakes>,
  action: "add" | "cancel"
) {
  const [naming, reservations] = [yield* Naming, yield* Reservations]
  const { activities, names } = yield* readNames(staff)
  const child = yield* naming.child(staff, options.child)
  const activity = yield* codeTyped(activities, options.activity, "d'activité")
  const unit = yield* unitTyped(activity.name, unitsOf(activity), options.unit)
  const typed = yield* typedDays(options.days)
  const [from = "", to = from] = [typed.all[0], typed.all.at(-1)]
  const slots = yield* reservations.occupancy(staff, { from, to, activity: activity.code })
  const runs = new Set(slots.filter(({ part }) => unit.takes.includes(part)).map(({ day }) => day))
  const booked: Array<ReservationLine> = []
  yield* reservations.each(staff, { from, to, activity: activity.code, childId: child.id }, (some) =>
    Effect.sync(() => void booked.push(...some.filter((line) => line.unit === unit.code)))
  )
  const bookedBy = new Map(booked.map(({ day, householdId }) => [day, householdId]))
  // of a period only the days that change something are meant
  const meant = typed.all.filter(
    (day) => typed.named.has(day) || (action === "add" ? runs.has(day) && !bookedBy.has(day) : bookedBy.has(day))
  )
  if (meant.length === 0) {
    return yield* new UsageRefused({
      problem:
        action === "add"
          ? `${activity.name} n'a pas lieu pendant cette période, ou tout y est déjà réservé.`
          : "Rien n'est réservé pendant cette période.",
      advice: `Voir : portail planning ${action === "add" ? `fill --activity ${activity.code}` : `show --child ${child.ref}`}`
    })
  }
  const home = options.household === undefined ? undefined : yield* naming.household(staff, options.household)
  const homes = home === undefined ? yield* reservations.homes(staff, child.id) : [home]
  const homeOf = (day: string) =>
    home?.id ?? (action === "cancel" ? bookedBy.get(day) : undefined) ?? homes[0]?.id ?? ""
  if (home === undefined && homes.length > 1 && (action === "add" || meant.some((day) => !bookedBy.has(day)))) {
    return yield* new UsageRefused({
      problem: `${child.name} a deux foyers : ${homes.map(({ ref, name }) => `${ref} (${name})`).join(", ")}.`,
      advice: "Dites lequel avec --household."
    })
  }
  return {
    action,
    child,
    activity: activity.code,
    unit: unit.code,
    words: `« ${names.activity(activity.code)}, ${unit.name} » pour ${child.name} (${child.ref})`,
    homes: [...Map.groupBy(meant, homeOf)].map(([householdId, days]) => ({ householdId, days }))
  } satisfies PlannedOrder
})

/** The orders that it makes, home by home; `dryRun` only says what would become of them. */
export const ordersOf = (
  { child, activity, unit, homes, action }: PlannedOrder,
  options: Pick<ReadFrom<typeof orderTakes>, "reason" | "allOrNothing" | "mail"> & {
    readonly feePercent: number | null
  },
  dryRun: boolean
): ReadonlyArray<CounterOrder> =>
  homes.map((home) => ({
    ...home,
    ...{ action, child, activity, unit, dryRun },
    mode: options.allOrNothing ? "all-or-nothing" : "best-effort",
    reason: options.reason,
    mail: options.mail,
    feePercent: options.feePercent
  }))

const unitTyped = <U extends { readonly code: string; readonly name: string }>(
  activity: string,
  units: ReadonlyArray<U>,
  typed: string | undefined
) => {
  const [only, ...others] = units
  if (typed !== undefined) return codeTyped(units, typed, "de formule")
  return only !== undefined && others.length === 0
    ? Effect.succeed(only)
    : Effect.fail(
        new UsageRefused({
          problem: `${activity} a plusieurs formules.`,
          advice: `Choisissez avec --unit parmi : ${units.map(({ code, name }) => `${code} (${name})`).join(", ")}.`
        })
      )
}
