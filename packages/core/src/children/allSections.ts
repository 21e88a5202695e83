import { householdDossierSections } from "../households/HouseholdDossiers.ts"
import type { AnySection } from "../households/sections/Section.ts"
import type { SectionName } from "../towns/sectionNames.ts"
import { childDossierSections } from "./ChildDossiers.ts"
import { health } from "./sections/health.ts"

const sections: ReadonlyArray<AnySection> = [
  ...Object.values(householdDossierSections),
  ...Object.values(childDossierSections),
  health
]

const byName = new Map<SectionName, AnySection>(sections.map((section) => [section.name, section]))

/** The section of a name: every name has one. */
export const sectionNamed = (name: SectionName): AnySection => {
  const section = byName.get(name)
  if (section === undefined) throw new Error(`there is no section ${name}`)
  return section
}
