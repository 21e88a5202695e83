import { assert, describe, it } from "@effect/vitest"
import { ConfigProvider, Effect, Layer } from "effect"
import { PayFip } from "../../src/payfip/PayFip.ts"
import { clientOf, fault, listening, payment, portal, returned } from "./support.ts"

/** A client of a server that gives the same answer to everyone. */
const answering = Effect.fnUntraced(function* (status: number, body: string, type = "text/xml") {
  const url = yield* listening((request, response) => {
    request.resume()
    response.writeHead(status, { "content-type": type }).end(body)
  })
  return yield* clientOf(url)
})

const unavailable = (error: { readonly _tag: string; readonly message: string }) =>
  `${error._tag} ${error.message.replace("PayFiP unavailable: ", "")}`

const p5 = fault("FonctionnelleErreur", "<code>P5</code><descriptif/><libelle>Inconnu</libelle><severite>2</severite>")

describe("creating a payment", () => {
  it.live("gives an idop and the address of its page", () =>
    Effect.gen(function* () {
      const { payfip, simulator } = yield* portal()
      const idop = yield* payfip.create(payment())
      assert.match(idop, /^[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      assert.strictEqual(payfip.pageUrl(idop), `${simulator.endpoint}/paiementws.web?idop=${idop}`)
    })
  )

  it.live("carries ampersands, accents and leading zeros", () =>
    Effect.gen(function* () {
      const { payfip, simulator } = yield* portal()
      const request = payment({
        refdet: "000042",
        objet: "Crèche & été",
        urlnotif: "http://127.0.0.1:9/n?a=1&b=<2>&amp;c=%26"
      })
      const idop = yield* payfip.create(request)
      assert.deepStrictEqual(simulator.operations.get(idop)?.fields, {
        exer: "2026",
        mel: "payer@example.org",
        montant: "4250",
        numcli: "006270",
        objet: "Creche ete",
        refdet: "000042",
        saisie: "T",
        urlnotif: "http://127.0.0.1:9/n?a=1&b=<2>&amp;c=%26",
        urlredirect: "http://127.0.0.1:9/retour"
      })
    })
  )

  it.live.each([
    ["T2", { numcli: "999999" }],
    ["T4", { numcli: "000001" }],
    ["M5", { montant: 5001 }]
  ] as const)("is refused with %s for %o", ([code, changes]) =>
    Effect.gen(function* () {
      const { payfip } = yield* portal({ settings: { largestAmount: 5000 } })
      const error = yield* Effect.flip(payfip.create(payment(changes)))
      assert(error._tag === "PayFipRefused")
      assert.strictEqual(error.code, code)
      assert.strictEqual(error.family, "FonctionnelleErreur")
    })
  )

  it.live("that was lost on the way back can be repeated: another operation", () =>
    Effect.gen(function* () {
      const { payfip, simulator } = yield* portal({ settings: { lostCreation: { next: 1, rate: 0 } } })
      assert.match(unavailable(yield* Effect.flip(payfip.create(payment()))), /^PayFipUnavailable connection /)
      const idop = yield* payfip.create(payment())
      assert.deepStrictEqual(simulator.operations.list().map((operation) => operation.idop)[0], idop)
      assert.strictEqual(simulator.operations.list().length, 2)
    })
  )

  it.live("is unavailable when the answer names no operation", () =>
    Effect.gen(function* () {
      const payfip = yield* answering(200, returned("creerPaiementSecurise", "<idOp/>"))
      assert.strictEqual(unavailable(yield* Effect.flip(payfip.create(payment()))), "PayFipUnavailable unreadable idop")
    })
  )
})

describe("reading a result", () => {
  it.live.each(["idOp", "idop"] as const)("works when the server answers %s", (idopSpelling) =>
    Effect.gen(function* () {
      const { payfip, simulator } = yield* portal({ settings: { idopSpelling } })
      const idop = yield* payfip.create(payment())
      yield* Effect.promise(() => simulator.pay(idop))
      assert.strictEqual((yield* payfip.detail(idop)).idop, idop)
    })
  )

  it.live("is refused with P5 before a result and P1 for an unknown operation", () =>
    Effect.gen(function* () {
      const { payfip } = yield* portal()
      const idop = yield* payfip.create(payment())
      const codes = yield* Effect.forEach([idop, "unknown"], (asked) => Effect.flip(payfip.detail(asked)))
      assert.deepStrictEqual(
        codes.map((error) => (error._tag === "PayFipRefused" ? error.code : error._tag)),
        ["P5", "P1"]
      )
    })
  )

  it.live("says P5 whether the fault comes with HTTP 500 or 200", () =>
    Effect.gen(function* () {
      for (const status of [500, 200]) {
        const payfip = yield* answering(status, p5)
        const error = yield* Effect.flip(payfip.detail("x"))
        assert(error._tag === "PayFipRefused")
        assert.strictEqual(error.code, "P5")
      }
    })
  )

  it.live("never repeats a mail that PayFiP quotes", () =>
    Effect.gen(function* () {
      const body = fault("FonctionnelleErreur", "<code>A2</code><libelle>payer@example.org incorrect</libelle>")
      const error = yield* Effect.flip((yield* answering(500, body)).create(payment()))
      assert.notInclude(JSON.stringify(error) + error.message, "payer@example.org")
    })
  )
})

describe("a call that teaches nothing", () => {
  const technical = "<code>999</code><libelle>payer@example.org</libelle><severite>3</severite>"
  const html = "<html><body>Bad gateway<br></body></html>"
  const cases: ReadonlyArray<readonly [string, number, string]> = [
    ["fault TechDysfonctionnementErreur 999", 500, fault("TechDysfonctionnementErreur", technical)],
    ["fault TechIndisponibiliteErreur 999", 500, fault("TechIndisponibiliteErreur", technical)],
    ["fault TechProtocolaireErreur 999", 500, fault("TechProtocolaireErreur", technical)],
    ["fault NouvelleErreur P1", 500, fault("NouvelleErreur", "<code>P1</code>")],
    ["fault FonctionnelleErreur", 500, fault("FonctionnelleErreur", "<libelle>sans code</libelle>")],
    ["status 502", 502, html],
    ["status 404", 404, ""],
    ["status 503", 503, returned("recupererDetailPaiementSecurise", "<idOp>x</idOp>")],
    ["unreadable malformed", 200, html],
    ["unreadable doctype", 200, `<!DOCTYPE a><a/>`],
    ["unreadable noReturn", 200, returned("creerPaiementSecurise", "<idOp>x</idOp>")],
    ["unreadable detail", 200, returned("recupererDetailPaiementSecurise", "<resultrans>P</resultrans>")],
    ["connection UND_ERR_RES_EXCEEDED_MAX_SIZE", 200, "x".repeat(300_000)]
  ]

  it.live.each(cases)("is unavailable: %s", ([message, status, body]) =>
    Effect.gen(function* () {
      const payfip = yield* answering(status, body)
      const error = yield* Effect.flip(payfip.detail("x"))
      assert.strictEqual(unavailable(error), `PayFipUnavailable ${message}`)
    })
  )

  it.live("is unavailable when nobody listens", () =>
    Effect.gen(function* () {
      const payfip = yield* clientOf("http://127.0.0.1:1/tpa")
      assert.strictEqual(
        unavailable(yield* Effect.flip(payfip.client("006270"))),
        "PayFipUnavailable connection ECONNREFUSED"
      )
    })
  )

  it.live("is unavailable when the answer takes longer than the timeout", () =>
    Effect.gen(function* () {
      const { simulator } = yield* portal({ settings: { slowAnswer: { next: 1, rate: 0, milliseconds: 60_000 } } })
      const payfip = yield* clientOf(simulator.endpoint, 30)
      assert.match(unavailable(yield* Effect.flip(payfip.client("006270"))), /^PayFipUnavailable timeout/)
      assert.strictEqual((yield* (yield* clientOf(simulator.endpoint)).client("006270")).numcli, "006270")
    })
  )

  it.live("is unavailable when the body never ends", () =>
    Effect.gen(function* () {
      const url = yield* listening((request, response) => {
        request.resume()
        response.writeHead(200).write("<")
      })
      const payfip = yield* clientOf(url, 30)
      assert.match(unavailable(yield* Effect.flip(payfip.detail("x"))), /^PayFipUnavailable timeout/)
    })
  )
})

describe("each call", () => {
  it.live("uses a connection of its own, so that none is found closed", () =>
    Effect.gen(function* () {
      const seen: Array<string | undefined> = []
      const url = yield* listening((request, response) => {
        seen.push(request.headers.connection)
        request.resume()
        response.writeHead(500).end(p5)
      })
      const payfip = yield* clientOf(url)
      yield* Effect.flip(payfip.detail("x"))
      assert.deepStrictEqual(seen, ["close"])
    })
  )
})

describe("labels of a merchant", () => {
  it.live("name the authority at level 2", () =>
    Effect.gen(function* () {
      const { payfip } = yield* portal()
      const labels = yield* payfip.client("006270")
      assert.strictEqual(labels.libelleN2, "Ville de Saint-Martin")
      assert.notProperty(labels, "libelleN3")
    })
  )

  it.live.each([
    ["T1", "6270"],
    ["T2", "999999"],
    ["T4", "000001"]
  ] as const)("are refused with %s for %s", ([code, numcli]) =>
    Effect.gen(function* () {
      const { payfip } = yield* portal()
      const error = yield* Effect.flip(payfip.client(numcli))
      assert(error._tag === "PayFipRefused")
      assert.strictEqual(error.code, code)
    })
  )
})

describe("the endpoint", () => {
  const pageFrom = (environment: Readonly<Record<string, string>>) =>
    PayFip.use((payfip) => Effect.succeed(payfip.pageUrl("a&b"))).pipe(
      Effect.provide(
        Layer.provide(Layer.fresh(PayFip.layerConfig), ConfigProvider.layer(ConfigProvider.fromUnknown(environment)))
      )
    )

  it.effect("is the State's server unless PAYFIP_ENDPOINT says otherwise", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* pageFrom({}), "https://www.payfip.gouv.fr/tpa/paiementws.web?idop=a%26b")
      assert.strictEqual(
        yield* pageFrom({ PAYFIP_ENDPOINT: "http://127.0.0.1:1/tpa/" }),
        "http://127.0.0.1:1/tpa/paiementws.web?idop=a%26b"
      )
    })
  )
})
