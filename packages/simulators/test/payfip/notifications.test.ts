import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { frozen, merchant, payment, portal, read, submit } from "../../../core/test/payfip/support.ts"
import { isLoopback } from "../../src/payfip/notifications.ts"
import type { SimulatorSettings } from "../../src/payfip/settings.ts"

/** A merchant and a payment notified under these settings. */
const paid = Effect.fnUntraced(function* (settings: Partial<SimulatorSettings>, urlnotif?: string) {
  const shop = yield* merchant
  const { payfip, simulator } = yield* portal({ settings, now: frozen("2026-03-02T10:00:00Z") })
  const idop = yield* payfip.create(payment({ urlnotif: urlnotif ?? `${shop.url}/notif` }))
  yield* Effect.promise(() => simulator.pay(idop))
  const outcomes = () => simulator.operations.get(idop)?.notifications.map(({ outcome }) => outcome)
  return { shop, payfip, simulator, idop, outcomes }
})

describe("notification", () => {
  it.live("lost: the merchant hears nothing and the detail tells all", () =>
    Effect.gen(function* () {
      const { shop, payfip, idop, outcomes } = yield* paid({ notification: "lost" })
      assert.deepStrictEqual(shop.received, [])
      assert.deepStrictEqual(outcomes(), ["lost"])
      assert.strictEqual((yield* payfip.detail(idop)).resultrans, "P")
    })
  )

  it.live("duplicated: the merchant hears the same thing twice", () =>
    Effect.gen(function* () {
      const { shop, idop } = yield* paid({ notificationCopies: 2 })
      assert.deepStrictEqual(
        shop.received.map(({ body }) => body),
        [`idop=${idop}`, `idop=${idop}`]
      )
    })
  )

  it.live("late: leaves when the clock reaches its moment", () =>
    Effect.gen(function* () {
      const { shop, simulator } = yield* paid({ notification: "late", notificationDelay: 60_000 })
      simulator.operations.advance(59_999)
      yield* Effect.promise(() => simulator.settled())
      assert.strictEqual(shop.received.length, 0)
      simulator.operations.advance(1)
      yield* Effect.promise(() => simulator.settled())
      assert.strictEqual(shop.received.length, 1)
      yield* Effect.promise(() => simulator.deliverLate())
      assert.strictEqual(shop.received.length, 1)
    })
  )

  it.live("late: leaves when asked, before its moment", () =>
    Effect.gen(function* () {
      const { shop, simulator } = yield* paid({ notification: "late" })
      yield* Effect.promise(() => simulator.deliverLate())
      assert.strictEqual(shop.received.length, 1)
    })
  )

  it.live("late: leaves by itself, even when its timer ends before the clock has reached the moment", () =>
    Effect.gen(function* () {
      const shop = yield* merchant
      const start = Date.parse("2026-03-02T10:00:00Z")
      let late = 0
      // after the payment the clock is read twice at the old time: once by the timer, once to wait on
      const now = () => (late === 0 ? start : late++ < 3 ? start : start + 5)
      const { payfip, simulator } = yield* portal({ settings: { notification: "late", notificationDelay: 5 }, now })
      const idop = yield* payfip.create(payment({ urlnotif: `${shop.url}/notif` }))
      yield* Effect.promise(() => simulator.pay(idop))
      late = 1
      while (shop.received.length === 0) yield* Effect.promise(() => new Promise(setImmediate))
      assert.strictEqual(shop.received[0]?.body, `idop=${idop}`)
    })
  )

  it.live("after the return: leaves once the browser was sent back", () =>
    Effect.gen(function* () {
      const shop = yield* merchant
      const { payfip, simulator } = yield* portal({ settings: { notification: "afterReturn" } })
      const idop = yield* payfip.create(payment({ urlnotif: `${shop.url}/notif` }))
      yield* read(payfip.pageUrl(idop))
      const back = yield* submit(`${simulator.endpoint}/paiementws.web`, { idop, choix: "P" })
      assert.strictEqual(back.status, 303)
      yield* Effect.promise(() => simulator.settled())
      assert.strictEqual(shop.received.length, 1)
    })
  )

  it.live("can be named idOp", () =>
    Effect.gen(function* () {
      const { shop, idop } = yield* paid({ notificationName: "idOp" })
      assert.strictEqual(shop.received[0]?.body, `idOp=${idop}`)
    })
  )

  it.live("remembers what the merchant answered", () =>
    Effect.gen(function* () {
      const { shop, simulator, payfip } = yield* paid({})
      shop.answer.status = 503
      const idop = yield* payfip.create(payment({ urlnotif: `${shop.url}/notif` }))
      yield* Effect.promise(() => simulator.pay(idop))
      assert.deepStrictEqual(
        simulator.operations.get(idop)?.notifications.map(({ outcome }) => outcome),
        [503]
      )
    })
  )

  it.live("follows a redirection only when the switch says so", () =>
    Effect.gen(function* () {
      const { shop, simulator, payfip } = yield* paid({ notification: "lost" })
      simulator.settings.notification = "beforeReturn"
      shop.answer.status = 308
      shop.answer.headers = { location: "/elsewhere" }
      const once = yield* payfip.create(payment({ urlnotif: `${shop.url}/notif` }))
      yield* Effect.promise(() => simulator.pay(once))
      assert.deepStrictEqual(
        shop.received.map(({ path }) => path),
        ["/notif"]
      )
      simulator.settings.notificationFollowsRedirects = true
      const followed = yield* payfip.create(payment({ urlnotif: `${shop.url}/notif` }))
      yield* Effect.promise(() => simulator.pay(followed))
      assert.deepStrictEqual(
        shop.received.slice(1).map(({ path, body }) => `${path} ${body}`),
        ["/notif", "/elsewhere", "/elsewhere", "/elsewhere"].map((path) => `${path} idop=${followed}`)
      )
    })
  )

  it.live.each([
    ["https without https", { notificationHttpOnly: true }, "https://127.0.0.1:9/notif", "refused"],
    ["another machine", {}, "http://portail.example/notif", "refused"],
    ["nobody there", {}, "http://127.0.0.1:9/notif", "failed"]
  ] as const)("does not arrive: %s", ([, settings, urlnotif, outcome]) =>
    Effect.gen(function* () {
      const { outcomes } = yield* paid(settings, urlnotif)
      assert.deepStrictEqual(outcomes(), [outcome])
    })
  )

  it.live("reaches a town's own name under localhost", () =>
    Effect.gen(function* () {
      const shop = yield* merchant
      const { payfip, simulator } = yield* portal()
      const urlnotif = `${shop.url.replace("127.0.0.1", "st-martin.localhost")}/notif`
      const idop = yield* payfip.create(payment({ urlnotif }))
      yield* Effect.promise(() => simulator.pay(idop))
      assert.strictEqual(shop.received.length, 1)
    })
  )
})

describe("loopback", () => {
  it.each(["127.0.0.1", "127.1.2.3", "::1", "[::1]", "localhost", "st-martin.localhost"])("includes %s", (host) => {
    assert.isTrue(isLoopback(host))
  })

  it.each(["128.0.0.1", "127.0.0.1.example.org", "localhost.example.org", "notlocalhost", "0.0.0.0", "::"])(
    "excludes %s",
    (host) => {
      assert.isFalse(isLoopback(host))
    }
  )
})
