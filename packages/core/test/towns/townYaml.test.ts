import { readFileSync } from "node:fs"
import { Result } from "effect"
import { assert, describe, it } from "vitest"
import { parseTownFile } from "../../src/towns/townFile.ts"
import { writeTownFile } from "../../src/towns/townYaml.ts"

const example = (name: string) =>
  readFileSync(new URL(`../../../../examples/${name}/town.yaml`, import.meta.url), "utf8")
const read = (text: string) => Result.getOrThrow(parseTownFile("town.yaml", text))

describe("the file that is written of a town", () => {
  it.each(["compiegne", "other-town"])("says all that the file of %s said", (name) => {
    const settings = read(example(name))
    assert.deepStrictEqual(read(writeTownFile(settings)), settings)
  })

  it("does not say what needs no saying, and says what only its own commune would have otherwise", () => {
    const written = writeTownFile(read(example("compiegne")))
    for (const usual of ["timeZone", "sessionMinutes", "retention", "publicHolidays", 'phone: ""']) {
      assert.notInclude(written, usual)
    }
    const elsewhere = read(example("compiegne").replace('inseeCode: "60159"', 'inseeCode: "67482"'))
    assert.include(writeTownFile(elsewhere), "publicHolidays: metropole")
    const silent = { ...elsewhere, reminders: [] }
    assert.deepStrictEqual(read(writeTownFile(silent)), silent)
  })

  it("is refused with two services or two régies of one code", () => {
    const twice = example("compiegne").replaceAll("code: petite-enfance", "code: enfance")
    const refused = parseTownFile("town.yaml", twice)
    assert.deepStrictEqual(Result.isFailure(refused) && refused.failure.problems, [
      "services[1] has the code enfance of another",
      "regies[1] has the code enfance of another"
    ])
  })
})
