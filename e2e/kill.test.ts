import { cp, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { staffAccess } from "@portail-familles/core/accounts/model"
import { Audit } from "@portail-familles/core/audit"
import { InvoiceImports, invoiceRows } from "@portail-familles/core/invoices"
import { readCsv } from "@portail-familles/core/platform/csv"
import { type Database, databaseLayer } from "@portail-familles/core/platform/sql"
import { Towns } from "@portail-familles/core/towns"
import { demoLogin } from "@portail-familles/demo"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { expect, inject, it, onTestFinished, vi } from "vitest"
import { readTownFolder } from "../packages/cli/src/commands/town/folder.ts"
import { startPayFipSimulator } from "../packages/simulators/src/payfip/server.ts"
import { runPortail } from "./support/commandLine.ts"
import { eventually } from "./support/eventually.ts"
import { FamilyClient } from "./support/family.ts"
import { freePorts } from "./support/freePorts.ts"
import { KillableServer } from "./support/killableServer.ts"

const kills = 6
const invoices = 120
const townFile = join(import.meta.dirname, "../examples/compiegne/town.yaml")

const extraInvoices = [
  "facture;regie;foyer;emission;echeance;periode;activite;libelle;quantite;prix_unitaire",
  ...Array.from({ length: invoices }, (_, index) => {
    const cents = String(1000 + index)
    return `2099${String(index).padStart(6, "0")};enfance;TEST;01/10/2026;31/12/2099;Essai;Mercredi;Journée;1;${cents.slice(0, -2)},${cents.slice(-2)}`
  })
].join("\n")

const onDatabase = <A, E>(
  dataDirectory: string,
  effect: Effect.Effect<A, E, Layer.Success<typeof everything> | Database>
) =>
  Effect.runPromise(
    effect.pipe(Effect.provide(everything.pipe(Layer.provideMerge(databaseLayer({ url: undefined, dataDirectory })))))
  )
const everything = InvoiceImports.layer.pipe(Layer.provideMerge(Layer.mergeAll(Towns.layer, Audit.layer)))

/** Gives the demo's family many invoices to pay, at this host. */
const prepare = (dataDirectory: string, host: string) =>
  onDatabase(
    dataDirectory,
    Effect.gen(function* () {
      const { settings, files } = yield* readTownFolder(townFile)
      const towns = yield* Towns
      const { town } = yield* towns.apply({ ...settings, hosts: [host] }, files, { actor: "test", dryRun: false })
      const staff = staffAccess({ town, actor: "test" })
      const imports = yield* InvoiceImports
      const report = yield* imports.import(staff, invoiceRows(readCsv(Buffer.from(extraInvoices))), {
        dryRun: false,
        skipInvalid: false
      })
      expect(report.created).toBe(invoices)
    })
  )

const bookedPayments = (dataDirectory: string) =>
  onDatabase(
    dataDirectory,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      return yield* sql<{ idop: string; amountCents: number; allocatedCents: number; mails: number }>`
        select t.idop, p.amount_cents,
          (select sum(a.amount_cents) from payment_allocations a where a.payment_id = p.id)::int as allocated_cents,
          (select count(*) from mails where template = 'paymentConfirmed')::int as mails
        from payments p join payment_attempts t on t.town_id = p.town_id and t.id = p.attempt_id`
    })
  )

it(`books every payment exactly once although the server is killed ${kills} times`, async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), "portail-kill-"))
  const port = await freePorts()
  const portal = `http://localhost:${port}`
  await cp(inject("demoData"), dataDirectory, { recursive: true })
  await prepare(dataDirectory, `localhost:${port}`)
  const simulator = await startPayFipSimulator({
    clients: [
      { numcli: "060159", label: "Compiègne" },
      { numcli: "060160", label: "Compiègne" }
    ]
  })
  // nothing listens at the mail server's address: mails wait in the queue
  const environment = {
    PORTAIL_DATA_DIR: dataDirectory,
    PAYFIP_ENDPOINT: simulator.endpoint,
    PORTAIL_SECRET_KEY: `k1:${Buffer.alloc(32, 7).toString("base64")}`,
    PORTAIL_PUBLIC_URL: portal,
    SMTP_URL: "smtp://127.0.0.1:1"
  }
  onTestFinished(() => void vi.unstubAllEnvs())
  const server = new KillableServer(port, environment)
  const family = new FamilyClient({ portal })
  let up = server.start()
  let paying = true
  let progress = 0

  const signIn = async () => {
    await up
    await family.call("POST", "/session", { ...demoLogin, remember: true })
    const { invoices: all } = await family.call<{ invoices: ReadonlyArray<{ id: string; payable: boolean }> }>(
      "GET",
      "/invoices"
    )
    return all.filter((invoice) => invoice.payable).map((invoice) => invoice.id)
  }
  const payAll = async (toPay: Array<string>) => {
    while (paying && toPay.length > 0) {
      await up
      progress += 1
      const id = toPay.shift() ?? ""
      const started = await family
        .call<{ redirectUrl: string }>("POST", "/payments", { invoiceIds: [id], returnTo: `${portal}/espace` })
        .catch(() => undefined)
      if (started === undefined) continue
      const idop = new URL(started.redirectUrl).searchParams.get("idop") ?? ""
      progress += 1
      const back = await simulator.pay(idop)
      progress += 1
      await fetch(back, { redirect: "manual" }).catch(() => undefined)
    }
  }

  try {
    const payments = payAll(await signIn())
    for (let kill = 0; kill < kills; kill++) {
      await up
      // the instant is the point of the test: some steps further, somewhere in the midst of the next
      const target = progress + 1 + Math.floor(Math.random() * 4)
      await eventually("a payment's next step", async () => (progress >= target ? true : undefined))
      for (let turns = Math.random() * 8000; turns > 0; turns--) await new Promise(setImmediate)
      up = server.kill().then(() => server.start())
    }
    await up
    paying = false
    await payments
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
    await runPortail("payment", "reconcile", "--all", "--json")
    await server.kill("SIGTERM")
    const paid = simulator.operations.list().filter((operation) => operation.result?.resultrans === "P")
    const booked = await bookedPayments(dataDirectory)
    expect(paid.length).toBeGreaterThan(kills / 2)
    expect(booked.map((payment) => payment.idop).sort()).toEqual(paid.map((operation) => operation.idop).sort())
    for (const payment of booked) expect(payment.allocatedCents).toBe(payment.amountCents)
    expect(booked[0]?.mails).toBe(paid.length)
  } finally {
    await server.kill()
    await simulator.close()
    await rm(dataDirectory, { recursive: true, force: true })
  }
}, 900_000)
