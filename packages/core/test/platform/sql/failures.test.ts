import { assert, describe, it } from "@effect/vitest"
import { ConnectionError, SqlError, UniqueViolation, UnknownError } from "effect/sql/SqlError"
import { databaseAway, violatedConstraint } from "../../../src/platform/sql/failures.ts"

const said = (code: string) =>
  new SqlError({ reason: new UnknownError({ cause: Object.assign(new Error("said so"), { code }) }) })

describe("a database that is away", () => {
  it.each([
    ["is shut down", "57P01"],
    ["crashed beside", "57P02"],
    ["starts", "57P03"],
    ["is the primary no more", "25006"],
    ["takes no more connections", "53300"]
  ])("is told by a server that %s", (_, code) => assert.isTrue(databaseAway(said(code))))

  it("is told by a connection that breaks or is refused", () => {
    const refused = Object.assign(new Error("refused"), { code: "ECONNREFUSED" })
    assert.isTrue(databaseAway(new SqlError({ reason: new ConnectionError({ cause: refused }) })))
  })

  it("is not told by a statement that is wrong, a value that is there already, or what is no SQL error", () => {
    const twice = new SqlError({ reason: new UniqueViolation({ cause: new Error("twice"), constraint: "one" }) })
    for (const error of [said("42601"), said("23505"), said("57014"), twice, new Error("57P01"), "57P01", undefined]) {
      assert.isFalse(databaseAway(error))
    }
  })
})

const violated = (constraint: string) =>
  violatedConstraint(new SqlError({ reason: new UniqueViolation({ cause: undefined, constraint }) }))

it("a violated constraint is the table's, whichever of its shards says so", () => {
  assert.strictEqual(violated("accounts_one_per_mail"), "accounts_one_per_mail")
  assert.strictEqual(violated("accounts_one_per_mail_102009"), "accounts_one_per_mail")
  assert.strictEqual(violated("adults_address_2"), "adults_address_2")
})
