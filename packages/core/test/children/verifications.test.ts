import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it as plainIt } from "@effect/vitest"
import { Effect } from "effect"
import { runsAt } from "../support/clock.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { townSettings } from "../support/town.ts"
import { family, services } from "./filesUnderTest.ts"

describe("the proof that a file is verified", () => {
  plainIt("is made by the check alone", () => {
    const packages = join(import.meta.dirname, "../../..")
    const sources = readdirSync(packages).flatMap((name) => {
      const folder = join(packages, name, "src")
      if (!existsSync(folder)) return []
      return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(name, "src", file))
    })
    const makers = sources.filter(
      (file) =>
        file.endsWith(".ts") &&
        /import \{[^}]*(?<!type )\bverified\b[^}]*\} from "[^"]*Verified.ts"/.test(
          readFileSync(join(packages, file), "utf8")
        )
    )
    assert.deepStrictEqual(makers, ["core/src/children/Verifications.ts"])
  })
})

describeOnDatabase("a file that was verified", services, (it) => {
  it.effect(
    "is to be verified again from the day of the next school year on that the town chose, and blocks again",
    () =>
      Effect.gen(function* () {
        const { dossier } = townSettings()
        const { staff, access, verifications } = yield* family({
          dossier: { ...dossier, verifiedFrom: "06-15", blockedUntilVerified: ["payments"] }
        })
        const on = (day: string) =>
          runsAt(
            `${day}T10:00:00Z`,
            Effect.gen(function* () {
              const { schoolYear, steps, blocked } = yield* verifications.read(access)
              const [progress] = yield* verifications.progress(staff)
              return [schoolYear, steps.filter(({ done }) => done).length, progress?.done, blocked]
            })
          )
        const confirmOn = (day: string) =>
          runsAt(
            `${day}T10:00:00Z`,
            Effect.gen(function* () {
              const { steps } = yield* verifications.read(access)
              yield* verifications.confirm(access, steps)
              return steps.length
            })
          )
        assert.deepStrictEqual(yield* on("2027-09-01"), ["2027-2028", 0, 0, ["payments"]])
        const all = yield* confirmOn("2027-09-01")
        assert.deepStrictEqual(yield* on("2028-06-14"), ["2027-2028", all, all, []])
        assert.deepStrictEqual(yield* on("2028-06-15"), ["2028-2029", 0, 0, ["payments"]])
        yield* confirmOn("2028-06-15")
        assert.deepStrictEqual(yield* on("2028-06-15"), ["2028-2029", all, all, []])
      })
  )
})
