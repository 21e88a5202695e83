import { readFile, stat } from "node:fs/promises"
import { dirname, join } from "node:path"
import { Effect } from "effect"
import { afterAll, assert, beforeAll, describe, test } from "vitest"
import { needs } from "../../../scripts/needs.ts"
import { validated } from "../../core/test/invoices/bordereaux/treasury.ts"
import { bookingOffer, inTown } from "../../core/test/support/planning.ts"
import { exitCodes } from "../src/terminal/exitCodes.ts"
import { openWorkplace, samples } from "./support/portail.ts"

const place = await openWorkplace()
const { portail, json } = place
const spaces = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ")

// a month that never passes
const period = ["--period", "2098-12"]
const meal = ["--activity", "cantine", "--reason", "demande au guichet", "--yes"]

const collection = `    collection:
      kind: role
      siret: "21600999900011"
      body: "021"
      budget: "00"
      office: { code: "060012", name: SGC d'Essai, address: [2 place du Marché, 60000 Essai] }
      product: "0701"
      issuer: Jeanne Modèle, maire
      court: Tribunal judiciaire de Beauvais
`
const regie = `  - code: enfance\n    name: Restauration scolaire\n    numcli: "006270"\n    mode: T\n    placeOfPayment: Mairie\n`
const town = (more: string) => samples.town.replace(/regies:\n.*\n/, `regies:\n${regie}${more}`)
const tariffs = `tariffs:
  - code: repas
    name: Repas
    activity: cantine
    from: 2026-09-01
    component: meal
    rows: [{ name: Tous, otherwise: true, price: 8 }]
`
const families = `foyer;civilite_1;nom_1;prenom_1;mail_1;rue;code_postal;ville;enfant;enfant_nom;enfant_prenom;enfant_naissance
F1;Mme;MARTIN;Claire;claire@example.fr;rue des Lilas;60200;Compiègne;E1;MARTIN;Léa;12/03/2017
`

describe("what the Trésor public collects", () => {
  beforeAll(async () => {
    await place.write("guide.pdf", "%PDF-1.4")
    const wrong = town(collection.replace('siret: "21600999900011"', "siret: 12"))
    const refused = await portail("town", "apply", await place.write("faux.yaml", wrong))
    assert.notStrictEqual(refused.code, 0)
    const applied = await portail("town", "apply", await place.write("ville.yaml", town(collection)))
    assert.strictEqual(applied.code, 0, applied.err)
    assert.include((await portail("town", "show")).out, "rôle au Trésor public")
    await portail("family", "import", "--yes", await place.write("familles.csv", samples.families))
    await inTown(place.dataDirectory, (offering) => bookingOffer(offering, "2098-12").pipe(Effect.asVoid))
    await portail("tariff", "apply", "--yes", await place.write("tarifs.yaml", tariffs))
    await portail("planning", "book", "Léa Martin", "2098-12-01..2098-12-02", ...meal)
  })
  afterAll(place.remove)

  test("is issued as a rôle, whose file waits for the debtors' dossiers", async () => {
    await portail("invoice", "run", ...period)
    const issued = await portail("invoice", "run", "issue", ...period, "--early", "--yes")
    assert.strictEqual(issued.code, 0, issued.err)
    const { document } = await json("invoice", "bordereau", "list")
    assert.containSubset(document, [{ kind: "role", number: 1, pieces: 1, totalCents: 1600, acceptedOn: null }])
    const refused = await portail("invoice", "bordereau", "file", document[0].name)
    assert.strictEqual(refused.code, exitCodes.refused, refused.err)
    assert.include(refused.err, "1 débiteur incomplet")
    assert.match(refused.err, /F1 .* : civilité/)
  })

  test("is written for the Trésor public, never over a file, and taken in charge", needs("xmllint"), async () => {
    const imported = await portail("family", "import", "--yes", await place.write("complets.csv", families))
    assert.strictEqual(imported.code, 0, imported.err)
    const [{ name }] = (await json("invoice", "bordereau")).document
    const out = join(dirname(await place.write("x", "")), "role.xml")
    const written = await portail("invoice", "bordereau", "file", name, "--out", out)
    assert.strictEqual(written.code, 0, written.err)
    assert.strictEqual((await stat(out)).mode & 0o777, 0o600)
    const document = await readFile(out, "latin1")
    validated(document)
    assert.include(document, '<Nom V="MARTIN"/><Prenom V="CLAIRE"/>')
    assert.include(document, '<MtHT V="16.00"/>')
    assert.include((await portail("invoice", "bordereau", "file", name, "--out", out)).err, "existe déjà")
    assert.include(
      (await portail("invoice", "bordereau", "accept", name, "--on", "01/01/2020", "--yes")).err,
      "à partir de"
    )
    const accepted = await portail("invoice", "bordereau", "accept", name, "--yes")
    assert.include(spaces(accepted.err), "1 facture, 16,00 €, à payer en ligne à partir du lendemain")
    assert.match(
      spaces((await portail("invoice", "bordereau", "list")).out),
      new RegExp(`${name} +rôle .* 1 +1 +16,00 €`)
    )
    const [invoice] = (await json("invoice", "list")).document
    assert.match(
      (await portail("invoice", "show", invoice.number)).out,
      /Encaissée par +SGC d’Essai|Encaissée par +SGC d'Essai/
    )
    assert.include((await portail("invoice", "bordereau", "file", "rien-2026-1")).err, "n'existe pas")
  })
})
