import { Schema } from "effect"
import { type StaffAccess, staffAccess } from "../../../accounts/FamilyAccess.ts"
import type { Town, TownId } from "../../../towns/Town.ts"
import type { ExpectedChild } from "../Attendance.ts"

/** Why children's health is read with a link, and for which service of the town, by its code. */
export interface LinkHealth {
  readonly purpose: string
  readonly service: string | null
}

/** Which children a link is for: of an activity, at one place and in one group or all, on days both included (ISO). */
export interface LinkScope {
  readonly activity: string
  readonly place: string | null
  readonly group: string | null
  readonly from: string
  readonly to: string
}

/** A link to be made: `label` says who gets it. */
export interface LinkOrder extends LinkScope {
  readonly label: string
  readonly health: LinkHealth | null
  /** Mails, in small letters, of the agents of whom one signs in on each tablet; null: the link's address is enough. */
  readonly agents?: ReadonlyArray<string> | null
}

/** What a tablet has to be confirmed by before a link opens anything there. */
export const SecondFactor = Schema.Literals(["agent", "code"])
export type SecondFactor = typeof SecondFactor.Type

/** A link as staff see it in a list. */
export interface StaffLink extends LinkOrder {
  readonly id: string
  readonly createdAt: Date
  readonly createdBy: string
  readonly expiresAt: Date
  readonly revokedAt: Date | null
  readonly lastUsedAt: Date | null
  /** What each tablet is confirmed by; null: the link's address is enough. */
  readonly secondFactor: SecondFactor | null
  /** Browsers that opened it. */
  readonly tablets: number
}

/** A browser that opened a link, or was confirmed for it; its notes are kept under the link's label and this number. */
export interface LinkTablet {
  readonly number: number
  readonly firstUsedAt: Date
  /** The last day (ISO) on which the link opened something there; null: it never did. */
  readonly usedOn: string | null
  /** Until when it is confirmed, and by whom: an agent's mail, or `code`; null where it is not now. */
  readonly confirmedUntil: Date | null
  readonly confirmedBy: string | null
}

/** No tablet of the link with this number is confirmed now. */
export class LinkTabletNotConfirmed extends Schema.TaggedError<LinkTabletNotConfirmed>()(
  "LinkTabletNotConfirmed",
  {}
) {}

/** Nobody has a link by this secret. */
export class StaffLinkNotFound extends Schema.TaggedError<StaffLinkNotFound>()("StaffLinkNotFound", {}) {}

/** The link was withdrawn, or its days are over. */
export class StaffLinkEnded extends Schema.TaggedError<StaffLinkEnded>()("StaffLinkEnded", {
  reason: Schema.Literals(["revoked", "expired"]),
  at: Schema.Date
}) {}

/** The link opens nothing on this tablet before it is confirmed: an agent of the link signs in, or a code is typed. */
export class StaffLinkUnconfirmed extends Schema.TaggedError<StaffLinkUnconfirmed>()("StaffLinkUnconfirmed", {
  way: SecondFactor
}) {}

/** Why an agent's sign-in confirms no tablet. */
export const AgentRefusal = Schema.Literals(["declined", "over", "unproved", "not-named", "organisation"])
export type AgentRefusal = typeof AgentRefusal.Type

/** Somebody's sign-in does not confirm the tablet. */
export class AgentRefused extends Schema.TaggedError<AgentRefused>()("AgentRefused", { reason: AgentRefusal }) {}

/** Why a code confirms no tablet: it is none of now, it confirmed another, or the link asks for none. */
export const CodeRefusal = Schema.Literals(["wrong", "used", "not-asked"])
export type CodeRefusal = typeof CodeRefusal.Type

/** A typed code does not confirm the tablet. */
export class CodeRefused extends Schema.TaggedError<CodeRefused>()("CodeRefused", { reason: CodeRefusal }) {}

/** The town's agents sign in nowhere. */
export class AgentSignInOff extends Schema.TaggedError<AgentSignInOff>()("AgentSignInOff", {}) {}

/** A day that the link does not open; it opens those from `from` to `to`. */
export class LinkDayRefused extends Schema.TaggedError<LinkDayRefused>()("LinkDayRefused", {
  from: Schema.String,
  to: Schema.String
}) {}

/** Notes, by id, of children or slots that the link is not for, or that say present of a day to come: none of those sent was taken. */
export class LinkNotesRefused extends Schema.TaggedError<LinkNotesRefused>()("LinkNotesRefused", {
  notes: Schema.Array(Schema.String)
}) {}

/** A link that a tablet shows and that has not ended; it opens nothing by itself. */
export interface StaffLinkAtDoor {
  readonly town: Town
  readonly linkId: string
  readonly label: string
  readonly tabletId: string
  readonly agents: ReadonlyArray<string> | null
}

declare const opened: unique symbol

/** Proof that a tablet opened a link: whoever has it sees and notes the children that the link is for, and no others. */
export interface StaffLinkAccess extends LinkOrder {
  readonly [opened]: "staff-link"
  readonly town: Town
  readonly townId: TownId
  readonly linkId: string
  /** Under which its notes and readings are kept. */
  readonly actor: string
  readonly expiresAt: Date
}

/** The one way to make a link's access; called by `StaffLinks` after its check. */
export const staffLinkAccess = (
  access: Omit<StaffLinkAccess, typeof opened | "townId" | "actor"> & { readonly tablet: number }
): StaffLinkAccess => {
  const { tablet, ...rest } = access
  return { ...rest, townId: access.town.id, actor: `${access.label} (${tablet})` } as StaffLinkAccess
}

/** What staff may read is read for a link within core, by methods that keep to what it is for. */
export const staffOfLink = ({ town, actor }: StaffLinkAccess): StaffAccess => staffAccess({ town, actor })

/** A slot in which a child can be noted. */
export interface RegisterSlot {
  readonly slotId: string
  readonly part: string
}

/** A child who is enrolled and not expected on the day: it may come without a reservation. */
export interface UnbookedChild
  extends Pick<
    ExpectedChild,
    "childId" | "givenName" | "familyName" | "schoolClass" | "place" | "group" | "noPork" | "noMeat" | "packedMeal"
  > {
  readonly slots: ReadonlyArray<RegisterSlot>
}

/** The children of a day that a link is for. */
export interface Register {
  readonly day: string
  readonly expected: ReadonlyArray<ExpectedChild>
  readonly others: ReadonlyArray<UnbookedChild>
}
