export { AddressApi, NationalAddresses } from "./addresses/NationalAddresses.ts"
export { addressLines } from "./addressLines.ts"
export { adultMails } from "./adultMails.ts"
export { HouseholdAction } from "./auditActions.ts"
export * from "./csv.ts"
export { Families } from "./Families.ts"
export type { Household, HouseholdAdult } from "./Household.ts"
export { HouseholdDossiers, householdDossierSections } from "./HouseholdDossiers.ts"
export { ImportedChildren } from "./ImportedChildren.ts"
export * from "./model.ts"
export { type Named, type NamedAdult, type NamedKind, Naming, NothingNamed, SeveralNamed } from "./Naming.ts"
export type { Profile } from "./Profile.ts"
export { Profiles } from "./Profiles.ts"
export { readablePhone } from "./phones.ts"
export {
  ApiParticulier,
  ParticulierAccess,
  particulierFromEnvironment
} from "./quotients/particulier/ApiParticulier.ts"
export { isBirthTownCode } from "./quotients/particulier/civilIdentity.ts"
export * from "./quotients/particulier/errors.ts"
export { FundQuotients } from "./quotients/particulier/FundQuotients.ts"
export {
  type DueHousehold,
  FundRenewals,
  questionsPerSecond,
  type Renewal,
  type Renewals
} from "./quotients/particulier/FundRenewals.ts"
export type { KeptFundQuotient } from "./quotients/particulier/fundAnswers.ts"
export { type ConsentStanding, QuotientConsents } from "./quotients/particulier/QuotientConsents.ts"
export { type HouseholdQuotient, type QuotientFact, quotientOn } from "./quotients/Quotient.ts"
export { QuotientImports } from "./quotients/QuotientImports.ts"
export type { QuotientLineProblem } from "./quotients/QuotientLineProblem.ts"
export { type GivenQuotient, QuotientRefused, Quotients } from "./quotients/Quotients.ts"
export { quotientLayout, quotientRows } from "./quotients/quotientRows.ts"
export { SectionMissing, SectionOutdated, SectionsIncomplete, SectionUnfit } from "./SectionProblem.ts"
export { searchHouseholds } from "./searchHouseholds.ts"
export type { Needs } from "./sections/needs.ts"
export type { Section, SectionView } from "./sections/Section.ts"
export { type AdultOwner, type ChildAtHomeOwner, ownHousehold } from "./sections/SectionOwner.ts"
export { Sections } from "./sections/Sections.ts"
