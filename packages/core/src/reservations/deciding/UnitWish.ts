import type { SlotAt } from "../familySlots.ts"
import type { UnitFacts } from "../permission.ts"
import type { UnitDay } from "../unitDay.ts"

/** Where a part takes place for a child: a slot, `anywhere` while no enrolment says where, `nowhere` where the part does not run. */
export type PartSlot = SlotAt | "anywhere" | "nowhere"

/** A child's unit on a day, and all that is known of it but who else is booked. */
export interface UnitWish {
  readonly householdId: string
  readonly childId: string
  readonly activity: string
  readonly unit: string
  readonly day: string
  /** Null: the town offers no such unit any more; what is booked of it can still be given back. */
  readonly known: UnitDay | null
  /** For each of its parts, with the word of which a child has one a day. */
  readonly slots: ReadonlyArray<{ readonly at: PartSlot; readonly exclusive: string }>
  /** Whether who asks may know what the child's other home booked of an activity. */
  readonly sees: (activity: string) => boolean
  /** What permission asks of it, whoever else is booked. */
  readonly standing: Omit<UnitFacts, "slots" | "bookedBy" | "offered" | "excluded">
}

/** A request as it is decided: its wishes with what is known of them, and of the units that go with them. */
export interface DecidedRequest {
  readonly householdId: string
  /** When it came: limits and openings are measured at that instant, however long it waited. */
  readonly at: Date
  readonly mode: "all-or-nothing" | "best-effort"
  readonly siblingsTogether: boolean
  readonly wishes: ReadonlyArray<{ readonly action: "add" | "cancel"; readonly subject: UnitWish }>
  /** Another unit of the same activity, child and day. */
  readonly companion: (subject: UnitWish, unit: string) => UnitWish
  /** What stays due of what is cancelled, where staff say it; null: the town's rules. */
  readonly feePercent: number | null
}
