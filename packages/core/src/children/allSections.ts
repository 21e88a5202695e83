import { householdFileSections } from "../households/HouseholdFiles.ts"
import type { AnySection } from "../households/sections/Section.ts"
import type { SectionName } from "../towns/sectionNames.ts"
import { childFileSections } from "./ChildFiles.ts"
import { health } from "./sections/health.ts"

const sections: ReadonlyArray<AnySection> = [
  ...Object.values(householdFileSections),
  ...Object.values(childFileSections),
  health
]

const byName = new Map<SectionName, AnySection>(sections.map((section) => [section.name, section]))

/** The section of a name: every name has one. */
export const sectionNamed = (name: SectionName): AnySection => {
  const section = byName.get(name)
  if (section === undefined) throw new Error(`there is no section ${name}`)
  return section
}
