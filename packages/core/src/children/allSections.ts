import { householdDossierSections } from "../households/HouseholdDossiers.ts"
import { type OwnedSection, ownedSection } from "../households/sections/OwnedSection.ts"
import { isChildSection } from "../households/sections/policy.ts"
import type { AnySection } from "../households/sections/Section.ts"
import type { AdultOwner, ChildAtHomeOwner } from "../households/sections/SectionOwner.ts"
import type { SectionName } from "../towns/sectionNames.ts"
import { childDossierSections } from "./ChildDossiers.ts"
import { health } from "./sections/health.ts"

const householdSections: ReadonlyArray<AnySection<AdultOwner>> = Object.values(householdDossierSections)
const childSections: ReadonlyArray<AnySection<ChildAtHomeOwner>> = [...Object.values(childDossierSections), health]

/** Which section, of what: the adult whose household it is of, or the child that it is of there. */
export interface SectionKey {
  readonly townId: string
  readonly section: SectionName
  readonly householdId: string
  readonly adultId: string
  readonly subjectId: string
}

/** The section of a key, with its owner: every name has one. */
export const sectionOf = ({
  townId,
  section: name,
  householdId,
  adultId,
  subjectId
}: SectionKey): OwnedSection<object> =>
  isChildSection(name)
    ? ownedSection(byName(childSections, name), { of: "child", townId, householdId, childId: subjectId })
    : ownedSection(byName(householdSections, name), { of: "household", townId, householdId, adultId })

const byName = <Each extends { readonly name: SectionName }>(
  sections: ReadonlyArray<Each>,
  name: SectionName
): Each => {
  const section = sections.find((each) => each.name === name)
  if (section === undefined) throw new Error(`there is no section ${name}`)
  return section
}
