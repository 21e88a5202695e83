import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import sharp from "sharp"
import { afterAll, assert, beforeAll, describe, test } from "vitest"
import { openWorkplace, samples } from "./support/portail.ts"

const place = await openWorkplace()
const { portail, json } = place
const idOf = (out: string) => out.trim()

describe("portail news", () => {
  beforeAll(async () => {
    await place.write("guide.pdf", "%PDF-1.4")
    assert.strictEqual((await portail("town", "apply", await place.write("ville.yaml", samples.town))).code, 0)
  })
  afterAll(() => place.remove())

  test("is a draft until it is published, from a day on or at once, and can be withdrawn", async () => {
    const added = await portail("news", "add", "Menus de janvier", "--text", "Dans **chaque** école.")
    const id = idOf(added.out)
    assert.include(added.err, `portail news publish ${id}`)
    const states = async () => (await json("news", "list")).document.map((item: { state: string }) => item.state)
    assert.deepStrictEqual(await states(), ["brouillon"])
    assert.strictEqual((await portail("news", "publish", id)).code, 7)
    assert.include((await portail("news", "publish", id, "--dry-run")).out, "Publier « Menus de janvier » à partir du")
    assert.strictEqual((await portail("news", "publish", id, "--from", "01/01/2150", "--yes")).code, 0)
    assert.deepStrictEqual(await states(), ["à venir"])
    assert.strictEqual((await portail("news", "publish", id, "--from", "01/01/2020", "--yes")).code, 0)
    assert.deepStrictEqual(await states(), ["publiée"])
    assert.strictEqual((await portail("news", "edit", id, "--until", "31/01/2020")).code, 0)
    assert.deepStrictEqual(await states(), ["passée"])
    assert.include((await portail("news", "publish", id, "--withdraw", "--yes")).err, "Elle n'est plus sur le portail.")
    assert.deepStrictEqual(await states(), ["brouillon"])
    const { out, err } = await portail("news", "list")
    assert.match(out, new RegExp(`${id} +Menus de janvier +brouillon`))
    assert.include(err, "1 actualité.")
  })

  test("has a picture with the words for who does not see it, or is refused; what is not given stays", async () => {
    const image = join(place.folder, "carnaval.jpg")
    await writeFile(
      image,
      await sharp({ create: { width: 40, height: 30, channels: 3, background: "#fff" } })
        .jpeg()
        .toBuffer()
    )
    const add = ["news", "add", "Carnaval", "--text", "Samedi.", "--publish", "--picture"]
    const without = await portail(...add, image)
    assert.strictEqual(without.code, 7)
    assert.include(without.err, "--alt")
    const notes = await portail(...add, await place.write("notes.txt", "rien"), "--alt", "Un texte")
    assert.strictEqual(notes.code, 7, notes.err)
    const added = await portail(...add, image, "--alt", "Des enfants déguisés")
    assert.strictEqual(added.code, 0, added.err)
    const edited = await json("news", "edit", idOf(added.out), "--title", "Carnaval des écoles")
    assert.deepInclude(edited.document, { title: "Carnaval des écoles", body: "Samedi." })
    assert.strictEqual(edited.document.picture.alt, "Des enfants déguisés")
    const bare = await json("news", "edit", idOf(added.out), "--remove-picture")
    assert.isNull(bare.document.picture)
  })

  test("is named by the end of its id, and goes after a question", async () => {
    const unknown = await portail("news", "remove", "00000000", "--yes")
    assert.strictEqual(unknown.code, 4)
    assert.include(unknown.err, "Voir : portail news list")
    const [first] = (await json("news", "list")).document
    const id = first.id.slice(-8)
    assert.strictEqual((await portail("news", "remove", id)).code, 7)
    assert.strictEqual((await portail("news", "remove", id, "--yes")).code, 0)
    assert.notInclude((await portail("news", "list")).out, id)
    const actions = (await json("audit", "list")).document.map((act: { action: string }) => act.action)
    for (const action of ["news.add", "news.publish", "news.edit", "news.remove"]) assert.include(actions, action)
  })

  test("that does not fit is refused with what to do", async () => {
    const both = await portail("news", "add", "A", "--text", "b", "--file", await place.write("a.md", "b"))
    assert.include(both.err, "--text ne va pas avec --file.")
    assert.include((await portail("news", "add", "A")).err, "Le texte doit avoir de 1 à 10 000 caractères.")
    const ends = await portail("news", "add", "A", "--text", "b", "--publish", "--until", "01/01/2020")
    assert.include(ends.err, "La date de fin est avant la publication.")
    assert.include((await portail("news", "add", "A", "--text", "b", "--until", "demain")).err, "--until")
  })
})
