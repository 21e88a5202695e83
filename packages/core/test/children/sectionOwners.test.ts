import { assert, describe, it } from "@effect/vitest"
import { sectionOf } from "../../src/children/allSections.ts"
import { healthSealContext } from "../../src/children/sections/health.ts"
import { subjectIdOf } from "../../src/households/sections/SectionOwner.ts"
import { changeSealContext } from "../../src/households/sections/sectionChanges.ts"
import { childSections, householdSections, sectionNames } from "../../src/towns/sectionNames.ts"

const ids = { townId: "t", householdId: "h", adultId: "a", subjectId: "s" } as const
const owned = (section: (typeof sectionNames)[number]) => sectionOf({ ...ids, section })

describe("whose a section is", () => {
  it("is the household for what the household has, and the child for what a child has", () => {
    assert.deepStrictEqual(
      sectionNames.map((section) => subjectIdOf(owned(section).owner)),
      [...householdSections.map(() => "h"), ...childSections.map(() => "s")]
    )
  })

  it("says what is locked besides the household: every section of a child locks the child", () => {
    assert.deepStrictEqual(
      sectionNames.filter((section) => owned(section).lock !== undefined),
      [...childSections]
    )
  })

  it("is what stored changes and health records are sealed for, byte for byte as they always were", () => {
    assert.strictEqual(changeSealContext({ ...ids, section: "diet" }), "section-change t h s diet")
    assert.strictEqual(healthSealContext("t", "c"), "child-health t c")
  })
})
