import { afterAll, assert, beforeAll, describe, test, vi } from "vitest"
import { openWorkplace, samples } from "./support/portail.ts"

const place = await openWorkplace()
const { portail, json } = place
const town = `${samples.town}services:\n  - { code: enfance, name: Enfance, mail: enfance@ville.example }\n`
const said = ["--service", "enfance", "--subject", "Réunion", "--text", "Jeudi à 18 h."]

describe("portail message", () => {
  beforeAll(async () => {
    vi.stubEnv("PORTAIL_SECRET_KEY", `k1:${Buffer.alloc(32, 1).toString("base64")}`)
    vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:9")
    await place.write("guide.pdf", "%PDF-1.4")
    assert.strictEqual((await portail("town", "apply", await place.write("ville.yaml", town))).code, 0)
    assert.strictEqual((await portail("family", "import", await place.write("familles.csv", samples.families))).code, 0)
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await place.remove()
  })

  test("says to whom it would go, and whom no mail reaches, before it goes", async () => {
    const plan = await portail("message", "send", ...said, "--dry-run")
    assert.match(plan.out, /^Foyer +Nom\n/)
    for (const family of [/^F1 +.*MARTIN/m, /^F2 +.*DURAND/m]) assert.match(plan.out, family)
    assert.match(plan.err, /2 foyers, 0 mail ; sans compte, à joindre autrement : F\d, F\d\./)
    assert.include(plan.err, "Rien n'a été envoyé (--dry-run).")
    assert.strictEqual((await portail("message", "send", ...said)).code, 7)
    assert.deepStrictEqual((await json("message", "list")).document, [])
    const nobody = await portail("message", "send", ...said, "--class", "CP", "--yes")
    assert.include(nobody.err, "Aucune famille ne répond à ces conditions.")
  })

  test("goes once: the same to the same is refused with the moment of the first, unless --again", async () => {
    const sent = await portail("message", "send", ...said, "--household", "F1", "--yes")
    assert.strictEqual(sent.code, 0, sent.err)
    const twice = await portail("message", "send", ...said, "--household", "F1", "--yes")
    assert.strictEqual(twice.code, 7)
    assert.match(twice.err, /Le même message est déjà parti, à qui vous l'adressez, le \d\d\/\d\d\/\d{4}/)
    assert.include(twice.err, "--again")
    const plan = await portail("message", "send", ...said, "--household", "F1", "--dry-run")
    assert.include(plan.err, "Le même message est déjà parti le")
    assert.lengthOf((await json("message", "list")).document, 1)
    assert.strictEqual((await portail("message", "send", ...said, "--household", "F1", "--again", "--yes")).code, 0)
    assert.lengthOf((await json("message", "list")).document, 2)
    assert.strictEqual((await portail("message", "send", ...said, "--household", "F2", "--yes")).code, 0)
  })

  test("is listed, shown and gone on with by the end of its thread's id", async () => {
    const [thread] = (await json("message", "list")).document
    const id = thread.id.slice(-8)
    assert.match((await portail("message", "list")).out, new RegExp(`${id}.*Réunion`))
    assert.include((await portail("message", "show", id)).out, "Jeudi à 18 h.")
    const answer = ["message", "answer", id, "--text", "Salle 2."]
    assert.strictEqual((await portail(...answer)).code, 7)
    const answered = await portail(...answer, "--yes")
    assert.include(answered.err, "personne n'a de compte pour la lire")
    assert.strictEqual((await portail(...answer, "--yes")).code, 7)
    assert.strictEqual((await portail(...answer, "--yes", "--again")).code, 0)
    assert.strictEqual((await portail("message", "show", "00000000")).code, 4)
  })

  test("to many families names some of them, and says how many more", async () => {
    const numbers = Array.from({ length: 101 }, (_, index) => `G${index + 1}`)
    const lines = numbers.map((ref) => `${ref};NOM${ref};Ana;;E${ref};NOM${ref};Zoé;02/02/2018`)
    const file = await place.write(
      "beaucoup.csv",
      ["foyer;nom_1;prenom_1;mail_1;enfant;enfant_nom;enfant_prenom;enfant_naissance", ...lines].join("\n")
    )
    assert.strictEqual((await portail("family", "import", file)).code, 0)
    const plan = await portail("message", "send", ...said, "--dry-run")
    assert.include(plan.out, "… et 3 foyers de plus (--json)")
    assert.match(plan.err, /103 foyers, 0 mail ; sans compte, à joindre autrement : .* et 83 de plus \(--json\)\./)
  })

  test("that does not fit is refused with what to do", async () => {
    const unknown = await portail("message", "send", ...said, "--service", "mairie", "--dry-run")
    assert.strictEqual(unknown.code, 2)
    const other = ["--service", "mairie", "--subject", "Réunion", "--text", "Jeudi"]
    assert.include((await portail("message", "send", ...other, "--dry-run")).err, "portail service list")
    const files = Array.from({ length: 6 }, () => "a.pdf")
    assert.include((await portail("message", "send", ...said, "--attach", ...files)).err, "5 fichiers au plus")
  })
})
