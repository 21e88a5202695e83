import { assert, beforeAll, describe, it } from "vitest"
import { faultsOf } from "../../checks/partitions/faults.ts"
import { judge } from "../../checks/partitions/judge.ts"
import { ofInstallation } from "../../checks/partitions/ofInstallation.ts"
import { overTowns } from "../../checks/partitions/overTowns.ts"
import { loadParser } from "../../checks/partitions/townless.ts"

const installation = Object.keys(ofInstallation)
const ofTowns = new Set(["accounts", "sessions", "mailed_links", "staff_links", "mails"])
const nothing = { townless: [], unreadable: [], allowed: [] }

beforeAll(loadParser)

describe("what check:partitions looks at", () => {
  it("is a fault where a table of towns stayed whole, or one has no town and no reason", () => {
    assert.deepStrictEqual(faultsOf({ ofInstallation: installation, whole: [] }, nothing, true), [])
    const faults = faultsOf({ ofInstallation: [...installation, "seen"], whole: ["accounts"] }, nothing, true)
    assert.deepStrictEqual(
      faults.map((fault) => fault.split(" ")[0]),
      ["accounts", "seen"]
    )
  })

  it("is a fault where a statement says no town and has no reason to, or cannot be read", async () => {
    const judged = await judge(["select * from accounts where id = $1", "select from from"], ofTowns)
    const faults = faultsOf({ ofInstallation: installation, whole: [] }, judged, false)
    assert.match(faults[0] ?? "", /^the town of accounts is not said/)
    assert.lengthOf(faults, 2)
  })

  it("is a fault where no statement has a reason any more, once all were asked", async () => {
    const judged = await judge([], ofTowns)
    const faults = (all: boolean) => faultsOf({ ofInstallation: installation, whole: [] }, judged, all)
    assert.lengthOf(faults(true), overTowns.length)
    assert.deepStrictEqual(faults(false), [])
  })
})

describe("a statement over all towns", () => {
  const refused = async (statement: string) => (await judge([statement], ofTowns)).townless.length > 0

  it("has its reason where a restored backup ends sessions and links, and nowhere else", async () => {
    assert.isFalse(await refused("update sessions set closed_at = $1 where closed_at is null and expires_at > $2"))
    assert.isTrue(await refused("update sessions set closed_at = $1 where secret_hash = $2"))
    assert.isTrue(await refused("update mailed_links set replaced_at = $1 where account_id = $2"))
    assert.isTrue(await refused("update staff_links set revoked_at = $1, revoked_by = $2 where id = $3"))
  })

  it("has its reason where a whole database is emptied, not where some of its rows go", async () => {
    assert.isFalse(await refused('delete from "accounts"'))
    assert.isFalse(await refused('select $1 from "accounts" limit $2'))
    assert.isTrue(await refused('delete from "accounts" where id = $1'))
    assert.isTrue(await refused('select $1 from "accounts" where id = $3 limit $2'))
  })
})
