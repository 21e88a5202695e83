import { readFile, stat } from "node:fs/promises"
import { dirname, join } from "node:path"
import { afterAll, assert, beforeAll, describe, test } from "vitest"
import { nextBankDay } from "../../core/src/payments/debits/bankDays.ts"
import { daysAfter } from "../../core/src/platform/time/days.ts"
import { exitCodes } from "../src/terminal/exitCodes.ts"
import { openWorkplace, samples } from "./support/portail.ts"

const place = await openWorkplace()
const { portail, json } = place

const debits = `    debits: { creditor: Régie enfance, creditorIdentifier: FR72ZZZ123456, iban: FR1420041010050500013M02606 }\n`
const regie = `  - code: enfance\n    name: Régie enfance\n    numcli: "006270"\n    mode: T\n    placeOfPayment: Hôtel de ville\n`
const town = (more: string) => samples.town.replace(/regies:\n.*\n/, `regies:\n${regie}${more}`)
const today = new Date().toISOString().slice(0, 10)
const bankDay = nextBankDay(daysAfter(today, 20))
const rejects = (endToEndId: string) => `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><TxInfAndSts>
<OrgnlEndToEndId>${endToEndId}</OrgnlEndToEndId><StsRsnInf><Rsn><Cd>AM04</Cd></Rsn></StsRsnInf></TxInfAndSts></Document>`
const mandates = `foyer;rum;titulaire;iban;signe_le\nF1;FAM-1;Claire Martin;FR76 3000 6000 0112 3456 7890 189;01/09/2099\n`

describe("the debits of a régie", () => {
  beforeAll(async () => {
    process.env["PORTAIL_SECRET_KEY"] = `k1:${Buffer.alloc(32, 3).toString("base64")}`
    await place.write("guide.pdf", "%PDF-1.4")
    await portail("town", "apply", await place.write("ville.yaml", town("")))
    await portail("family", "import", "--yes", await place.write("familles.csv", samples.families))
    await portail(
      "invoice",
      "import",
      "--yes",
      await place.write("factures.csv", samples.invoices.replaceAll("31/01/2099", "05/02/2026"))
    )
  })
  afterAll(() => {
    delete process.env["PORTAIL_SECRET_KEY"]
    return place.remove()
  })

  test("need an account and a creditor identifier, and say where to write them", async () => {
    const { code, err } = await portail("debit", "order", "--on", "02/02/2099")
    assert.strictEqual(code, exitCodes.refused, err)
    assert.include(err, "debits (creditor, creditorIdentifier, iban)")
    const wrong = await portail("town", "apply", await place.write("v.yaml", town(debits.replace("FR72", "FR73"))))
    assert.include(wrong.err, "creditorIdentifier")
    await portail("town", "apply", "--yes", await place.write("ville.yaml", town(debits)))
  })

  test("are made of mandates in a file, which is refused with the reason", async () => {
    const early = await portail("mandate", "import", await place.write("m.csv", mandates))
    assert.include(early.err + early.out, "signe_le")
    const file = await place.write("mandats.csv", mandates.replace("01/09/2099", daysAfter(today, -30)))
    const { code, err } = await portail("mandate", "import", file, "--yes")
    assert.strictEqual(code, 0, err)
    assert.include(err, "1 mandat (nouveau : 1, modifié : 0, inchangé : 0).")
    assert.match((await portail("mandate", "list")).out, /F1 .*FAM-1 +…0189/)
  })

  test("are shown, ordered, and written for the bank so that nobody else reads them", async () => {
    assert.include((await portail("debit", "order", "--on", today)).err, "au plus tôt le")
    const dry = await portail("debit", "order", "--on", bankDay, "--dry-run")
    assert.match(dry.out, /F1 .*FAM-1 +…0189 +2026000001 +46,65/)
    assert.include(dry.err, "Rien n'a été ordonné")
    const { document } = await json("debit", "order", "--on", bankDay, "--yes")
    const returned = await place.write("rejets.xml", rejects(`${document.order}-00001`))
    const out = join(dirname(returned), "banque.xml")
    assert.strictEqual((await portail("debit", "file", document.order, "--out", out)).code, 0)
    assert.strictEqual((await stat(out)).mode & 0o777, 0o600)
    assert.include(await readFile(out, "utf8"), '<InstdAmt Ccy="EUR">46.65</InstdAmt>')
    assert.include((await portail("debit", "file", document.order, "--out", out)).err, "existe déjà")
    assert.include((await portail("debit", "book", document.order, "--yes")).err, "rien n'est encaissé avant")
    assert.match((await portail("debit", "returns", returned)).out, /46,65.*provision insuffisante +de nouveau à payer/)
    assert.match((await portail("debit", "returns", returned)).out, /déjà lu/)
    assert.match((await portail("debit", "list")).out, new RegExp(`${document.order} +enfance .* 1 +46,65`))
    const nothing = await portail("debit", "returns", await place.write("autre.xml", "<a/>"))
    assert.include(nothing.err, "n'est pas un fichier de rejets")
  })

  test("a mandate ends once", async () => {
    assert.strictEqual((await portail("mandate", "end", "FAM-1", "--yes")).code, 0)
    assert.include((await portail("mandate", "end", "FAM-1", "--yes")).err, "pas de mandat en cours FAM-1")
    assert.match((await portail("mandate", "list")).out, /terminé \(révoqué par la famille\)/)
  })
})
