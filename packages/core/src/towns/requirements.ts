import { Effect, Schema } from "effect"
import { sectionNames } from "./sectionNames.ts"

const guardian = [
  "civility",
  "givenName",
  "familyName",
  "birthName",
  "birthDate",
  "birthPlace",
  "mainPhone",
  "mail",
  "profession",
  "employer",
  "workPhone",
  "relation",
  "parentalAuthority"
]

/** Fields of each section that a town may require; `granted`: an answer to each authorisation of its list. */
export const requirableFields = {
  me: guardian,
  "other-guardian": guardian,
  "correspondence-address": ["streetNumber", "street", "postalCode", "city"],
  "additional-information": [
    "regime",
    "benefitNumber",
    "quotientFamilial",
    "familySituation",
    "insuranceCompany",
    "insuranceNumber",
    "insuranceUntil"
  ],
  identity: ["givenName", "familyName", "birthDate", "birthPlace", "sex"],
  school: ["school", "schoolClass"],
  "emergency-contacts": [],
  "authorised-pickups": [],
  diet: ["noPork", "noMeat", "packedMeal"],
  health: [
    "vaccinesUpToDate",
    "treatment",
    "asthma",
    "medicineAllergy",
    "foodAllergy",
    "otherAllergy",
    "pai",
    "doctorName",
    "doctorPhone"
  ],
  authorisations: ["granted", "canSwim", "leavesAlone"]
} satisfies Readonly<Record<(typeof sectionNames)[number], ReadonlyArray<string>>>

const Day = Schema.NullOr(Schema.String.check(Schema.isPattern(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))).pipe(
  Schema.withDecodingDefaultKey(Effect.succeed(null))
)
const orZero = (most: number) =>
  Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: most })).pipe(
    Schema.withDecodingDefaultKey(Effect.succeed(0))
  )

/** What a section must hold before a family can say that it is right. */
export const SectionRequirement = Schema.Struct({
  section: Schema.Literals(sectionNames),
  fields: Schema.Array(Schema.String).pipe(Schema.withDecodingDefaultKey(Effect.succeed([]))),
  /** Persons that a list must name. */
  atLeast: orZero(12),
  /** Years that a child is old on the last day of the year in which the school year begins; younger ones are not asked. */
  fromAge: orZero(18),
  /** First and last ISO day on which it holds; null where it has none. */
  from: Day,
  until: Day
})
export type SectionRequirement = typeof SectionRequirement.Type

const usual = (section: SectionRequirement["section"], given: Partial<SectionRequirement>): SectionRequirement => ({
  section,
  fields: [],
  atLeast: 0,
  fromAge: 0,
  from: null,
  until: null,
  ...given
})

/** What towns require that say nothing else: whom to reach, how, and what those who care for a child must know. */
export const usualRequirements: ReadonlyArray<SectionRequirement> = [
  usual("me", { fields: ["givenName", "familyName", "birthDate", "mainPhone", "parentalAuthority"] }),
  usual("other-guardian", { fields: ["givenName", "familyName", "mainPhone"] }),
  usual("correspondence-address", { fields: ["street", "postalCode", "city"] }),
  usual("identity", { fields: ["givenName", "familyName", "birthDate"] }),
  usual("school", { fields: ["school", "schoolClass"], fromAge: 3 }),
  usual("emergency-contacts", { atLeast: 2 }),
  usual("diet", { fields: ["noPork", "noMeat", "packedMeal"] }),
  usual("health", {
    fields: ["vaccinesUpToDate", "treatment", "asthma", "medicineAllergy", "foodAllergy", "otherAllergy", "pai"]
  }),
  usual("authorisations", { fields: ["granted", "leavesAlone"] })
]

/** What no family could ever fill in, as a town's file says it. */
export const requirementProblems = (required: ReadonlyArray<SectionRequirement>): ReadonlyArray<string> =>
  required.flatMap(({ section, fields, atLeast }, index) => {
    const known: ReadonlyArray<string> = requirableFields[section]
    const isList = section === "emergency-contacts" || section === "authorised-pickups"
    return [
      ...fields
        .filter((field) => !known.includes(field))
        .map((field) => `dossier.required[${index}] (${section}) has no field ${field} (${known.join(", ")})`),
      ...(atLeast > 0 && !isList ? [`dossier.required[${index}] (${section}) is no list of persons`] : [])
    ]
  })
