import { readFile, stat } from "node:fs/promises"
import { join } from "node:path"
import { afterAll, assert, beforeAll, describe, test } from "vitest"
import { openWorkplace, samples } from "./support/portail.ts"

const place = await openWorkplace()
const { portail, json } = place
const hours = ["Lundi : 9 h – 12 h", "Jeudi : 14 h – 17 h"]
const add = ["service", "add", "jeunesse", "--name", "Jeunesse", "--mail", "jeunesse@ville.fr"] as const

describe("portail service", () => {
  beforeAll(async () => {
    await place.write("guide.pdf", "%PDF-1.4")
    const applied = await portail("town", "apply", await place.write("ville.yaml", samples.town))
    assert.strictEqual(applied.code, 0, applied.err)
  })
  afterAll(() => place.remove())

  test("adds a service, which the list shows with its hours", async () => {
    const shown = await portail(...add, "--hours", ...hours, "--dry-run")
    assert.include(shown.err, "Ajouter le service Jeunesse : rien n'a été changé (--dry-run).")
    assert.match(shown.out, /services\.jeunesse\.openingHours +– +\["Lundi/)
    assert.notInclude(shown.out, "phone")
    assert.deepStrictEqual((await json("service", "list")).document, [])
    const added = await portail(...add, "--hours", ...hours)
    assert.strictEqual(added.code, 0, added.err)
    assert.include(added.err, "portail town export")
    const listed = await portail("service", "list")
    assert.match(listed.out, /jeunesse +Jeunesse +– +jeunesse@ville\.fr +Lundi : 9 h – 12 h ; Jeudi/)
    assert.include(listed.err, "1 service.")
  })

  test("refuses what the town's file would refuse, in the same words", async () => {
    const wrong = await portail("service", "add", "La Jeunesse", "--name", "Jeunesse", "--mail", "ville")
    assert.strictEqual(wrong.code, 7)
    assert.include(wrong.err, "mail : attendu : une adresse e-mail, comme enfance@ville.fr")
    assert.include(wrong.err, "code : attendu : un code : minuscules")
    assert.include((await portail(...add)).err, "La ville a déjà un service jeunesse.")
    assert.include((await portail("service", "add", "sport", "--name", "Sport")).err, "--mail manque")
    assert.include((await portail("service", "edit", "sport", "--yes")).err, "Choisissez parmi : jeunesse.")
    const twice = samples.town.concat("services:\n", ...[1, 2].map(() => "  - {code: a, name: A, mail: a@b.fr}\n"))
    const file = await portail("town", "apply", await place.write("deux.yaml", twice))
    assert.include(file.err, "services[1] : le code a est déjà celui d'un autre")
  })

  test("changes what is given and nothing else, with a file to download, after it was shown", async () => {
    const pdf = await place.write("dossier.pdf", "%PDF-1.4 dossier")
    const given = ["--phone", "03 44 00 00 00", "--file", pdf, "--label", "Dossier"]
    assert.strictEqual((await portail("service", "edit", "jeunesse", ...given)).code, 7)
    const { document } = await json("service", "edit", "jeunesse", ...given, "--yes")
    assert.deepInclude(document.service, {
      name: "Jeunesse",
      phone: "03 44 00 00 00",
      openingHours: hours,
      files: [{ label: "Dossier", file: "services/jeunesse/dossier.pdf" }]
    })
    const emptied = await json("service", "edit", "jeunesse", "--phone", "", "--yes")
    assert.deepStrictEqual(emptied.document.changes, [
      { path: "services.jeunesse.phone", before: "03 44 00 00 00", after: "" }
    ])
    assert.include((await portail("audit", "list")).out, "services.jeunesse.phone")
  })

  test("is in the exported file, which applied again changes nothing; the older file says what it would change", async () => {
    const out = join(place.folder, "mairie")
    const exported = await portail("town", "export", "--out", out, "--yes")
    assert.strictEqual(exported.code, 0, exported.err)
    assert.include(await readFile(join(out, "town.yaml"), "utf8"), "code: jeunesse")
    assert.isTrue((await stat(join(out, "services/jeunesse/dossier.pdf"))).isFile())
    const again = await portail("town", "apply", join(out, "town.yaml"))
    assert.include(again.out, "rien à changer")
    const older = await portail("town", "apply", await place.write("ville.yaml", samples.town), "--dry-run")
    assert.match(older.out, /services\.0 +.*jeunesse/)
    assert.include(older.out, "services/jeunesse/dossier.pdf")
  })

  test("is not removed while an activity names it, and the refusal says which; then it is, with its file", async () => {
    const named = (service: string) => `activities:\n  - { code: mercredi, name: Mercredi, service: ${service} }\n`
    const applied = await portail(
      ...["activity", "apply", await place.write("activities.yaml", named("jeunesse")), "--yes"]
    )
    assert.strictEqual(applied.code, 0, applied.err)
    for (const words of [
      ["service", "remove", "jeunesse", "--yes"],
      ["town", "apply", join(place.folder, "ville.yaml"), "--yes"]
    ]) {
      const refused = await portail(...words)
      assert.strictEqual(refused.code, 7)
      assert.include(refused.err, "Le service jeunesse sert encore")
      assert.include(refused.err, "l'activité Mercredi (portail activity apply)")
    }
    await portail("activity", "apply", await place.write("activities.yaml", named('""')), "--yes")
    assert.strictEqual((await portail("service", "remove", "jeunesse", "--yes")).code, 0)
    assert.deepStrictEqual((await json("service", "list")).document, [])
    assert.include((await portail("town", "apply", join(place.folder, "ville.yaml"))).out, "rien à changer")
  })
})
