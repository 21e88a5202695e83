import { Effect } from "effect"
import { todayInParis } from "../../platform/time/today.ts"
import { childSections, type SectionName } from "../../towns/sectionNames.ts"
import type { Town, TownSettings } from "../../towns/Town.ts"
import { schoolYearVerifiedOn } from "../schoolYear.ts"

/** Whether a section is of a child; else it is of the household. */
export const isChildSection = (section: SectionName): boolean =>
  (childSections as ReadonlyArray<SectionName>).includes(section)

/** What the log says a section is of. */
export const subjectTypeOf = (section: SectionName): "child" | "household" =>
  isChildSection(section) ? "child" : "household"

/** The school year that a town's families verify their files for today. */
export const schoolYearOf = (town: Town) =>
  Effect.map(todayInParis, (today) => schoolYearVerifiedOn(today, town.settings.dossier.verifiedFrom))

/** What a town's settings say of a section; those that they do not name are applied at once and verified each year. */
export const policyIn = ({ dossier }: TownSettings, section: SectionName) =>
  dossier.sections.find((policy) => policy.section === section) ?? { section, onApproval: false, verify: true }

/** What the town decided about a section. */
export const policyOf = (town: Town, section: SectionName) => policyIn(town.settings, section)
