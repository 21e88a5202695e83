import { assert, describe, it } from "@effect/vitest"
import { Effect, Layer, Redacted } from "effect"
import { databaseLayer } from "../../src/sql/Database.ts"

const failureAt = (url: string) =>
  Effect.flip(Effect.scoped(Layer.build(databaseLayer({ url: Redacted.make(url), dataDirectory: "unused" }))))

describe("a DATABASE_URL that leads nowhere", () => {
  it.live.each([
    "postgres://portail:s3cret@127.0.0.1:1/portail",
    "postgres://portail:s3cret@nowhere.invalid/portail",
    "postgres//portail:s3cret@nowhere"
  ])("is told as unreachable, without the password: %s", (url) =>
    Effect.gen(function* () {
      const failure = yield* failureAt(url)
      assert.strictEqual(failure._tag, "DatabaseUnreachable")
      assert.notInclude(JSON.stringify(failure), "s3cret")
      assert.notInclude(String(failure), "s3cret")
      assert.isTrue(failure._tag === "DatabaseUnreachable" && failure.reason !== "" && failure.reason !== "undefined")
    })
  )
})
