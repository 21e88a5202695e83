import { assert, describe, it } from "@effect/vitest"
import { sectionOf } from "../../src/children/allSections.ts"
import { diet } from "../../src/children/sections/diet.ts"
import { healthSealContext } from "../../src/children/sections/health.ts"
import { correspondenceAddress } from "../../src/households/sections/correspondenceAddress.ts"
import { ownedSection } from "../../src/households/sections/OwnedSection.ts"
import { subjectIdOf } from "../../src/households/sections/SectionOwner.ts"
import { changeSealContext } from "../../src/households/sections/sectionChanges.ts"
import { childSections, householdSections, sectionNames } from "../../src/towns/sectionNames.ts"

const ids = { townId: "t", householdId: "h", adultId: "a", subjectId: "s" } as const
const owned = (section: (typeof sectionNames)[number]) => sectionOf({ ...ids, section })

const household = { of: "household", townId: "t", householdId: "h", adultId: "a" } as const
const child = { of: "child", townId: "t", householdId: "h", childId: "s" } as const

/** Never run: what the compiler says of it is the test. */
export const ownersThatCompile = () => [
  ownedSection(diet, child),
  ownedSection(correspondenceAddress, household),
  // @ts-expect-error what a child has is not a household's
  ownedSection(diet, household),
  // @ts-expect-error what a household has is not a child's
  ownedSection(correspondenceAddress, child)
]

describe("whose a section is", () => {
  it("is the household for what the household has, and the child for what a child has", () => {
    assert.deepStrictEqual(
      sectionNames.map((section) => subjectIdOf(owned(section).owner)),
      [...householdSections.map(() => "h"), ...childSections.map(() => "s")]
    )
  })

  it("says what is locked besides the household: the adult whom it is of, and every section of a child the child", () => {
    assert.deepStrictEqual(
      sectionNames.filter((section) => owned(section).lock !== undefined),
      ["me", "other-guardian", ...childSections]
    )
  })

  it("is others' too, whatever the town's policy, where they have a say", () => {
    const ofOthers = (elsewhere: boolean) =>
      sectionNames.flatMap((section) => {
        const fields = owned(section).fieldsOfOthers({ elsewhere, otherSignsIn: false })
        return fields.length === 0 ? [] : [`${section}: ${fields === "all" ? fields : fields.join(" ")}`]
      })
    assert.deepStrictEqual(ofOthers(false), [
      "other-guardian: familyName birthName givenName birthDate birthPlace mail parentalAuthority"
    ])
    assert.deepStrictEqual(ofOthers(true), [
      "other-guardian: all",
      "identity: all",
      "school: all",
      "authorisations: all"
    ])
  })

  it("is what stored changes and health records are sealed for, byte for byte as they always were", () => {
    assert.strictEqual(changeSealContext({ ...ids, section: "diet" }), "section-change t h s diet")
    assert.strictEqual(healthSealContext("t", "c"), "child-health t c")
  })
})
