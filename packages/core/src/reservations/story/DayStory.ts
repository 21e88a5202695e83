import { Schema } from "effect"
import type { EnrolmentOn } from "../../activities/enrolmentsOn.ts"
import type { Limits } from "../../activities/rules/limitsOn.ts"
import { LateAddRule, LateCancelRule, Rule, Surcharge } from "../../activities/rules/Rule.ts"
import type { RefusalCode } from "../Change.ts"
import type { Occupancy } from "../occupancy.ts"
import type { TownWait } from "../waiting/townWaits.ts"

/** What a wish was answered beside its code; what an event does not say is left out. */
export const EventDetail = Schema.Struct({
  /** ISO instant: until when it could be done, or when it opened. */
  limit: Schema.optionalKey(Schema.NullOr(Schema.String)),
  rule: Schema.optionalKey(Schema.NullOr(Schema.Union([LateAddRule, LateCancelRule, Rule]))),
  surcharge: Schema.optionalKey(Schema.NullOr(Surcharge)),
  feePercent: Schema.optionalKey(Schema.NullOr(Schema.Int)),
  /** Of a closed slot. */
  reason: Schema.optionalKey(Schema.String),
  /** Why staff did it. */
  staffReason: Schema.optionalKey(Schema.String),
  /** It came with a file of another program. */
  imported: Schema.optionalKey(Schema.Boolean)
})
export type EventDetail = typeof EventDetail.Type

/** A wish for the day, or a closing, and what became of it. */
export interface StoryEvent {
  readonly at: Date
  /** The adult whose wish it was; null where staff did it, as `actor` says, or the account is no more. */
  readonly adult: string | null
  readonly actor: string
  readonly householdRef: string
  readonly activity: string
  readonly unit: string
  readonly action: "add" | "cancel" | "close"
  readonly outcome: "booked" | "cancelled" | "full" | "refused" | "asked"
  readonly code: RefusalCode | ""
  readonly detail: EventDetail
}

/** What a home asked for the child, for days that this one is among. */
export type StoryEnrolment = Omit<EnrolmentOn, "postalCode" | "city">

/** A place that the child has or had on the day. */
export interface StoryPlace {
  readonly activity: string
  readonly unit: string
  readonly part: string
  readonly householdRef: string
  readonly late: boolean
  readonly bookedAt: Date
  readonly cancelledAt: Date | null
  /** How much of its price stays due. */
  readonly feePercent: number | null
}

/** A unit that a home may have on the day: until when, and the slots that it takes; none where the activity does not run. */
export interface StoryUnit {
  readonly activity: string
  readonly unit: string
  readonly householdRef: string
  /** Null: they cannot be reckoned. */
  readonly limits: Limits | null
  readonly opensAt: Date | "always" | "never"
  readonly slots: ReadonlyArray<Occupancy>
}

/** Why a child is booked on a day or is not, by whom, and what the town's rules say of it. */
export interface DayStory {
  readonly childRef: string
  readonly childName: string
  /** ISO day. */
  readonly day: string
  readonly homes: ReadonlyArray<{ readonly ref: string; readonly name: string }>
  /** With which home the child is; null where nobody says. */
  readonly homeRef: string | null
  readonly enrolments: ReadonlyArray<StoryEnrolment>
  readonly places: ReadonlyArray<StoryPlace>
  readonly units: ReadonlyArray<StoryUnit>
  readonly events: ReadonlyArray<StoryEvent>
  /** What the child waits or waited for, part by part. */
  readonly waits: ReadonlyArray<TownWait>
}
