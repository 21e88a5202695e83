import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as fc from "fast-check"
import { needs } from "../../../../../scripts/needs.ts"
import { paymentReference } from "../../../src/invoices/bordereaux/paymentReference.ts"
import { lacksOf, pesText } from "../../../src/invoices/bordereaux/pesDebtor.ts"
import { type PesBordereau, type PesPiece, writePesRecette } from "../../../src/invoices/bordereaux/pesRecette.ts"
import { leastClaim } from "../../../src/towns/collection.ts"
import { RegieSettings } from "../../../src/towns/Town.ts"
import { role, titres, validated } from "./treasury.ts"

const debtor = {
  householdRef: "F0012",
  civility: "Mme",
  familyName: "L’Hôpital-Œuvrard",
  givenName: "Zoé",
  streetNumber: "12 bis",
  street: "rue de l’Église",
  complement1: "",
  complement2: "",
  postalCode: "60200",
  city: "Compiègne"
}
const piece = (more: Partial<PesPiece> = {}): PesPiece => ({
  ...{ number: 1, invoiceNumber: "202601000123", period: "Octobre 2026", amountCents: 4250, debtor },
  ...more
})
const bordereau = (more: Partial<PesBordereau> = {}): PesBordereau => ({
  ...{
    exercise: 2026,
    number: 7,
    issuedOn: "2026-11-02",
    object: "Restauration scolaire",
    townName: "Saint-Fictif-sur-Oise"
  },
  ...{ fileName: "PESORMC_1", collection: role, pieces: [piece()] },
  ...more
})

describe("a file of the Trésor public", () => {
  it("says a rôle article by article, to the cent, and is valid", needs("xmllint"), () => {
    const document = writePesRecette(bordereau({ pieces: [piece(), piece({ number: 2, amountCents: 1507 })] }))
    validated(document)
    for (const said of [
      '<?xml version="1.0" encoding="ISO-8859-1"?>',
      '<TypFic V="PESORMC"/>',
      '<IdBord V="7"/><DteBordEm V="2026-11-02"/><TypBord V="06"/><NbrPce V="2"/><MtBordHt V="57.57"/>',
      '<IdPce V="1"/><TypPce V="15"/><NatPce V="01"/><Edition V="04"/>',
      '<NumDette V="202601000123"/><Per V="3"/>',
      '<Nature V="588"/><Majo V="0"/><TvaIntraCom V="0"/><MtHT V="15.07"/>',
      '<Civilite V="MME"/><Nom V="L HOPITAL-OEUVRARD"/><Prenom V="ZOE"/>',
      '<Adr2 V="12 BIS RUE DE L EGLISE"/><CP V="60200"/><Ville V="COMPIEGNE"/>'
    ]) {
      assert.include(document, said)
    }
    assert.match(document, /^[ -~]*$/)
  })

  it("says titres by their own codes and account, without a debt number", needs("xmllint"), () => {
    const document = writePesRecette(bordereau({ collection: titres, pieces: [piece({ number: 5012 })] }))
    validated(document)
    assert.include(document, '<TypFic V="PESALR1"/>')
    assert.include(document, '<TypBord V="01"/>')
    assert.include(document, '<IdPce V="5012"/><TypPce V="01"/>')
    assert.include(document, '<Nature V="7067"/>')
    assert.notInclude(document, "NumDette")
  })

  it("stays valid whatever families, streets and services are called", needs("xmllint"), () => {
    const name = fc.string({ unit: "binary", minLength: 1, maxLength: 200 }).map((text) => `x${text}`)
    fc.assert(
      fc.property(fc.array(name, { minLength: 4, maxLength: 20 }), (names) => {
        const [object = "x", townName = "x", householdRef = "x", ...others] = names
        const pieces = others.map((familyName, index) =>
          piece({
            number: index + 1,
            debtor: {
              ...debtor,
              householdRef,
              familyName,
              givenName: familyName,
              street: familyName,
              city: familyName,
              complement1: object
            }
          })
        )
        validated(writePesRecette(bordereau({ object, townName, pieces })))
      }),
      { numRuns: 5 }
    )
  })

  it(
    "is refused by the schema without an amount or a debtor's civility, so that the schema is worth something",
    needs("xmllint"),
    () => {
      assert.throws(
        () => validated(writePesRecette(bordereau({ pieces: [piece({ amountCents: 0 })] }))),
        /MtHT|MtBordHt/
      )
      const nameless = piece({ debtor: { ...debtor, civility: "Mademoiselle" } })
      assert.throws(() => validated(writePesRecette(bordereau({ pieces: [nameless] }))), /Civilite/)
      assert.throws(() => validated(writePesRecette(bordereau({ pieces: [piece(), piece()] }))), /IdPce/)
    }
  )
})

describe("a debtor", () => {
  it("needs a civility, both names and an address", () => {
    assert.deepStrictEqual(lacksOf(debtor), [])
    assert.deepStrictEqual(lacksOf({ ...debtor, civility: "M." }), [])
    const lost = { ...debtor, civility: "Mademoiselle", familyName: "李", givenName: "", city: " " }
    assert.deepStrictEqual(lacksOf(lost), ["civility", "name", "given-name", "address"])
  })

  it("is written in capitals without accents, cut without a space at its end", () => {
    assert.strictEqual(pesText("  Crèche «\u00a0Les Lutins\u00a0» — été ", 160), "CRECHE LES LUTINS ETE")
    assert.strictEqual(pesText("abc def", 4), "ABC")
  })
})

describe("a reference of PayFiP", () => {
  const claim = { exercise: 2026, piece: 5012, debt: "202601000123" }

  it("of a titre is its year, number and line: 18 digits", () => {
    assert.deepStrictEqual(paymentReference(titres, claim), ["2026", "00005012", "000001"])
  })

  it("of a rôle is its year, product, period and debt: 21 digits", () => {
    assert.deepStrictEqual(paymentReference(role, claim), ["2026", "07", "03", "0202601000123"])
  })
})

describe("how a régie of a town's file collects", () => {
  const settings = { code: "cantine", name: "Cantine", numcli: "006270", mode: "T", placeOfPayment: "Mairie" }
  const decode = Schema.decodeUnknownResult(RegieSettings)

  it("is the cash office's own unless said", () => {
    assert.deepStrictEqual(Result.getOrThrow(decode(settings)).collection, { kind: "regie" })
  })

  it("claims no less of a household than the law allows the Trésor public", () => {
    assert.strictEqual(leastClaim({ minimumCents: 500, collection: { kind: "regie" } }), 500)
    assert.strictEqual(leastClaim({ minimumCents: 500, collection: titres }), 1500)
    assert.strictEqual(leastClaim({ minimumCents: 3000, collection: role }), 3000)
  })

  it("leaves no debits to a cash office that collects nothing", () => {
    const debits = { creditor: "Régie", creditorIdentifier: "FR72ZZZ123456", iban: "FR1420041010050500013M02606" }
    assert.isTrue(Result.isSuccess(decode({ ...settings, debits })))
    assert.isTrue(Result.isFailure(decode({ ...settings, debits, collection: titres })))
  })
})
