import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as fc from "fast-check"
import { parseRequest, returnedEnvelope } from "../../../simulators/src/payfip/soap.ts"
import { clientEnvelope, creationEnvelope, detailEnvelope, idopOf, parseAnswer } from "../../src/payfip/envelopes.ts"
import { operations, serviceNamespace } from "../../src/payfip/protocol.ts"
import { buildXml, childOf, parseXml } from "../../src/platform/xml/xml.ts"
import { envelope, fault, returned } from "./support.ts"

const reason = (document: string): string => {
  const parsed = parseAnswer("recupererDetailPaiementSecurise", document)
  return Result.isFailure(parsed) ? parsed.failure.reason : parsed.success._tag
}

/** Any text XML can carry; line ends are normalised by every XML reader, so `\r` is left out. */
const speakable = fc
  .string({ unit: "binary", maxLength: 60 })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot carry them
  .map((text) => text.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, ""))

describe("requests", () => {
  it("qualify the operation and nothing below it", () => {
    const root = Result.getOrThrow(parseXml(detailEnvelope("an-idop")))
    const operation = childOf(childOf(root, "Body"), "recupererDetailPaiementSecurise")
    const arg0 = childOf(operation, "arg0")
    assert.strictEqual(operation?.namespace, serviceNamespace)
    assert.strictEqual(arg0?.namespace, "")
    assert.deepStrictEqual(arg0?.children, [{ name: "idOp", namespace: "", children: [], text: "an-idop" }])
  })

  it("spell the merchant number numCli for its labels and numcli for a creation", () => {
    assert.include(clientEnvelope("006270"), "<arg0><numCli>006270</numCli></arg0>")
    assert.include(creationEnvelope({ numcli: "006270" }), "<arg0><numcli>006270</numcli></arg0>")
  })

  it("put the fields in schema order and leave absent ones out", () => {
    const body = creationEnvelope({ saisie: "T", exer: "2026", refdet: "REF001", objet: undefined })
    assert.include(body, "<arg0><exer>2026</exer><refdet>REF001</refdet><saisie>T</saisie></arg0>")
  })

  it("carry any text to the server unchanged", () => {
    const names = operations.creerPaiementSecurise.request
    fc.assert(
      fc.property(fc.record(Object.fromEntries(names.map((name) => [name, speakable]))), (fields) => {
        const request = Result.getOrThrow(parseRequest(creationEnvelope(fields)))
        assert.deepStrictEqual(request, { operation: "creerPaiementSecurise", fields })
      })
    )
  })

  it("replace what XML cannot carry", () => {
    assert.include(creationEnvelope({ objet: "a\u0000b" }), "<objet>a\ufffdb</objet>")
  })
})

describe("answers", () => {
  it("give back any value the server wrote, spaces around it aside", () => {
    fc.assert(
      fc.property(speakable, (objet) => {
        const document = returnedEnvelope("recupererDetailPaiementSecurise", { objet }, "idOp")
        const answer = Result.getOrThrow(parseAnswer("recupererDetailPaiementSecurise", document))
        assert(answer._tag === "Returned")
        assert.strictEqual(answer.fields.get("objet") ?? "", objet.trim())
      })
    )
  })

  it.each(["idOp", "idop"])("tell the operation in %s", (name) => {
    const document = returned("creerPaiementSecurise", `<${name}>0012-a</${name}>`)
    const answer = Result.getOrThrow(parseAnswer("creerPaiementSecurise", document))
    assert(answer._tag === "Returned")
    assert.strictEqual(idopOf(answer.fields), "0012-a")
  })

  it("are read when a test bench qualifies what stands below the operation", () => {
    const document = envelope(
      `<a:creerPaiementSecuriseResponse xmlns:a="${serviceNamespace}" xmlns:b="urn:reponse"><b:return><b:idOp>x</b:idOp></b:return></a:creerPaiementSecuriseResponse>`
    )
    const answer = Result.getOrThrow(parseAnswer("creerPaiementSecurise", document))
    assert(answer._tag === "Returned")
    assert.strictEqual(idopOf(answer.fields), "x")
  })

  it("decode references and CDATA once", () => {
    const document = returned("creerPaiementSecurise", "<objet>&#233;&#x41;&amp;lt;<![CDATA[<&amp;>]]></objet>")
    const answer = Result.getOrThrow(parseAnswer("creerPaiementSecurise", document))
    assert(answer._tag === "Returned")
    assert.strictEqual(answer.fields.get("objet"), "éA&lt;<&amp;>")
  })

  it("are a fault by the local name of detail's child, not by the faultstring", () => {
    const document = fault("FonctionnelleErreur", "<code>A2</code><descriptif/><libelle>Adresse incorrecte.</libelle>")
    assert.deepStrictEqual(Result.getOrThrow(parseAnswer("creerPaiementSecurise", document)), {
      _tag: "Faulted",
      family: "FonctionnelleErreur",
      code: "A2",
      label: "Adresse incorrecte."
    })
  })

  it.each([
    ["doctype", `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`],
    ["doctype", `<?xml version="1.0"?><!doctype a><a/>`],
    ["malformed", envelope("<a>&eacute;</a>")],
    ["malformed", envelope("<a>&#0;</a>")],
    ["malformed", envelope("<a>&#x110000;</a>")],
    ["malformed", "<S:Envelope/>"],
    ["malformed", "<a><b></a>"],
    ["malformed", "<a/><b/>"],
    ["malformed", "Service Unavailable"],
    ["malformed", ""],
    ["notSoap", "<html><body/></html>"],
    ["notSoap", `<Envelope xmlns="http://www.w3.org/2003/05/soap-envelope"><Body/></Envelope>`],
    ["noReturn", envelope("")],
    ["noReturn", envelope("<__proto__>1</__proto__>")],
    ["noReturn", returned("creerPaiementSecurise", "<idOp>x</idOp>")]
  ])("are unreadable (%s): %s", (expected, document) => {
    assert.strictEqual(reason(document), expected)
  })

  it("never throw, whatever the document", () => {
    const pieces = fc.constantFrom(
      "<",
      ">",
      "</",
      "a",
      "S:Envelope",
      "&",
      ";",
      "#x",
      "<![CDATA[",
      "]]>",
      "<!--",
      '"',
      "=",
      " "
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(pieces).map((parts) => parts.join(""))
        ),
        (document) => {
          assert.isString(reason(document))
        }
      )
    )
  })
})

describe("XML", () => {
  it("escapes attributes as well as text", () => {
    const built = buildXml({ a: { "@href": `"<&>'`, b: "<&>" } })
    assert.strictEqual(childOf(Result.getOrThrow(parseXml(built)), "b")?.text, "<&>")
    assert.include(built, `href="&quot;&lt;&amp;&gt;'"`)
  })
})
