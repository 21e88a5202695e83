import type { FamilyAccess } from "../../accounts/FamilyAccess.ts"

/** A household has the section. */
export interface HouseholdOwner {
  readonly of: "household"
  readonly townId: string
  readonly householdId: string
}

/** An adult of a household has it: who acts for it, or through them the other guardian. */
export interface AdultOwner extends HouseholdOwner {
  readonly adultId: string
}

/** A child has it, in every home the same. */
export interface ChildOwner {
  readonly of: "child"
  readonly townId: string
  readonly childId: string
}

/** A child has it in one of its homes, which the other home does not see. */
export interface ChildAtHomeOwner extends ChildOwner {
  readonly householdId: string
}

/** Whose a section is: what names no household cannot be asked for one. */
export type SectionOwner = HouseholdOwner | AdultOwner | ChildOwner | ChildAtHomeOwner

/** Whose sections a family reads and changes: always through one of its households. */
export type FamilyOwner = AdultOwner | ChildAtHomeOwner

/** Whose a section is, for a family that has an access. */
export type OwnerIn<Owner extends FamilyOwner> = (access: FamilyAccess) => Owner

/** The adult who acts, and their household. */
export const ownHousehold: OwnerIn<AdultOwner> = ({ townId, householdId, adultId }) => ({
  of: "household",
  townId,
  householdId,
  adultId
})

/** A child in the household that acts. */
export const childAtHome =
  (childId: string): OwnerIn<ChildAtHomeOwner> =>
  ({ townId, householdId }) => ({ of: "child", townId, householdId, childId })

/** What stored changes and confirmations are about: the child, or else the household. */
export const subjectIdOf = (owner: FamilyOwner): string => (owner.of === "child" ? owner.childId : owner.householdId)
