import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import * as fc from "fast-check"
import { frozen, merchant, payment, portal, read, submit } from "../../../core/test/payfip/support.ts"
import { html } from "../../src/payfip/html.ts"
import { created } from "../../src/payfip/Operation.ts"
import { euros, paymentPage } from "../../src/payfip/page.ts"

const minutes = 60_000

/** A merchant, and an operation whose page was opened. */
const opened = Effect.fnUntraced(function* (options: Parameters<typeof portal>[0] = {}) {
  const shop = yield* merchant
  const { payfip, simulator } = yield* portal(options)
  const idop = yield* payfip.create(
    payment({ urlnotif: `${shop.url}/notif`, urlredirect: `${shop.url}/retour?ville=st-martin&x=1` })
  )
  const page = yield* read(payfip.pageUrl(idop))
  const choose = (choix: string) => submit(`${simulator.endpoint}/paiementws.web`, { idop, choix })
  return { shop, payfip, simulator, idop, page, choose }
})

describe("payment page", () => {
  it.live("says it is a simulator and shows whom, what and how much", () =>
    Effect.gen(function* () {
      const { page } = yield* opened()
      assert.strictEqual(page.status, 200)
      for (const text of [
        "Simulateur PayFiP — aucun argent réel",
        "Ville de Saint-Martin",
        "Cantine mars",
        "CANT2026000123",
        "42,50\u00a0€"
      ]) {
        assert.include(page.text, text)
      }
      assert.include(page.text, `<html lang="fr">`)
    })
  )

  it.live("runs no inline script and no inline style", () =>
    Effect.gen(function* () {
      const { page } = yield* opened()
      const policy = page.headers.get("content-security-policy") ?? ""
      assert.include(policy, "default-src 'none'")
      assert.notInclude(policy, "unsafe")
      assert.notMatch(page.text, /<script|style="|<style|\son\w+=/)
    })
  )

  it.live("offers direct debit only to a merchant who has it", () =>
    Effect.gen(function* () {
      const { payfip, simulator } = yield* portal()
      const idop = yield* payfip.create(payment({ numcli: "012345" }))
      assert.notMatch((yield* read(payfip.pageUrl(idop))).text, /value="[VZ]"/)
      const answer = yield* submit(`${simulator.endpoint}/paiementws.web`, { idop, choix: "V" })
      assert.strictEqual(answer.status, 400)
      assert.isUndefined(simulator.operations.get(idop)?.result)
    })
  )

  it("contains no unescaped input", () => {
    const hostile = fc.string({ unit: fc.constantFrom("<", ">", '"', "'", "&", "a", " "), minLength: 1 })
    fc.assert(
      fc.property(hostile, hostile, hostile, (objet, refdet, label) => {
        const operation = created('<idop>"', { objet, refdet, montant: "4250", numcli: "006270", saisie: "T" }, 0)
        const page = paymentPage(operation, { numcli: "006270", label }, false)
        const clean = paymentPage(
          created("x", { objet: "o", refdet: "r", montant: "4250", numcli: "006270", saisie: "T" }, 0),
          { numcli: "006270", label: "l" },
          false
        )
        const marks = (text: string) => text.replace(/[^<>"]/g, "")
        assert.strictEqual(marks(page), marks(clean))
      })
    )
  })

  it("escapes every value of a template, lists included", () => {
    assert.strictEqual(
      html`<p>${[html`<b>${"<i>"}</b>`]}${"&"}${3}${undefined}</p>`.markup,
      "<p><b>&lt;i&gt;</b>&amp;3</p>"
    )
  })

  it("writes amounts the French way", () => {
    assert.strictEqual(euros(100), "1,00\u00a0€")
    assert.strictEqual(euros(9_999_999), "99\u202f999,99\u00a0€")
  })
})

describe("opening the page", () => {
  it.live("works once, then says P3", () =>
    Effect.gen(function* () {
      const { payfip, idop } = yield* opened()
      const again = yield* read(payfip.pageUrl(idop))
      assert.strictEqual(again.status, 400)
      assert.include(again.text, "Code P3")
    })
  )

  it.live("says P1 for an unknown operation", () =>
    Effect.gen(function* () {
      const { payfip } = yield* portal()
      assert.include((yield* read(payfip.pageUrl("unknown"))).text, "Code P1")
    })
  )

  it.live("works for 15 minutes, then says P4", () =>
    Effect.gen(function* () {
      const { payfip, simulator } = yield* portal({ now: frozen("2026-03-02T10:00:00Z") })
      const [early, late] = yield* Effect.all([payfip.create(payment()), payfip.create(payment())])
      simulator.operations.advance(15 * minutes)
      assert.strictEqual((yield* read(payfip.pageUrl(early))).status, 200)
      simulator.operations.advance(1)
      assert.include((yield* read(payfip.pageUrl(late))).text, "Code P4")
      const refused = yield* Effect.flip(payfip.detail(late))
      assert(refused._tag === "PayFipRefused")
      assert.strictEqual(refused.code, "P5")
    })
  )

  it.live("that was in time may end in a payment after minute 15, unless the switch forbids it", () =>
    Effect.gen(function* () {
      const { payfip, simulator, idop, choose } = yield* opened({ now: frozen("2026-03-02T10:00:00Z") })
      assert.strictEqual((yield* choose("banque")).status, 200)
      simulator.operations.advance(40 * minutes)
      simulator.settings.resultAfterLimit = false
      assert.strictEqual((yield* choose("P")).status, 400)
      simulator.settings.resultAfterLimit = true
      assert.strictEqual((yield* choose("P")).status, 303)
      assert.deepInclude(yield* payfip.detail(idop), { resultrans: "P", dattrans: "02032026", heurtrans: "1140" })
    })
  )
})

describe("result of the page", () => {
  it.live.each([
    ["P", /^[0-9A-F]{6}$/],
    ["V", /^\d{12}-tip$/],
    ["R", undefined],
    ["Z", undefined],
    ["A", undefined]
  ] as const)("%s is notified, then the browser goes back", ([letter, numauto]) =>
    Effect.gen(function* () {
      const { shop, payfip, idop, choose } = yield* opened()
      const back = yield* choose(letter)
      assert.strictEqual(back.status, 303)
      assert.strictEqual(back.headers.get("location"), `${shop.url}/retour?ville=st-martin&x=1&idop=${idop}`)
      assert.deepStrictEqual(shop.received, [
        { method: "POST", path: "/notif", type: "application/x-www-form-urlencoded", body: `idop=${idop}` }
      ])
      const detail = yield* payfip.detail(idop)
      assert.strictEqual(detail.resultrans, letter)
      if (numauto === undefined) assert.notProperty(detail, "numauto")
      else assert.match(detail.numauto ?? "", numauto)
    })
  )

  it.live("can be had without a browser, unless the page would refuse", () =>
    Effect.gen(function* () {
      const { shop, simulator, idop } = yield* opened()
      const pay = () => simulator.pay(idop, "R").catch((error: Error) => error.message)
      assert.strictEqual(yield* Effect.promise(pay), `${shop.url}/retour?ville=st-martin&x=1&idop=${idop}`)
      assert.strictEqual(shop.received.length, 1)
      assert.strictEqual(yield* Effect.promise(pay), "P3")
    })
  )

  it.live("is fixed once paid: a second click is told P3 and notifies nobody", () =>
    Effect.gen(function* () {
      const { shop, payfip, idop, choose } = yield* opened()
      yield* choose("P")
      const again = yield* choose("R")
      assert.include(yield* Effect.promise(() => again.text()), "Code P3")
      assert.strictEqual(shop.received.length, 1)
      assert.strictEqual((yield* payfip.detail(idop)).resultrans, "P")
    })
  )

  it.live("A can be followed by P only when the switch reopens abandoned operations", () =>
    Effect.gen(function* () {
      const { shop, payfip, simulator, idop, choose } = yield* opened()
      yield* choose("A")
      assert.include((yield* read(payfip.pageUrl(idop))).text, "Code P3")
      const refused = yield* choose("P")
      assert.include(yield* Effect.promise(() => refused.text()), "Code P3")
      simulator.settings.reopenAfterAbandon = true
      assert.strictEqual((yield* read(payfip.pageUrl(idop))).status, 200)
      assert.strictEqual((yield* payfip.detail(idop)).resultrans, "A")
      assert.strictEqual((yield* choose("P")).status, 303)
      assert.strictEqual((yield* payfip.detail(idop)).resultrans, "P")
      assert.strictEqual(shop.received.length, 2)
    })
  )

  it.live("comes back by a POST that sends itself, or by its button", () =>
    Effect.gen(function* () {
      const { shop, simulator, idop, choose } = yield* opened({ settings: { browserReturn: "post" } })
      const back = yield* choose("P")
      const text = yield* Effect.promise(() => back.text())
      assert.include(text, `<form method="post" action="${shop.url}/retour?ville=st-martin&amp;x=1">`)
      assert.include(text, `<input type="hidden" name="idop" value="${idop}">`)
      assert.include(text, `<script src="/simulateur/retour.js" defer>`)
      assert.include((yield* read(`${simulator.url}/simulateur/retour.js`)).text, "submit()")
    })
  )

  it.live("stays on the last page when the browser does not come back", () =>
    Effect.gen(function* () {
      const { choose } = yield* opened({ settings: { browserReturn: "none" } })
      const last = yield* choose("P")
      assert.strictEqual(last.status, 200)
      assert.include(yield* Effect.promise(() => last.text()), "Opération terminée")
    })
  )

  it.live.each(["", "PP", "Q", "RA"])("refuses the choice %j", (choix) =>
    Effect.gen(function* () {
      const { simulator, idop, choose } = yield* opened()
      assert.strictEqual((yield* choose(choix)).status, 400)
      assert.isUndefined(simulator.operations.get(idop)?.result)
    })
  )
})
