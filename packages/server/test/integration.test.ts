import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { staffAccess } from "../../core/src/accounts/FamilyAccess.ts"
import { KeyScope } from "../../core/src/integrations/keys/ApiKey.ts"
import { ApiKeys } from "../../core/src/integrations/keys/ApiKeys.ts"
import { askerOf, problem } from "./asking.ts"
import { type RunningPortal, startPortal } from "./runningPortal.ts"

let running: RunningPortal
beforeAll(async () => {
  running = await startPortal()
  await running.run(
    SqlClient.SqlClient.use(
      (sql) => sql`insert into children (town_id, id, external_ref, family_name, given_name, birth_date, created_at)
        values (${running.town.id}, ${childId}, 'E-77', 'ESSAI', 'Zoé', '2019-04-02', now())`
    ).pipe(
      Effect.andThen(
        SqlClient.SqlClient.use(
          (sql) => sql`insert into household_children (town_id, household_id, child_id)
            values (${running.town.id}, ${running.anna.householdId}, ${childId})`
        )
      )
    )
  )
})
afterAll(() => running?.stop())

const childId = "01a20769-c0c7-7442-bfb6-13b9b4c532c1"
let made = 0

const newKey = (scopes: ReadonlyArray<KeyScope> = KeyScope.literals, requestsPerMinute = 100) =>
  running.run(
    ApiKeys.use((keys) =>
      keys.create(staffAccess({ town: running.town, actor: "test" }), {
        label: `Logiciel ${made++}`,
        scopes,
        requestsPerMinute,
        expiresAt: null
      })
    )
  )

const read = (key: string | undefined, path: string) =>
  askerOf(running.portal)("GET", `/api/v1/integration/${path}`, {
    headers: {
      origin: undefined,
      "x-portail": undefined,
      authorization: key === undefined ? undefined : `Bearer ${key}`
    }
  })

const bodyOf = async (answer: Response) => {
  expect(answer.status, await answer.clone().text()).toBe(200)
  return await answer.json()
}

describe("business software", () => {
  it("reads a page of what its key is for, and says how often it may ask", async () => {
    const { text } = await newKey()
    const answer = await read(text, "invoices?limit=1")
    expect(answer.headers.get("ratelimit-limit")).toBe("100")
    expect(answer.headers.get("ratelimit-remaining")).toBe("99")
    expect(Number(answer.headers.get("ratelimit-reset"))).toBeGreaterThan(0)
    const first = await bodyOf(answer)
    expect(first.invoices).toHaveLength(1)
    const second = await bodyOf(await read(text, `invoices?limit=1&after=${first.next}`))
    expect([first.invoices[0].id, second.invoices[0].id].toSorted()).toEqual(
      [...running.invoiceIds].slice(0, 2).toSorted()
    )
    const named = await bodyOf(await read(text, `invoices?ids=${running.invoiceIds[1]}`))
    expect(named.invoices.map(({ id }: { id: string }) => id)).toEqual([running.invoiceIds[1]])
    for (const path of ["payments", "reservations?from=2026-09-01&to=2026-09-30"]) await bodyOf(await read(text, path))
  })

  it("reads children only with their scope, and nothing of their health with any", async () => {
    const [all, adults] = [await newKey(), await newKey(["households:read"])]
    const theirs = `households?ids=${running.anna.householdId}`
    const withChildren = await bodyOf(await read(all.text, theirs))
    expect(withChildren.households[0].children).toEqual([
      {
        id: childId,
        reference: "E-77",
        givenName: "Zoé",
        familyName: "ESSAI",
        birthDate: "2019-04-02",
        school: "",
        schoolClass: ""
      }
    ])
    expect((await bodyOf(await read(adults.text, theirs))).households[0].children).toBeNull()
  })

  it("follows what changes from now on", async () => {
    const { text } = await newKey()
    const { cursor } = await bodyOf(await read(text, "changes?after=latest"))
    await running.run(
      SqlClient.SqlClient.use((sql) => sql`update households set city = 'Noyon' where id = ${running.anna.householdId}`)
    )
    const { changes } = await bodyOf(await read(text, `changes?after=${cursor}`))
    expect(changes).toMatchObject([{ kind: "household", event: "household.changed", id: running.anna.householdId }])
    const expired = await problem(await read(text, "changes?after=00000000.1"))
    expect([expired.status, expired.code]).toEqual([410, "cursor-expired"])
  })

  it("is told what it lacks: a key, a scope, patience", async () => {
    for (const key of [undefined, "", "pf_live_inventée", `pf_live_${"A".repeat(46)}`]) {
      const answer = await read(key, "invoices")
      expect(answer.headers.get("www-authenticate")).toContain("Bearer")
      expect(await problem(answer)).toMatchObject({ status: 401, code: "key-refused" })
    }
    const narrow = await newKey(["payments:read"], 2)
    for (const path of ["households", "reservations"]) {
      expect(await problem(await read(narrow.text, path))).toMatchObject({ status: 403, code: "scope-missing" })
    }
    const children = await newKey(["children:read"])
    expect(await problem(await read(children.text, "changes"))).toMatchObject({ status: 403, code: "scope-missing" })
    const answer = await read(narrow.text, "payments")
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0)
    expect(answer.headers.get("ratelimit-remaining")).toBe("0")
    expect(await problem(answer)).toMatchObject({ status: 429, code: "key-busy", requestsPerMinute: 2 })
    expect((await read((await newKey()).text, "payments")).status).toBe(200)
  })

  it("leaves no key in logs, and none in an address is taken", async () => {
    const { text } = await newKey()
    await bodyOf(await read(text, "households"))
    expect((await read(undefined, `households?key=${text}&access_token=${text}`)).status).toBe(401)
    expect(running.logs.filter((line) => line.includes(text.slice(16)))).toEqual([])
    expect(running.logs.filter((line) => line.includes("key-refused")).length).toBeGreaterThan(0)
  })
})
