import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest"
import { needs } from "../../../scripts/needs.ts"
import { Invoices } from "../src/invoices/Invoices.ts"
import { openPortal } from "../src/openPortal.ts"
import { Seals } from "../src/platform/crypto/Seals.ts"
import { DatabaseKind } from "../src/platform/sql/Database.ts"
import { restoreDump, serverLayer, templateDatabase } from "./support/templates.ts"
import { newFamily, newInvoice, newTown } from "./support/town.ts"

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "portail-script-"))
  await restoreDump(inject("pgliteDump"), join(folder, "data"))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe("a script on a folder's portal", () => {
  test("acts for the only town, and asks its services", async () => {
    await using portal = await openPortal({ dataDirectory: join(folder, "data") })
    await portal.run(
      Effect.gen(function* () {
        const { town } = yield* newTown()
        const { householdId } = yield* newFamily(town, null)
        yield* newInvoice(town, householdId, { number: "2026000001", cents: 4250 })
      })
    )
    const staff = await portal.staff({ actor: "unpaid.ts" })
    const invoices = await portal.run(Invoices.use((invoices) => invoices.list(staff)))
    expect(invoices.map(({ number, remainingCents }) => [number, remainingCents])).toEqual([["2026000001", 4250]])
  })

  test("is refused a town that is not there, by the error that names those that are", async () => {
    await using portal = await openPortal({ dataDirectory: join(folder, "data") })
    await expect(portal.staff({ actor: "unpaid.ts", town: "ailleurs" })).rejects.toMatchObject({
      _tag: "TownNotFound",
      asked: "ailleurs"
    })
  })

  test("seals nothing without the key, and is told which variable gives it", async () => {
    await using portal = await openPortal({ dataDirectory: join(folder, "data") })
    const sealing = portal.run(Seals.use((seals) => Effect.sync(() => seals.sealJson("place", {}))))
    await expect(sealing).rejects.toThrow("PORTAIL_SECRET_KEY")
  })

  test("makes no portal in a folder by mistake", async () => {
    const opening = openPortal({ dataDirectory: join(folder, "nowhere") })
    await expect(opening).rejects.toMatchObject({ _tag: "PortalAbsent", dataDirectory: join(folder, "nowhere") })
  })
})

describe("a script on a PostgreSQL server", needs("postgresql"), () => {
  test("works where the address says, whatever folder there is", async () => {
    const server = inject("postgres")
    if (server === null) return expect.fail("PostgreSQL is not installed")
    const name = `portail_script_${process.pid}`
    await Effect.runPromise(
      SqlClient.SqlClient.use((sql) => sql.unsafe(`create database ${name} template ${templateDatabase}`)).pipe(
        Effect.provide(serverLayer(server, server.database))
      )
    )
    const { socketDir, port, user } = server
    const databaseUrl = `postgres://${user}@localhost:${port}/${name}?host=${encodeURIComponent(socketDir)}`
    await using portal = await openPortal({ databaseUrl, dataDirectory: join(folder, "data") })
    expect(await portal.run(DatabaseKind)).toBe("server")
    const { town } = await portal.run(newTown())
    const staff = await portal.staff({ actor: "unpaid.ts", town: town.settings.slug })
    expect(await portal.run(Invoices.use((invoices) => invoices.list(staff)))).toEqual([])
  })
})
