import { databaseLayer } from "@portail-familles/core/platform/sql"
import { startParticulierSimulator } from "@portail-familles/simulators/particulier"
import { Effect } from "effect"
import { afterAll, assert, beforeAll, describe, test } from "vitest"
import { consentOnScreen } from "../../core/test/support/consents.ts"
import { openWorkplace, samples } from "./support/portail.ts"

const place = await openWorkplace()
const { portail, json } = place
const simulator = await startParticulierSimulator({
  files: [
    {
      ...{ birthName: "MARTIN", givenName: "Claire", birthDate: "1988-04-07" },
      quotient: { fund: "MSA", value: 622, year: 2026, month: 10 }
    },
    { birthName: "DURAND", givenName: "Ana", birthDate: "1990-01-31" }
  ]
})
const families = `foyer;civilite_1;nom_1;prenom_1;naissance_1;mail_1;nom_2;prenom_2;enfant;enfant_nom;enfant_prenom;enfant_naissance
F1;Mme;MARTIN;Claire;07/04/1988;claire@example.fr;MARTIN;Paul;E1;MARTIN;Léa;12/03/2017
F2;Mme;DURAND;Ana;31/01/1990;ana@example.fr;;;E3;DURAND;Zoé;02/02/2018
`
const fetch = (...words: ReadonlyArray<string>) =>
  portail("quotient", "fetch", ...words, "--consent", "formulaire du 12/11/2026", "--yes")
const claire = ["F1", "--adult", "claire@example.fr", "--born-in", "60159"]

const consented = (householdRef: string, mail: string) =>
  Effect.runPromise(
    consentOnScreen(householdRef, mail).pipe(
      Effect.provide(databaseLayer({ url: undefined, dataDirectory: place.dataDirectory }))
    )
  )

describe("the quotient of a family, asked from API Particulier", () => {
  beforeAll(async () => {
    process.env["PORTAIL_API_PARTICULIER_URL"] = simulator.url
    process.env["PORTAIL_API_PARTICULIER_TOKEN"] = simulator.token
    await place.write("guide.pdf", "%PDF-1.4")
    await portail("town", "apply", await place.write("ville.yaml", `siret: "21600159400012"\n${samples.town}`))
    const imported = await portail("family", "import", "--yes", await place.write("familles.csv", families))
    assert.strictEqual(imported.code, 0, imported.err)
  })
  afterAll(async () => {
    delete process.env["PORTAIL_API_PARTICULIER_URL"]
    delete process.env["PORTAIL_API_PARTICULIER_TOKEN"]
    await simulator.close()
    await place.remove()
  })

  test("is asked of nobody without a consent, in a dry run, of one of two adults, or with too little known", async () => {
    assert.strictEqual((await portail("quotient", "fetch", ...claire, "--yes")).code, 2)
    assert.match((await fetch(...claire, "--dry-run")).out, /quotient de F1, d'après l'identité de Claire MARTIN/i)
    assert.match((await fetch("F1", "--born-in", "60159")).err, /Claire[\s\S]*Paul/)
    assert.match((await fetch("F2")).err, /il manque la commune de naissance/)
    assert.strictEqual((await fetch("F2", "--adult", "claire@example.fr")).code, 4)
    assert.strictEqual((await fetch("F2", "--born-in", "Compiègne")).code, 2)
    assert.strictEqual(simulator.questions.length, 0)
  })

  test("is kept from its month on with the consent, and the log does not say how much", async () => {
    const { code, out, err } = await fetch(...claire)
    assert.strictEqual(code, 0, err)
    assert.match(out, /F1, .*622,00\s€ à partir du 01\/10\/2026/)
    const { document } = await json("quotient", "list", "--household", "F1")
    assert.deepEqual(
      document.map(({ cents, source, from, proof }: Record<string, unknown>) => [cents, source, from, proof]),
      [[62_200, "api-particulier", "2026-10-01", "MSA, formulaire du 12/11/2026"]]
    )
    const log = await json("audit", "list")
    const entry = log.document.find(({ action }: Record<string, unknown>) => action === "quotient.fetch")
    assert.deepEqual(entry.after, { validFrom: "2026-10-01", validUntil: null })
  })

  test("is asked again for every family that consented on screen, once a day, and what is to be looked at is told", async () => {
    await consented("F1", "claire@example.fr")
    await consented("F2", "ana@example.fr")
    const all = (...words: ReadonlyArray<string>) => portail("quotient", "fetch", "--all", ...words)
    assert.strictEqual((await all("F1", "--yes")).code, 2)
    assert.strictEqual((await fetch("F1", "--older-than", "01/01/2027")).code, 2)
    const before = simulator.questions.length
    assert.match((await all("--dry-run")).err, /1 quotient à demander/)
    assert.strictEqual(simulator.questions.length, before)

    const { code, out, err } = await all("--older-than", "01/01/2027", "--yes")
    assert.strictEqual(code, 8, err)
    assert.match(out, /F2 .*Ni la CAF ni la MSA/)
    assert.match(out, /F1 .*inchangé .*622,00/)
    assert.match(err, /0 renouvelé, 1 inchangé, 1 refusé/)
    const again = await all("--older-than", "01/01/2027", "--yes")
    assert.strictEqual(again.code, 0, again.err)
    assert.match(again.err, /2 foyers : réponse déjà reçue aujourd'hui/)
    assert.strictEqual(simulator.questions.length, before + 2)
  })

  test("is not known where no fund has a file, and the reason is said", async () => {
    const { code, err } = await fetch("F2", "--born-in", "60159")
    assert.strictEqual(code, 4)
    assert.include(err, "Ni la CAF ni la MSA")
    simulator.failWith({ status: 429, retryAfter: 12 })
    assert.include((await fetch(...claire)).err, "Réessayez dans 12 secondes")
    delete process.env["PORTAIL_API_PARTICULIER_TOKEN"]
    assert.include((await fetch(...claire)).err, "PORTAIL_API_PARTICULIER_TOKEN")
  })
})
