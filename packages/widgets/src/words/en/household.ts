import type { Words } from "../fr.ts"

export const household: Words["household"] = {
  title: "My household",
  intro: "You, the other guardian and your administrative information. Each section is changed separately.",
  sections: {
    me: "Me",
    "other-guardian": "Other guardian",
    "correspondence-address": "Correspondence address",
    "additional-information": "Additional information"
  },
  noOther: "No other guardian is recorded. To add one, contact the town hall.",
  mailInProfile: "This address is changed in “My profile”, with your password.",
  toProfile: "Change my address in My profile",
  otherApproved:
    "The town hall approves changes of name, birth, e‑mail address and parental authority, and tells this person.",
  mailOfOther: "The other guardian has an account of their own: this address is changed there.",
  groups: {
    identity: "Identity",
    reach: "Contact",
    work: "Work",
    children: "Relation to the children",
    benefits: "Family benefits",
    insurance: "School insurance",
    town: "Questions of your town"
  },
  fields: {
    civility: "Title",
    familyName: "Family name in use",
    birthName: "Name at birth",
    givenName: "First name",
    birthDate: "Date of birth",
    birthPlace: "Place of birth",
    mainPhone: "Main phone",
    secondPhone: "Second phone",
    mail: "E-mail address",
    profession: "Profession",
    employer: "Employer",
    workPhone: "Phone at work",
    relation: "To the children I am",
    parentalAuthority: "Parental authority",
    streetNumber: "Number",
    street: "Street",
    complement1: "Address complement",
    complement2: "Address complement 2",
    postalCode: "Postal code",
    city: "Town",
    regime: "Benefit fund",
    benefitNumber: "Beneficiary number",
    "quotientFamilial.amount": "Family quotient (quotient familial)",
    "quotientFamilial.validFrom": "Quotient valid since",
    familySituation: "Family situation",
    insuranceCompany: "Company",
    insuranceNumber: "Contract number",
    insuranceUntil: "Valid until"
  },
  otherRelation: "Relation to the children",
  hints: {
    familyName: "The name used every day.",
    relation: "Example: mother, father, guardian.",
    streetNumber: "Example: 15 bis",
    complement1: "Building, floor, care of…",
    "quotientFamilial.amount": "In euros, on your CAF or MSA statement.",
    "quotientFamilial.validFrom": "The date of the statement. DD/MM/YYYY"
  },
  suggestions: "Suggested addresses",
  suggestedHint: "Begin to type: addresses are suggested. You may also type all of it yourself.",
  suggested: (count) =>
    count === 1
      ? "One suggested address: arrow down to choose it."
      : `${count} suggested addresses: arrow down to choose.`,
  chosen: (address) => `Address filled in: ${address}`,
  civilities: { Mme: "Ms", "M.": "Mr" },
  regimes: { CAF: "CAF", MSA: "MSA", other: "Another fund" },
  situations: {
    couple: "In a couple",
    separated: "Separated parents",
    single: "Single parent",
    widowed: "Widowed"
  }
}
