import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import * as fc from "fast-check"
import { clients, frozen, payment, portal, read, submit } from "../../../core/test/payfip/support.ts"
import { scopedPayFipSimulator, startPayFipSimulator } from "../../src/payfip/server.ts"
import { uuidV1 } from "../../src/payfip/uuidV1.ts"

const stateFile = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "payfip-"))),
  (directory) => Effect.sync(() => rmSync(directory, { recursive: true }))
).pipe(Effect.map((directory) => join(directory, "state.json")))

const code = Effect.fnUntraced(function* (
  call: Effect.Effect<unknown, { readonly _tag: string; readonly code?: string }>
) {
  const error = yield* Effect.flip(call)
  return error.code ?? error._tag
})

describe("night of the simulator", () => {
  it.live("forgets operations that never reached the bank and keeps the others", () =>
    Effect.gen(function* () {
      const { payfip, simulator } = yield* portal()
      const { operations } = simulator
      const [never, seen, staying, paid] = yield* Effect.all([1, 2, 3, 4].map(() => payfip.create(payment())))
      assert(never && seen && staying && paid)
      for (const idop of [seen, staying]) operations.open(idop)
      operations.reachBank(staying)
      yield* Effect.promise(() => simulator.pay(paid))
      assert.strictEqual(operations.runNight(), 2)
      assert.strictEqual(yield* code(payfip.detail(never)), "P1")
      assert.strictEqual(yield* code(payfip.detail(seen)), "P1")
      assert.strictEqual(yield* code(payfip.detail(staying)), "P5")
      assert.strictEqual((yield* payfip.detail(paid)).resultrans, "P")
    })
  )

  it.live("keeps a result for a year", () =>
    Effect.gen(function* () {
      const { payfip, simulator } = yield* portal({ now: frozen("2026-03-02T10:00:00Z") })
      const idop = yield* payfip.create(payment())
      yield* Effect.promise(() => simulator.pay(idop))
      simulator.operations.advance(365 * 86_400_000)
      simulator.operations.runNight()
      assert.strictEqual((yield* payfip.detail(idop)).resultrans, "P")
      simulator.operations.advance(1)
      simulator.operations.runNight()
      assert.strictEqual(yield* code(payfip.detail(idop)), "P1")
    })
  )
})

describe("restart of the simulator", () => {
  it.live("keeps operations, results and the clock in the state file, for its owner only", () =>
    Effect.gen(function* () {
      const path = yield* stateFile
      const now = frozen("2026-03-02T10:00:00Z")
      const [paid, pending] = yield* Effect.scoped(
        Effect.gen(function* () {
          const { payfip, simulator } = yield* portal({ stateFile: path, now })
          const idops = yield* Effect.all([payfip.create(payment()), payfip.create(payment())])
          yield* Effect.promise(() => simulator.pay(idops[0]))
          simulator.operations.advance(20 * 60_000)
          return idops
        })
      )
      assert.strictEqual(statSync(path).mode & 0o777, 0o600)
      const { payfip, simulator } = yield* portal({ stateFile: path, now })
      assert.deepInclude(yield* payfip.detail(paid), { resultrans: "P", dattrans: "02032026", heurtrans: "1100" })
      assert.strictEqual(yield* code(payfip.detail(pending)), "P5")
      assert.include((yield* read(payfip.pageUrl(pending))).text, "Code P4")
      const fresh = yield* payfip.create(payment())
      assert.notInclude([paid, pending], fresh)
      assert.strictEqual(simulator.operations.list().length, 3)
    })
  )

  it.live("writes each transition before it answers", () =>
    Effect.gen(function* () {
      const path = yield* stateFile
      const { payfip } = yield* portal({ stateFile: path })
      const idop = yield* payfip.create(payment())
      assert.include(readFileSync(path, "utf8"), idop)
    })
  )

  it.live("refuses a file that is not its own", () =>
    Effect.gen(function* () {
      const path = yield* stateFile
      writeFileSync(path, "{}")
      const error = yield* Effect.flip(scopedPayFipSimulator({ clients, stateFile: path }))
      assert.include(error.message, "is not a state file")
      assert.strictEqual(readFileSync(path, "utf8"), "{}")
    })
  )
})

describe("address of the simulator", () => {
  it.live("is never open to other machines", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(scopedPayFipSimulator({ clients, host: "0.0.0.0" }))
      assert.include(error.message, "not a loopback host")
    })
  )

  it.live("says when the port is taken", () =>
    Effect.gen(function* () {
      const { simulator } = yield* portal()
      const error = yield* Effect.flip(scopedPayFipSimulator({ clients, port: Number(new URL(simulator.url).port) }))
      assert.include(error.message, "EADDRINUSE")
    })
  )

  it("is free again after close, which does not wait for a slow answer", async () => {
    const simulator = await startPayFipSimulator({
      clients,
      settings: { slowAnswer: { next: 1, rate: 0, milliseconds: 60_000 } }
    })
    const slow = fetch(`${simulator.endpoint}/services/securite`, { method: "POST", body: "x" }).catch(() => "closed")
    while (simulator.settings.slowAnswer.next > 0) await new Promise(setImmediate)
    await simulator.close()
    assert.strictEqual(await slow, "closed")
    const again = await startPayFipSimulator({ clients, port: Number(new URL(simulator.url).port) })
    await again.close()
  })
})

describe("dashboard of the simulator", () => {
  it.live("lists operations and switches, and applies a submitted form", () =>
    Effect.gen(function* () {
      const { payfip, simulator } = yield* portal()
      const idop = yield* payfip.create(payment())
      const { text } = yield* read(`${simulator.url}/`)
      assert.include(text, idop)
      assert.notInclude(text, "payer@example.org")
      yield* submit(`${simulator.url}/simulateur/reglages`, {
        notification: "lost",
        browserReturn: "elsewhere",
        reopenAfterAbandon: "1",
        "badGateway.next": "2",
        "badGateway.rate": "0.25",
        family: "TechProtocolaireErreur",
        notificationCopies: "-1"
      })
      assert.deepInclude(simulator.settings, {
        notification: "lost",
        browserReturn: "get",
        reopenAfterAbandon: true,
        resultAfterLimit: false,
        badGateway: { next: 2, rate: 0.25 },
        notificationCopies: 1
      })
      assert.strictEqual(simulator.settings.technicalFault.family, "TechProtocolaireErreur")
    })
  )

  it.live("passes the night and moves the clock", () =>
    Effect.gen(function* () {
      const { payfip, simulator } = yield* portal({ now: frozen("2026-03-02T10:00:00Z") })
      yield* payfip.create(payment())
      yield* submit(`${simulator.url}/simulateur/horloge`, {})
      assert.strictEqual(simulator.operations.now(), Date.parse("2026-03-02T10:16:00Z"))
      yield* submit(`${simulator.url}/simulateur/nuit`, {})
      assert.strictEqual(simulator.operations.list().length, 0)
    })
  )

  it.live("ignores other sites and unknown addresses", () =>
    Effect.gen(function* () {
      const { simulator } = yield* portal()
      const foreign = yield* Effect.promise(() =>
        fetch(`${simulator.url}/simulateur/nuit`, { method: "POST", headers: { "sec-fetch-site": "cross-site" } })
      )
      assert.strictEqual(foreign.status, 403)
      assert.strictEqual((yield* read(`${simulator.url}/constructor`)).status, 404)
      const long = yield* submit(`${simulator.endpoint}/paiementws.web`, { idop: "x".repeat(70_000) })
      assert.strictEqual(long.status, 413)
    })
  )
})

describe("idops", () => {
  it("are version 1 UUIDs that carry their instant", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: (1n << 60n) - 1n }), fc.nat(0x3fff), (ticks, sequence) => {
        const parts = uuidV1(ticks, sequence, "0123456789ab").split("-")
        assert.deepStrictEqual(
          parts.map((part) => part.length),
          [8, 4, 4, 4, 12]
        )
        assert.strictEqual(parts[2]?.[0], "1")
        assert.strictEqual(BigInt(`0x${parts[2]?.slice(1)}${parts[1]}${parts[0]}`), ticks)
        assert.strictEqual(Number.parseInt(parts[3] ?? "", 16), 0x8000 | sequence)
      })
    )
  })

  it.live("are all different within one instant", () =>
    Effect.gen(function* () {
      const { simulator } = yield* portal({ now: frozen("2026-03-02T10:00:00Z") })
      const idops = Array.from({ length: 200 }, () => simulator.operations.create({}).idop)
      assert.strictEqual(new Set(idops).size, 200)
    })
  )
})
