import { assert, describe, it as plainIt } from "@effect/vitest"
import { Effect } from "effect"
import { ChildDossiers } from "../../src/children/ChildDossiers.ts"
import { emergencyContacts } from "../../src/children/sections/contacts.ts"
import { health } from "../../src/children/sections/health.ts"
import * as child from "../../src/children/sections/values.ts"
import { HouseholdDossiers } from "../../src/households/HouseholdDossiers.ts"
import { me } from "../../src/households/sections/guardians.ts"
import { needsOf } from "../../src/households/sections/needs.ts"
import { ownHousehold } from "../../src/households/sections/SectionOwner.ts"
import { Sections } from "../../src/households/sections/Sections.ts"
import * as household from "../../src/households/sections/values.ts"
import { requirableFields, requirementProblems, usualRequirements } from "../../src/towns/requirements.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { townSettings } from "../support/town.ts"
import { family, services } from "./filesUnderTest.ts"

const { dossier } = townSettings()
const usual = { ...dossier, required: usualRequirements }
const person = {
  givenName: "Léa",
  familyName: "Petit",
  relation: "tante",
  phone: "06 12 34 56 78",
  secondPhone: "",
  private: false
}

describe("what a town requires", () => {
  const school = (values: object, today: string, birthDate: string, given = {}) =>
    needsOf(
      {
        ...townSettings(),
        dossier: {
          ...usual,
          required: [
            {
              section: "school",
              fields: ["school"],
              atLeast: 0,
              fromAge: 3,
              from: "2026-09-01",
              until: "2027-07-05",
              ...given
            }
          ]
        }
      },
      "school",
      values,
      { today, birthDate, schoolYear: "2026-2027" }
    ).missing

  plainIt("holds from its first day to its last, and not for children who are too young", () => {
    assert.deepStrictEqual(school({ school: "" }, "2026-09-01", "2023-12-31"), ["school"])
    assert.deepStrictEqual(school({ school: "Desnos" }, "2026-09-01", "2023-12-31"), [])
    assert.deepStrictEqual(school({ school: "" }, "2026-08-31", "2023-12-31"), [])
    assert.deepStrictEqual(school({ school: "" }, "2027-07-06", "2023-12-31"), [])
    assert.deepStrictEqual(school({ school: "" }, "2026-09-01", "2024-01-01"), [])
  })

  plainIt("is an answer to each authorisation of its list, and to each question that it says is required", () => {
    const settings = {
      ...townSettings(),
      dossier: {
        ...usual,
        authorisations: [
          { code: "transport", label: "Transport" },
          { code: "image", label: "Image" }
        ],
        questions: [
          {
            code: "langue",
            label: "Langue",
            hint: "",
            kind: "text",
            required: true,
            choices: [],
            minimum: null,
            maximum: null
          } as const
        ]
      }
    }
    const context = { today: "2026-11-01", birthDate: "2018-01-01", schoolYear: "2026-2027" }
    const granted = {
      granted: { transport: false, image: null },
      canSwim: null,
      leavesAlone: true,
      leavesAloneFrom: "16:30"
    }
    assert.deepStrictEqual(needsOf(settings, "authorisations", granted, context).missing, ["granted.image"])
    assert.deepStrictEqual(needsOf(settings, "additional-information", { answers: {} }, context).missing, [
      "answers.langue"
    ])
  })

  plainIt("names fields that sections have: a town's file with another is refused", () => {
    const fields = {
      me: household.Guardian.fields,
      "other-guardian": household.Guardian.fields,
      "correspondence-address": household.CorrespondenceAddress.fields,
      "additional-information": household.AdditionalInformation.fields,
      identity: child.ChildIdentity.fields,
      school: child.ChildSchool.fields,
      "emergency-contacts": child.Contacts.fields,
      "authorised-pickups": child.Contacts.fields,
      diet: child.Diet.fields,
      health: child.Health.fields,
      authorisations: child.Authorisations.fields
    }
    for (const [section, known] of Object.entries(fields)) {
      const named: ReadonlyArray<string> = new Map(Object.entries(requirableFields)).get(section) ?? []
      assert.deepStrictEqual(
        named.filter((field) => !(field in known)),
        [],
        section
      )
    }
    assert.deepStrictEqual(requirementProblems(usualRequirements), [])
    const wrong = { section: "school" as const, fields: ["ecole"], atLeast: 2, fromAge: 0, from: null, until: null }
    assert.deepStrictEqual(requirementProblems([wrong]), [
      "dossier.required[0] (school) has no field ecole (school, schoolClass)",
      "dossier.required[0] (school) is no list of persons"
    ])
  })
})

describeOnDatabase("an empty dossier", services, (it) => {
  it.effect("is not right by saying so: each section that lacks something is named, and none is confirmed", () =>
    Effect.gen(function* () {
      const { access, verifications } = yield* family({ dossier: usual })
      const { steps } = yield* verifications.read(access)
      const refused = yield* Effect.flip(verifications.confirm(access, steps))
      if (refused._tag !== "SectionsIncomplete") return assert.fail(refused._tag)
      const named = refused.sections.map(({ section, missing }) => [section, missing] as const)
      assert.deepInclude(named, ["emergency-contacts", ["contacts"]])
      assert.deepInclude(named, ["diet", ["noPork", "noMeat", "packedMeal"]])
      assert.deepInclude(named, [
        "health",
        ["vaccinesUpToDate", "treatment", "asthma", "medicineAllergy", "foodAllergy", "otherAllergy", "pai"]
      ])
      assert.isTrue((yield* verifications.read(access)).steps.every(({ done }) => !done))
    })
  )

  it.effect(
    "is filled in little by little: what is saved counts as verified once nothing is missing, and no longer when it is taken away",
    () =>
      Effect.gen(function* () {
        const { access, verifications, childId } = yield* family({ dossier: usual })
        const children = yield* ChildDossiers
        const doneOf = (section: string) =>
          Effect.map(verifications.read(access), ({ steps }) => steps.find((step) => step.section === section)?.done)
        const name = (count: number) =>
          Effect.gen(function* () {
            const { emergencyContacts: now } = yield* children.read(access, childId)
            const contacts = Array.from({ length: count }, () => person)
            return yield* children.change(access, childId, emergencyContacts, now.version, { contacts })
          })
        const one = yield* name(1)
        assert.deepStrictEqual(
          [one.verified, one.needs.missing, yield* doneOf("emergency-contacts")],
          [false, ["contacts"], false]
        )
        const two = yield* name(2)
        assert.deepStrictEqual([two.verified, two.needs.missing, yield* doneOf("emergency-contacts")], [true, [], true])
        yield* name(1)
        assert.isFalse(yield* doneOf("emergency-contacts"))

        const sections = yield* Sections
        const { me: before } = yield* (yield* HouseholdDossiers).read(access)
        const phoned = yield* sections.change(access, ownHousehold, me, before.version, {
          ...before.values,
          mainPhone: "06 12 34 56 78"
        })
        assert.deepStrictEqual([phoned.values.mainPhone, phoned.verified], ["06 12 34 56 78", false])

        const record = yield* children.readHealth(access, childId)
        const no = {
          vaccinesUpToDate: true,
          treatment: false,
          asthma: false,
          medicineAllergy: false,
          foodAllergy: false,
          otherAllergy: false,
          pai: false
        }
        const answered = yield* children.change(access, childId, health, record.section.version, {
          ...record.section.values,
          ...no
        })
        assert.isTrue(answered.verified)
      })
  )
})
