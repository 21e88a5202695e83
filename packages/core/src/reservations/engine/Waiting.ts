import type { Deferred } from "effect"
import type { FamilyAccess, StaffAccess } from "../../accounts/FamilyAccess.ts"
import type { RequirementCode } from "../../activities/RequirementCode.ts"
import type { Town } from "../../towns/Town.ts"
import type { BookingBusy, ChangeAnswer, Wish, WishKeyReused, WishRules } from "../Wish.ts"

/** Who asks: a family by its account and key, a family that takes what was offered to it, or staff with their reason. */
export type Author =
  | { readonly kind: "family"; readonly access: FamilyAccess; readonly key: string; readonly fingerprint: string }
  | { readonly kind: "offered"; readonly access: FamilyAccess; readonly waitId: string }
  | { readonly kind: "staff"; readonly staff: StaffAccess; readonly reason: string; readonly feePercent: number | null }

/** What is to be decided for a household. */
export interface Sought extends WishRules {
  readonly householdId: string
  readonly wishes: ReadonlyArray<Wish>
  /** When it came: limits are measured at that instant, however long it waits. */
  readonly at: Date
  /** What is not in order for an enrolment of a child from an ISO day on. */
  readonly unmet: (activity: string, childId: string, startsOn: string) => ReadonlySet<RequirementCode>
  readonly author: Author | { readonly kind: "waiting" }
}

/** A request with what was read before it waited for its turn. */
export interface BookingRequest extends Sought {
  readonly town: Town
  /** In whose name it is written. */
  readonly actor: string
  readonly author: Author
}

/** What a request fails with. */
export type BookingFailure = WishKeyReused | BookingBusy

/** A request in a town's queue. Who waits too long leaves it, unless it is being written already. */
export interface Waiting {
  readonly request: BookingRequest
  readonly answer: Deferred.Deferred<ChangeAnswer, BookingFailure>
  /** `written`: decided, and on its way into the database. `left`: nobody waits any more, and nothing is done. */
  state: "waiting" | "written" | "left"
}
