import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { allNeed } from "../../../scripts/needs.ts"
import { programPath } from "../../../scripts/programs.ts"
import { serverLayerUnchecked } from "../../core/src/platform/sql/Database.ts"
import { newDatabase } from "../../core/test/support/databases.ts"
import { type Pooler, pooledUrl, startPooler } from "../../core/test/support/pooler.ts"
import { serverLayer } from "../../core/test/support/templates.ts"
import { type Ask, askerOf, credentials, problem, signIn } from "./asking.ts"
import { type RunningPortal, startPortal } from "./runningPortal.ts"

let running: RunningPortal
let pooler: Pooler
let ask: Ask
let cookie: string
let setReadOnly: (is: boolean) => Promise<unknown>

const [hasServer, hasPooler] = [allNeed("postgresql"), allNeed("pgbouncer")]

beforeAll(async () => {
  if (!hasServer || !hasPooler) return
  const { connection, name } = await Effect.runPromise(newDatabase)
  pooler = await startPooler(programPath("pgbouncer"), connection, 10)
  running = await startPortal({ database: serverLayerUnchecked({ url: pooledUrl(pooler.port, name) }) })
  ask = askerOf(running.portal)
  cookie = await signIn(ask)
  setReadOnly = (is) =>
    Effect.runPromise(
      SqlClient.SqlClient.use((sql) =>
        sql.unsafe(`alter database ${name} set default_transaction_read_only = ${is}`)
      ).pipe(Effect.provide(serverLayer(connection, connection.database)))
    )
})
afterAll(async () => {
  await running?.stop()
  await pooler?.stop()
})

const session = () => ask("GET", "/api/v1/session", { cookie })
const backAgain = () => vi.waitUntil(async () => (await session()).status === 200, { timeout: 60_000 })

describe("while there is no database", () => {
  it("says when to ask again, to programs and to browsers, and answers by itself once there is one", async () => {
    await pooler.kill()
    const refused = await session()
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "3"])
    expect((await problem(refused)).code).toBe("database-away")
    const signingIn = await ask("POST", "/api/v1/session", { body: credentials() })
    expect([signingIn.status, (await problem(signingIn)).code]).toEqual([503, "database-away"])
    const notified = await ask("POST", "/payfip/notification?idop=essai")
    expect([notified.status, notified.headers.get("retry-after")]).toEqual([503, "3"])
    const page = await ask("GET", "/api/v1/session", { cookie, headers: { accept: "text/html" } })
    expect([page.status, page.headers.get("retry-after")]).toEqual([503, "3"])
    expect(await page.text()).toContain("Réessayez dans quelques minutes")
    expect((await ask("GET", "/health/ready")).status).toBe(503)
    expect((await ask("GET", "/health/live")).status).toBe(200)
    await pooler.again()
    await backAgain()
  })

  it("keeps mails, and sends them once there is one", async () => {
    await pooler.kill()
    await pooler.again()
    await backAgain()
    const asked = await ask("POST", "/api/v1/password-resets", { body: { mail: "boris@example.org" } })
    expect(asked.status).toBeLessThan(300)
    await running.mailbox.to("boris@example.org")
  })

  it("takes one that is the primary no more for none", async () => {
    await setReadOnly(true)
    await pooler.kill()
    await pooler.again()
    const refused = await ask("POST", "/api/v1/session", { body: credentials() })
    expect([refused.status, (await problem(refused)).code]).toEqual([503, "database-away"])
    await setReadOnly(false)
    await pooler.kill()
    await pooler.again()
    await vi.waitUntil(async () => (await ask("POST", "/api/v1/session", { body: credentials() })).status === 200, {
      timeout: 60_000
    })
  })
})
