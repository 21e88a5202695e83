import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { afterAll, assert, beforeAll, describe, test, vi } from "vitest"
import { unzipped } from "../../core/test/support/zip.ts"
import { openWorkplace, samples } from "./support/portail.ts"
import { sendDocument } from "./support/sentDocument.ts"

const place = await openWorkplace()
const { portail } = place

const town = `${samples.town.replace("guide: guide.pdf\n", "")}services:
  - { code: enfance, name: Enfance, mail: enfance@ville.example }
`

const activities = `activities:
  - { code: periscolaire, name: Périscolaire }
`

const kinds = `documents:
  - code: sortie
    title: Autorisation de sortie
    about: child
    activities: [periscolaire]
    validity: school-year
    required: before-first-day
    remindDaysBefore: [7]
    parts: [{ title: Sortie, questions: [{ code: car, label: Voyage en car, kind: yes-no, required: true }] }]
`

describe("the documents that a town asks for", () => {
  beforeAll(async () => {
    vi.stubEnv("PORTAIL_SECRET_KEY", `k1:${Buffer.alloc(32, 7).toString("base64")}`)
    const file = (name: string, content: string) => place.write(name, content)
    await portail("town", "apply", await file("ville.yaml", town))
    await portail("activity", "apply", await file("activites.yaml", activities), "--yes")
    await portail("family", "import", await file("familles.csv", samples.families))
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await place.remove()
  })

  test("are applied from a file, after showing what changes; the same file again changes nothing", async () => {
    const file = await place.write("documents.yaml", kinds)
    const shown = await portail("document", "apply", file, "--dry-run")
    assert.deepInclude(shown, { code: 0 })
    assert.include(shown.out, "Autorisation de sortie")
    assert.include(shown.err, "rien n'a été changé (--dry-run)")
    const applied = await portail("document", "apply", file, "--yes")
    assert.include(applied.out, "demande 1 document aux familles")
    assert.include((await portail("document", "apply", file)).out, "rien à changer")
  })

  test("of a file that does not hold together are refused with everything to mend", async () => {
    const wrong = kinds.replace("[periscolaire]", "[judo]")
    const refused = await portail("document", "apply", await place.write("faux.yaml", wrong))
    assert.strictEqual(refused.code, 3)
    assert.include(refused.err, "sortie : activité inconnue : judo")
    const torn = await portail("document", "apply", await place.write("casse.yaml", "documents: ["))
    assert.strictEqual(torn.code, 3)
    const absent = kinds.replace("    parts:", "    template: { file: absent.pdf, fields: {} }\n    parts:")
    const missing = await portail("document", "apply", await place.write("sans.yaml", absent))
    assert.include(missing.err, "absent.pdf")
  })

  test("wait for the children whose enrolments are imported", async () => {
    const lines = "foyer;enfant;activite;debut;fin\nF1;E1;periscolaire;01/09/2026;05/07/2099\n"
    const imported = await portail("enrolment", "import", await place.write("inscriptions.csv", lines))
    assert.include(imported.err, "1 inscription (nouveau : 1")
    const missing = await portail("document", "list", "--missing", "--activity", "periscolaire")
    assert.match(missing.out, /F1 +Léa MARTIN +Autorisation de sortie +01\/09\/2026 +01\/09\/2026 +à faire/)
    assert.include(missing.err, "1 document.")
    assert.include((await portail("document", "list", "--to-review")).err, "0 document.")
    const unknown = await portail("document", "list", "--activity", "judo")
    assert.strictEqual(unknown.code, 2)
    assert.include(unknown.err, "periscolaire")
    const json = JSON.parse((await portail("document", "list", "--json")).out)
    assert.deepInclude(json[0], { document: "sortie", householdRef: "F1", state: "to-do", submission: null })
  })

  test("have an emergency sheet beside them, in PDF, of the children of the day", async () => {
    const out = join(place.folder, "sortie.pdf")
    const asked = ["document", "emergency", "--activity", "periscolaire", "--purpose", "sortie", "--out", out]
    const written = await portail(...asked, "--on", "2026-10-05")
    assert.deepInclude(written, { code: 0, out: `${out}\n` })
    assert.include(written.err, "1 enfant. Chaque famille voit cette lecture et son motif")
    assert.strictEqual((await readFile(out)).subarray(0, 5).toString(), "%PDF-")
    const again = await portail(...asked, "--on", "2026-10-05")
    assert.strictEqual(again.code, 7)
    assert.include(again.err, out)
    assert.deepInclude(await portail(...asked, "--on", "2020-10-05", "--yes"), { code: 4 })
  })

  test("that only a service may see keep the emergency sheet from the others", async () => {
    const health = kinds
      .replace("    parts:", "    seenBy: [enfance]\n    parts:")
      .replace("required: true }", "required: true, health: asthma }")
    await portail("document", "apply", await place.write("sante.yaml", health), "--yes")
    const out = join(place.folder, "service.pdf")
    const asked = ["document", "emergency", "--activity", "periscolaire", "--on", "2026-10-05", "--purpose", "sortie"]
    const refused = await portail(...asked, "--out", out, "--service", "sport")
    assert.strictEqual(refused.code, 7)
    assert.include(refused.err, "« Autorisation de sortie » ne s'ouvre que pour : enfance.")
    assert.deepInclude(await portail(...asked, "--out", out, "--service", "enfance"), { code: 0 })
    await portail("document", "apply", await place.write("documents.yaml", kinds), "--yes")
  })

  test("are reminded of; a family without an account has to be called", async () => {
    const { code, err } = await portail("document", "remind", "--dry-run")
    assert.strictEqual(code, 0)
    assert.include(err, "0 rappel à 1 foyer pour 1 document ; sans compte, à appeler : F1.")
    assert.include(err, "--dry-run")
  })

  test("that were sent are written out, one by one or all of a day with an index, and nothing is written over", async () => {
    const id = await sendDocument(place.dataDirectory, "F1", "sortie", { car: true })
    const folder = join(place.folder, "dossier")
    const open = ["document", "open", id, "--purpose", "dossier papier", "--out", folder]
    const opened = await portail(...open)
    assert.deepInclude(opened, { code: 0, out: `${join(folder, "sortie.pdf")}\n` })
    assert.include(opened.err, "Ouverture inscrite au journal.")
    assert.deepStrictEqual(await readdir(folder), ["sortie.pdf"])
    assert.strictEqual((await readFile(join(folder, "sortie.pdf"))).subarray(0, 5).toString(), "%PDF-")
    assert.deepInclude(await portail(...open), { code: 7 })

    assert.deepInclude(await portail("document", "review", "accept", id, "--yes"), { code: 0 })
    const zip = join(place.folder, "jour.zip")
    const day = ["document", "export", "--activity", "periscolaire", "--purpose", "direction", "--out", zip]
    const exported = await portail(...day, "--on", "2026-10-05")
    assert.deepInclude(exported, { code: 0, out: `${zip}\n` })
    assert.include(exported.err, "1 enfant : 1 document dans l'archive, 0 en manque (index.csv).")
    const files = await unzipped(await readFile(zip))
    const [pdf = ""] = [...files.keys()].filter((name) => name.endsWith("/sortie.pdf"))
    assert.match(pdf, /^Léa MARTIN \w{6}\//)
    assert.strictEqual(files.get(pdf)?.subarray(0, 5).toString(), "%PDF-")
    assert.match(files.get("index.csv")?.toString() ?? "", /Léa MARTIN;Autorisation de sortie;accepté;/)
    assert.deepInclude(await portail(...day, "--on", "2026-10-05"), { code: 7 })
    assert.deepInclude(await portail(...day, "--on", "2020-10-05", "--yes"), { code: 4 })
  })

  test("that nobody sent cannot be opened or decided", async () => {
    const id = "01a20769-c0c7-7442-bfb6-13b9b4c532b7"
    const opened = await portail("document", "open", id, "--purpose", "essai")
    assert.strictEqual(opened.code, 4)
    const decided = await portail("document", "review", "accept", id, "--yes")
    assert.strictEqual(decided.code, 4)
    const silent = await portail("document", "review", "refuse", id, "--yes")
    assert.strictEqual(silent.code, 2)
    assert.include(silent.err, "motif")
  })
})
