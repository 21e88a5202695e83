import type { components } from "../../src/generated/api.d.ts"
import { inside } from "./setup.ts"
import { ok } from "./stub.ts"

type Schemas = components["schemas"]

const uuid = (last: number) => `01930000-0000-7000-8000-${String(last).padStart(12, "0")}`
const section = <Values>(values: Values, given = {}) => ({
  version: "1",
  values,
  waiting: null,
  onApproval: false,
  needs: { required: [], atLeast: 0, missing: [] },
  verify: true,
  verified: true,
  ...given
})

const me: Schemas["Guardian"] = {
  civility: "Mme",
  familyName: "Benali-Martin",
  birthName: "Martin",
  givenName: "Camille",
  birthDate: "1987-05-03",
  birthPlace: "Compiègne",
  mainPhone: "06 12 34 56 78",
  secondPhone: "",
  mail: "camille.benali@exemple.fr",
  profession: "Infirmière",
  employer: "",
  workPhone: "",
  relation: "mère",
  parentalAuthority: true
}

const other: Schemas["Guardian"] = {
  ...me,
  civility: "M.",
  givenName: "Sami",
  familyName: "Benali",
  birthName: "",
  relation: "père",
  mail: null,
  parentalAuthority: null
}

export const household: Schemas["Household"] = {
  addressSuggestions: false,
  name: "Benali-Martin",
  me: section(me),
  otherGuardian: section(other, { verified: false }),
  otherGuardianHasAccount: false,
  correspondenceAddress: section({
    streetNumber: "15",
    street: "rue de la Surveillance",
    complement1: "",
    complement2: "",
    postalCode: "60200",
    city: "Compiègne"
  }),
  additionalInformation: section(
    {
      regime: "CAF" as const,
      benefitNumber: "1234567",
      quotientFamilial: { amount: 842, validFrom: "2026-09-01" },
      familySituation: "couple" as const,
      insuranceCompany: "",
      insuranceNumber: "",
      insuranceUntil: null,
      answers: { "jours-libres": null, transport: "Car" }
    },
    { onApproval: true }
  ),
  questions: [
    { code: "transport", label: "Comment venez-vous à l’école ?", kind: "choice", choices: ["À pied", "Car", "Vélo"] },
    {
      code: "jours-libres",
      label: "Combien de jours par semaine ?",
      kind: "number",
      required: true,
      hint: "De 0 à 5."
    },
    { code: "portail", label: "Avez-vous un ordinateur à la maison ?", kind: "yes-no" }
  ]
}

const person = (givenName: string, relation: string, given: Partial<Schemas["Contact"]> = {}): Schemas["Contact"] => ({
  givenName,
  familyName: "Martin",
  relation,
  phone: "03 44 00 00 03",
  secondPhone: "",
  private: false,
  ...given
})

export const contacts = [
  person("Anne", "grand-mère"),
  person("Paul", "grand-père", { private: true }),
  person("Inès", "voisine", { familyName: "Roux", phone: "06 00 00 00 04", secondPhone: "03 44 00 00 05" })
]

export const lina = uuid(70)
export const noe = uuid(71)

export const child: Schemas["Child"] = {
  id: lina,
  identity: section({
    givenName: "Lina",
    familyName: "Benali",
    birthDate: "2018-03-14",
    birthPlace: "Compiègne",
    sex: "F" as const
  }),
  school: section({ school: "École Pompidou", schoolClass: "CE2" }),
  emergencyContacts: section({ contacts }, { verified: false }),
  authorisedPickups: section({ contacts: [] }, { verified: false }),
  diet: section({ noPork: false, noMeat: true, packedMeal: false }),
  authorisations: section({
    granted: { "image-site": null, transport: true },
    canSwim: null,
    leavesAlone: false,
    leavesAloneFrom: null
  }),
  otherHome: { emergencyContacts: [person("Luc", "oncle")], authorisedPickups: [] },
  forbiddenPickups: [{ name: "Jean Durand", relation: "ancien conjoint" }],
  healthVerified: false,
  authorisationKinds: [
    { code: "image-site", label: "Photos sur le site de la ville" },
    { code: "transport", label: "Transport en car" }
  ],
  schools: ["École Pompidou", "École Hammel"],
  schoolClasses: []
}

export const sibling: Schemas["Child"] = {
  ...child,
  id: noe,
  identity: section({ ...child.identity.values, givenName: "Noé", birthDate: "2025-01-20", sex: "M" }),
  school: section({ school: "École Hammel", schoolClass: "PS" }),
  emergencyContacts: section({ contacts: [person("Zoé", "tante")] }),
  authorisations: section({ ...child.authorisations.values, granted: { "image-site": true, transport: false } }),
  otherHome: null,
  forbiddenPickups: []
}

const summary = (
  { id, identity: { values }, school }: Schemas["Child"],
  toVerify: number,
  shared: boolean
): Schemas["ChildSummary"] => ({
  id,
  givenName: values.givenName,
  familyName: values.familyName,
  birthDate: values.birthDate,
  school: school.values.school,
  schoolClass: school.values.schoolClass,
  shared,
  toVerify
})

export const record: Schemas["HealthRecord"] = {
  section: section(
    {
      vaccinesUpToDate: true,
      treatment: null,
      treatmentDetail: "",
      asthma: false,
      medicineAllergy: null,
      foodAllergy: true,
      otherAllergy: null,
      allergyDetail: "Arachides : stylo d’adrénaline dans le sac.",
      difficulties: "",
      recommendations: "Porte des lunettes.",
      pai: true,
      paiUntil: "2027-07-05",
      doctorName: "Dr Petit",
      doctorPhone: "03 44 00 00 06"
    },
    { verified: false }
  ),
  reads: [{ at: "2026-11-02T08:10:00Z", reader: "Julie Morel", purpose: "Accueil périscolaire" }]
}

const step = (name: Schemas["VerificationStep"]["section"], done: boolean, given = {}) => ({
  section: name,
  childId: null,
  childName: null,
  done,
  ...given
})
const ofLina = { childId: lina, childName: "Lina" }

export const verification = {
  schoolYear: "2026-2027",
  steps: [
    step("me", true),
    step("correspondence-address", false),
    step("emergency-contacts", false, ofLina),
    step("health", false, ofLina)
  ],
  blocked: ["payments"]
} satisfies Schemas["Verification"]

/** The same, with so many steps done. */
export const verifiedUpTo = (count: number): Schemas["Verification"] => ({
  ...verification,
  steps: verification.steps.map((each, place) => ({ ...each, done: place < count }))
})

/** What the portal answers about a family's dossier. */
export const family = {
  ...inside,
  "GET /household": ok(household),
  "GET /children": ok([summary(child, 3, true), summary(sibling, 0, false)]),
  [`GET /children/${lina}`]: ok(child),
  [`GET /children/${noe}`]: ok(sibling),
  [`GET /children/${lina}/health`]: ok(record),
  "GET /household/verification": ok(verification)
}

/** Takes a change as it is, at a next version. */
export const saves =
  <Known extends { readonly version: string }>(known: Known, given = {}) =>
  ({ body }: { readonly body: string }) =>
    ok({ ...known, verified: true, values: JSON.parse(body).values, version: `${JSON.parse(body).version}+`, ...given })
