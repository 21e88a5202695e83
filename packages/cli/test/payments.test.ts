import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { afterAll, assert, beforeAll, describe, test, vi } from "vitest"
import { startPayFipSimulator } from "../../simulators/src/payfip/server.ts"
import { openWorkplace, samples } from "./support/portail.ts"

const place = await openWorkplace()
const { portail, json } = place
const simulator = await startPayFipSimulator({ clients: [{ numcli: "006270", label: "Régie enfance" }] })
vi.stubEnv("PAYFIP_ENDPOINT", simulator.endpoint)
afterAll(async () => {
  vi.unstubAllEnvs()
  await simulator.close()
  await place.remove()
})

const another = samples.invoices.replaceAll("2026000001", "2026000002").split("\n")

beforeAll(async () => {
  await place.write("guide.pdf", "%PDF-1.4\n%%EOF\n")
  await portail("town", "apply", await place.write("ville.yaml", samples.town))
  await portail("family", "import", await place.write("familles.csv", samples.families))
  const invoices = [samples.invoices.trimEnd(), ...another.slice(1)].join("\n")
  assert.strictEqual((await portail("invoice", "import", await place.write("factures.csv", invoices))).code, 0)
})

describe("portail payment", () => {
  test("imports what a counter took: nothing while a line is wrong, then all, then nothing twice", async () => {
    const header = "factures;moyen;montant;jour;reference\n"
    const bad = await place.write(
      "faux.csv",
      `${header}2026000001;troc;1;20/01/2026;R1\n2026000009;cheque;1;20/01/2026;R2\n`
    )
    const refused = await portail("payment", "import", bad)
    assert.strictEqual(refused.code, 3)
    assert.match(refused.out, /2 +moyen +« troc »/)
    assert.match(refused.out, /3 +factures +il n'y a pas de facture 2026000009/)
    const good = await place.write("guichet.csv", `${header}2026000001;espèces;50,00;20/01/2026;R1\n`)
    const done = await portail("payment", "import", good)
    assert.strictEqual(done.code, 0)
    assert.match(done.out, /3,35\s€ dépassent ce qui est dû/)
    assert.match(done.err, /nouveau : 1, .*inchangé : 0/)
    assert.match((await portail("payment", "import", good)).err, /nouveau : 0, .*inchangé : 1/)
  })

  test("puts a surplus towards another invoice, and shows the whole of it", async () => {
    const [{ paymentId }] = (await json("payment", "list", "--surplus")).document
    const planned = await portail("payment", "carry-over", paymentId, "--invoice", "2026000002", "--dry-run")
    assert.match(planned.out, /2026000002 +3,35\s€ +43,30\s€/)
    assert.strictEqual((await portail("payment", "carry-over", paymentId, "--invoice", "2026000002")).code, 7)
    assert.strictEqual((await portail("payment", "carry-over", paymentId, "--invoice", "2026000002", "--yes")).code, 0)
    const again = await portail("payment", "carry-over", paymentId, "--invoice", "2026000002", "--yes")
    assert.strictEqual(again.code, 7)
    assert.match(again.err, /pas de trop-perçu/)
    const shown = await portail("payment", "show", "R1")
    assert.match(shown.out, /2026000001 +46,65\s€ +à la réception/)
    assert.match(shown.out, /2026000002 +3,35\s€ +reporté le/)
    assert.strictEqual((await portail("payment", "show", "R404")).code, 4)
  })

  test("writes every movement for the accountants, and never over a file that is there", async () => {
    const file = join(place.folder, "mouvements.csv")
    assert.strictEqual((await portail("payment", "export", "--from", "2026-01-01", "--output", file)).code, 0)
    const lines = (await readFile(file, "utf8")).trim().split("\r\n")
    assert.deepStrictEqual(
      lines.slice(1).map((line) => line.split(";").slice(3, 4)[0]),
      ["paiement", "trop-perçu", "report"]
    )
    assert.strictEqual((await portail("payment", "export", "--output", file)).code, 7)
    const wrong = await portail("payment", "export", "--from", "hier")
    assert.deepInclude({ code: wrong.code, out: wrong.out }, { code: 2, out: "" })
  })

  test("compares PayFiP's file with the books, and ends with 8 while something is to be looked at", async () => {
    const compare = async (...lines: ReadonlyArray<string>) =>
      portail("payment", "import", "--layout", "payfip", await place.write("payfip.csv", lines.join("\r\n")))
    assert.strictEqual((await compare("EN-TETE;20112026", "PIED-DE-PAGE;0;0")).code, 0)
    const unknown = await compare("EN-TETE;20112026", "LIGNE;20112026;AUTRELOGICIEL1;5000", "PIED-DE-PAGE;1;5000")
    assert.strictEqual(unknown.code, 8)
    assert.match(unknown.out, /AUTRELOGICIEL1 +50,00\s€ +le portail n'a pas demandé ce paiement/)
    assert.strictEqual((await compare("EN-TETE;20112026", "LIGNE;hier;AUTRELOGICIEL1;5000")).code, 3)
    const other = await compare("factures;moyen", "1;2")
    assert.strictEqual(other.code, 3)
    assert.match(other.err, /qui commence par EN-TETE/)
  })
})

describe("portail invoice credit", () => {
  test("gives up what is left to pay, once somebody agreed, and says what is no longer there to credit", async () => {
    const words = ["invoice", "credit", "2026000002", "--reason", "Deux repas non pris"]
    assert.match((await portail(...words, "--amount", "3,30", "--dry-run")).out, /AV2026000002 de 3,30\s€/)
    assert.strictEqual((await portail(...words, "--amount", "3,30")).code, 7)
    assert.match((await portail(...words, "--amount", "3,30", "--yes")).err, /reste à payer : 40,00\s€/)
    assert.match((await portail(...words, "--yes")).err, /AV2026000002-2 fait : 40,00\s€/)
    const again = await portail(...words, "--yes")
    assert.strictEqual(again.code, 7)
    assert.match(again.err, /ce qui n.en est pas encore annulé/)
    assert.match(again.err, /portail invoice cancel/)
    assert.strictEqual((await portail("invoice", "credit", "2026000404", "--reason", "Erreur")).code, 4)
    const { document } = await json("invoice", "list", "--state", "credited")
    assert.strictEqual(document[0].number, "2026000002")
  })
})

describe("portail invoice remind", () => {
  test("says that the town set no level, then which households nobody can write to", async () => {
    const none = await portail("invoice", "remind", "--dry-run")
    assert.strictEqual(none.code, 0)
    assert.match(none.err, /aucun niveau de rappel/)
    const late = samples.invoices.replaceAll("2026000001", "2026000003").replaceAll("31/01/2099", "31/01/2026")
    await portail("invoice", "import", await place.write("retard.csv", late))
    const levels = "reminders:\n  - { code: retard, name: Retard, days: 10, minimumCents: 500 }\n"
    await portail("town", "apply", await place.write("ville.yaml", `${samples.town}${levels}`), "--yes")
    const planned = await portail("invoice", "remind", "--dry-run")
    assert.strictEqual(planned.code, 0)
    assert.match(planned.out, /2026000003/)
    assert.match(planned.err, /1 foyer sans compte actif/)
    assert.deepInclude((await json("invoice", "remind", "--yes")).document, { mails: 0, planned: [] })
  })
})
