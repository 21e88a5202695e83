import { execFileSync } from "node:child_process"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as fc from "fast-check"
import { needs } from "../../../../../scripts/needs.ts"
import { programPath } from "../../../../../scripts/programs.ts"
import { isBankDay, nextBankDay } from "../../../src/payments/debits/bankDays.ts"
import { readReturns } from "../../../src/payments/debits/debitReturns.ts"
import { bankText, type DebitFile, writePain008 } from "../../../src/payments/debits/pain008.ts"
import { isCreditorIdentifier } from "../../../src/towns/creditorIdentifier.ts"

const schema = join(import.meta.dirname, "pain.008.001.08.xsd")

/** Fails with what xmllint says where a document is not valid. */
const validated = (document: string): void => {
  execFileSync(programPath("xmllint"), ["--noout", "--nonet", "--schema", schema, "-"], {
    input: document,
    stdio: "pipe"
  })
}

const file = (transactions: DebitFile["transactions"]): DebitFile => ({
  messageId: "20261215-3F2A90C1D4E5",
  createdAt: new Date("2026-11-28T09:30:00Z"),
  collectionOn: "2026-12-15",
  initiator: { name: "Ville de Compiègne", siret: "21600159900018" },
  creditor: {
    creditor: "Régie Enfance – Compiègne",
    creditorIdentifier: "FR72ZZZ123456",
    iban: "FR14 2004 1010 0505 0001 3M02 606",
    bic: "",
    noticeDays: 14
  },
  transactions
})

const iban = "FR7630006000011234567890189"
const transaction = (more: Partial<DebitFile["transactions"][number]> = {}) => ({
  endToEndId: "20261215-3F2A90C1D4E5-00001",
  amountCents: 4250,
  mandate: { reference: "FAM-1042-1", signedOn: "2026-09-01" },
  account: { holder: "Mme Zoé L’Hôpital", iban, bic: "AGRIFRPP" },
  about: "Factures 202600000123 202600000124",
  ...more
})

describe("a file of debits", () => {
  it("says amounts to the cent, the day and the creditor, and is valid", needs("xmllint"), () => {
    const document = writePain008(file([transaction(), transaction({ amountCents: 7, endToEndId: "B" })]))
    validated(document)
    assert.include(document, '<InstdAmt Ccy="EUR">42.50</InstdAmt>')
    assert.include(document, '<InstdAmt Ccy="EUR">0.07</InstdAmt>')
    assert.strictEqual(document.match(/<CtrlSum>42\.57<\/CtrlSum>/g)?.length, 2)
    assert.include(document, "<Nm>Mme Zoe L Hopital</Nm>")
    assert.include(document, "<Nm>Regie Enfance Compiegne</Nm>")
    assert.include(document, "<IBAN>FR1420041010050500013M02606</IBAN>")
    assert.include(document, "<ReqdColltnDt>2026-12-15</ReqdColltnDt>")
  })

  it("stays valid whatever families and agents are called", needs("xmllint"), () => {
    const name = fc.string({ unit: "binary", minLength: 1, maxLength: 120 }).filter((text) => bankText(text, 70) !== "")
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 20 }), (names) => {
        validated(
          writePain008(
            file(names.map((holder) => transaction({ account: { holder, iban, bic: "" }, about: `x${holder}` })))
          )
        )
      }),
      { numRuns: 10 }
    )
  })

  it("is refused by the schema without an amount, so that the schema is worth something", needs("xmllint"), () => {
    const document = writePain008(file([transaction({ amountCents: 0 })]))
    assert.throws(() => validated(document), /InstdAmt/)
  })
})

describe("bank days", () => {
  it("leave out week-ends and the days on which TARGET is closed", () => {
    const closed = ["2026-12-25", "2026-12-26", "2027-01-01", "2027-03-26", "2027-03-29", "2026-05-01", "2026-11-28"]
    assert.deepStrictEqual(closed.filter(isBankDay), [])
    // public holidays of France alone are not the banks'
    assert.deepStrictEqual(["2026-07-14", "2026-11-11", "2026-12-15"].filter(isBankDay).length, 3)
    assert.strictEqual(nextBankDay("2026-12-25"), "2026-12-28")
  })
})

describe("a creditor identifier", () => {
  it("is checked without its business code", () => {
    assert.isTrue(isCreditorIdentifier("FR72ZZZ123456"))
    assert.isTrue(isCreditorIdentifier("FR72ABC123456"))
    assert.isTrue(isCreditorIdentifier("DE98ZZZ09999999999"))
  })

  it.each(["FR73ZZZ123456", "FR72ZZZ123457", "FR72ZZZ12345", "fr72ZZZ123456", ""])("%s is none", (text) => {
    assert.isFalse(isCreditorIdentifier(text))
  })
})

describe("returns of a bank", () => {
  it("are read from a file of rejects", () => {
    const document = `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><OrgnlPmtInfAndSts>
      <TxInfAndSts><OrgnlEndToEndId>A-1</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts>
      </OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`
    assert.deepStrictEqual(Result.getOrThrow(readReturns(document)), [{ endToEndId: "A-1", code: "AC04" }])
  })

  it("are read from a statement, where what was credited is left", () => {
    const details = (id: string, more: string) => `<TxDtls><Refs><EndToEndId>${id}</EndToEndId></Refs>${more}</TxDtls>`
    const document = `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><Ntry><NtryDtls>
      ${details("A-1", "<RtrInf><Rsn><Cd>AM04</Cd></Rsn></RtrInf>")}${details("A-2", "")}</NtryDtls></Ntry></Document>`
    assert.deepStrictEqual(Result.getOrThrow(readReturns(document)), [{ endToEndId: "A-1", code: "AM04" }])
  })

  it.each(["", "<a/>", "not xml", '<!DOCTYPE a><a xmlns="urn:pain.002"/>'])("are not read from %j", (document) => {
    assert.isTrue(Result.isFailure(readReturns(document)))
  })
})
