/** Parts of a household's file that a family looks through and changes, each as a whole. */
export const householdSections = ["me", "other-guardian", "correspondence-address", "additional-information"] as const
/** The same for each child. */
export const childSections = [
  "identity",
  "school",
  "emergency-contacts",
  "authorised-pickups",
  "diet",
  "health",
  "authorisations"
] as const
export const sectionNames = [...householdSections, ...childSections] as const

export type HouseholdSectionName = (typeof householdSections)[number]
export type ChildSectionName = (typeof childSections)[number]
export type SectionName = HouseholdSectionName | ChildSectionName
