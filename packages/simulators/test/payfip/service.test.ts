import { assert, describe, it } from "@effect/vitest"
import { parseXml, serviceNamespace, soapNamespace } from "@portail-familles/core/payfip/wire"
import { Effect, Result } from "effect"
import {
  type CreationFields,
  creationEnvelope,
  detailEnvelope,
  parseAnswer
} from "../../../core/src/payfip/envelopes.ts"
import { serviceUrl } from "../../../core/src/payfip/protocol.ts"
import { payment, portal, read } from "../../../core/test/payfip/support.ts"
import type { SimulatorSettings } from "../../src/payfip/settings.ts"

const post = (endpoint: string, body: string) =>
  Effect.promise(async () => {
    const response = await fetch(serviceUrl(endpoint), { method: "POST", body })
    return { status: response.status, text: await response.text() }
  })

const codeOf = (document: string): string => {
  const answer = Result.getOrThrow(parseAnswer("creerPaiementSecurise", document))
  return answer._tag === "Faulted" ? answer.code : "created"
}

const fields = { ...payment(), montant: "4250" }

const around = (arg0: string, header = "") =>
  `<e:Envelope xmlns:e="${soapNamespace}" xmlns:n="${serviceNamespace}">${header}<e:Body>${arg0}</e:Body></e:Envelope>`

describe("creation rules of the simulator", () => {
  const rules: ReadonlyArray<readonly [string, CreationFields]> = [
    ["T1", { numcli: "6270" }],
    ["T1", { numcli: undefined }],
    ["T2", { numcli: "999999" }],
    ["T4", { numcli: "000001" }],
    ["S1", { saisie: "A" }],
    ["R3", { refdet: "ABCD" }],
    ["R3", { refdet: "2026-042-A" }],
    ["A1", { mel: undefined }],
    ["A2", { mel: "nobody" }],
    ["A2", { mel: "nobody", montant: "999999999999" }],
    ["M1", { montant: "12,50" }],
    ["M3", { montant: "99" }],
    ["M5", { montant: "10000000" }],
    ["N1", { urlnotif: undefined }],
    ["N1", { urlnotif: "http://a;sandbox/" }],
    ["D1", { urlredirect: "javascript:alert(1)" }],
    ["created", { exer: undefined, objet: undefined }],
    ["created", { refdet: "000001" }]
  ]

  it.live.each(rules)("answer %s for %o", ([code, changes]) =>
    Effect.gen(function* () {
      const { simulator } = yield* portal()
      const answer = yield* post(simulator.endpoint, creationEnvelope({ ...fields, ...changes }))
      assert.strictEqual(codeOf(answer.text), code)
      assert.strictEqual(answer.status, code === "created" ? 200 : 500)
      assert.strictEqual(simulator.operations.list().length, code === "created" ? 1 : 0)
    })
  )

  it.live("accept the same reference twice, as a régie does", () =>
    Effect.gen(function* () {
      const { payfip } = yield* portal()
      const idops = yield* Effect.all([payfip.create(payment()), payfip.create(payment())])
      assert.notStrictEqual(idops[0], idops[1])
    })
  )
})

describe("messages of the simulator", () => {
  const arg0 = (children: string) =>
    `<n:recupererDetailPaiementSecurise><arg0>${children}</arg0></n:recupererDetailPaiementSecurise>`

  it.live("ignore header, order and unknown children, and compare case exactly", () =>
    Effect.gen(function* () {
      const { simulator, payfip } = yield* portal()
      const idop = yield* payfip.create(payment())
      const ask = (body: string) => post(simulator.endpoint, body).pipe(Effect.map(({ text }) => codeOf(text)))
      assert.strictEqual(yield* ask(around(arg0(`<x>1</x><idOp>${idop}</idOp>`), "<e:Header/>")), "P5")
      assert.strictEqual(yield* ask(around(arg0(`<idop>${idop}</idop>`))), "P1")
      assert.strictEqual(yield* ask(around(arg0(`<n:idOp>${idop}</n:idOp>`))), "P1")
      assert.strictEqual(yield* ask(around(arg0(`<idOp xmlns="${serviceNamespace}">${idop}</idOp>`))), "P1")
    })
  )

  it.live("answer a fault without detail to what is no operation", () =>
    Effect.gen(function* () {
      const { simulator } = yield* portal()
      for (const body of [
        "",
        "<a/>",
        `<!DOCTYPE a>${detailEnvelope("x")}`,
        around("<n:rembourser/>"),
        around("<n:constructor/>")
      ]) {
        const answer = yield* post(simulator.endpoint, body)
        assert.strictEqual(answer.status, 500)
        assert.include(answer.text, "<faultcode>S:Client</faultcode>")
        assert.strictEqual(codeOf(answer.text), "")
      }
    })
  )

  it.live("write the exception's long or short name", () =>
    Effect.gen(function* () {
      const { simulator } = yield* portal()
      const long = yield* post(simulator.endpoint, detailEnvelope("x"))
      simulator.settings.faultstring = "short"
      const short = yield* post(simulator.endpoint, detailEnvelope("x"))
      assert.include(long.text, "<faultstring>fr.gouv.finances.cp.tpa.webservice.exceptions.FonctionnelleErreur<")
      assert.include(short.text, "<faultstring>FonctionnelleErreur<")
      assert.strictEqual(codeOf(long.text), codeOf(short.text))
    })
  )

  it.live("describe the service in a WSDL and three schemas", () =>
    Effect.gen(function* () {
      const { simulator } = yield* portal()
      for (const query of ["wsdl", "xsd=1", "xsd=2", "xsd=3"]) {
        const { status, text } = yield* read(`${serviceUrl(simulator.endpoint)}?${query}`)
        assert.strictEqual(status, 200)
        assert.isTrue(Result.isSuccess(parseXml(text)))
        assert.notInclude(text, "elementFormDefault")
      }
      const { text } = yield* read(`${serviceUrl(simulator.endpoint)}?wsdl`)
      assert.include(text, `location="${serviceUrl(simulator.endpoint)}"`)
      assert.strictEqual(text.match(/soapAction=""/g)?.length, 3)
      assert.strictEqual((yield* read(`${serviceUrl(simulator.endpoint)}?xsd=4`)).status, 404)
    })
  )
})

describe("troubles of the simulator", () => {
  const troubles: ReadonlyArray<readonly [Partial<SimulatorSettings>, string]> = [
    [
      { technicalFault: { next: 1, rate: 0, family: "TechIndisponibiliteErreur" } },
      "fault TechIndisponibiliteErreur 999"
    ],
    [{ technicalFault: { next: 0, rate: 0.5, family: "TechProtocolaireErreur" } }, "fault TechProtocolaireErreur 999"],
    [{ badGateway: { next: 1, rate: 0 } }, "status 502"]
  ]

  it.live.each(troubles)("strike once and then end: %o", ([settings, reason]) =>
    Effect.gen(function* () {
      const chances = [0.1, 0.9]
      const { payfip } = yield* portal({ settings, random: () => chances.shift() ?? 1 })
      const error = yield* Effect.flip(payfip.create(payment()))
      assert.strictEqual(error.message, `PayFiP unavailable: ${reason}`)
      yield* payfip.create(payment())
    })
  )

  it.live("change what a detail repeats", () =>
    Effect.gen(function* () {
      const { payfip, simulator } = yield* portal()
      const idop = yield* payfip.create(payment())
      simulator.settings.forcedResult = "Q"
      yield* Effect.promise(() => simulator.pay(idop))
      simulator.settings.exerEcho = "truncated"
      simulator.settings.echo = { montant: "100", saisie: "W" }
      const detail = yield* payfip.detail(idop)
      assert.deepInclude(detail, { resultrans: "Q", exer: "20", montant: 100, saisie: "W" })
    })
  )
})
