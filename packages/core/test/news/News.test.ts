import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import sharp from "sharp"
import { Audit } from "../../src/audit/Audit.ts"
import { News } from "../../src/news/News.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { newTown } from "../support/town.ts"

const photo = Effect.promise(
  async () =>
    new Uint8Array(
      await sharp({ create: { width: 60, height: 40, channels: 3, background: "#1f5f4a" } })
        .withExif({ IFD0: { Copyright: "somebody" } })
        .jpeg()
        .toBuffer()
    )
)

const services = News.layer.pipe(Layer.provideMerge(Layer.mergeAll(Towns.layer, Audit.layer)))

describeOnDatabase("the news of a town", services, (it) => {
  it.effect("are read from the day of publication to their last day, the newest first, drafts by nobody", () =>
    Effect.gen(function* () {
      const { town, staff } = yield* newTown()
      const news = yield* News
      const given = (title: string, publishedOn: string | null, expiresOn: string | null = null) =>
        news.keep(staff, null, { title, body: "Texte", publishedOn, expiresOn })
      yield* given("brouillon", null)
      yield* given("menus", "2026-12-01", "2026-12-31")
      yield* given("rentrée", "2027-01-04")
      const titles = (day: string) => Effect.map(news.published(town.id, day), (all) => all.map(({ title }) => title))
      assert.deepStrictEqual(yield* titles("2026-11-30"), [])
      assert.deepStrictEqual(yield* titles("2026-12-31"), ["menus"])
      assert.deepStrictEqual(yield* titles("2027-01-01"), [])
      assert.deepStrictEqual(yield* titles("2027-02-01"), ["rentrée"])
      assert.deepStrictEqual(yield* titles("2026-12-31"), ["menus"])
      const all = yield* news.list(town.id)
      assert.deepStrictEqual(
        all.map(({ title }) => title),
        ["brouillon", "rentrée", "menus"]
      )
    })
  )

  it.effect("keep what an edit does not name, and refuse what cannot be shown, saying why", () =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      const news = yield* News
      const { id } = yield* news.keep(staff, null, { title: " Menus ", body: "**Lundi**", publishedOn: "2026-12-01" })
      const changed = yield* news.keep(staff, id.slice(-8), { expiresOn: "2026-12-31" })
      assert.deepStrictEqual(
        [changed.id, changed.title, changed.body, changed.publishedOn],
        [id, "Menus", "**Lundi**", "2026-12-01"]
      )
      const problem = (given: Parameters<typeof news.keep>[2]) =>
        news.keep(staff, id, given).pipe(
          Effect.flip,
          Effect.map((error) => (error._tag === "NewsUnfit" ? error.problem : error._tag))
        )
      assert.strictEqual(yield* problem({ title: "" }), "title-length")
      assert.strictEqual(yield* problem({ expiresOn: "2026-11-30" }), "ends-before-it-begins")
      assert.strictEqual(yield* problem({ picture: yield* photo }), "picture-without-text")
      assert.strictEqual(yield* problem({ alt: "une image" }), "text-without-picture")
      assert.strictEqual(
        yield* problem({ picture: new TextEncoder().encode("<svg/>"), alt: "un dessin" }),
        "FileRefused"
      )
      yield* news.remove(staff, id)
      assert.strictEqual((yield* Effect.flip(news.named(staff, id)))._tag, "NewsNotFound")
    })
  )

  it.effect("show a picture written anew, once they are published, and never another town's", () =>
    Effect.gen(function* () {
      const [{ town, staff }, other] = [yield* newTown(), yield* newTown()]
      const news = yield* News
      const { id } = yield* news.keep(staff, null, {
        title: "Carnaval",
        body: "Samedi",
        picture: yield* photo,
        alt: "Des enfants"
      })
      assert.isUndefined(yield* news.picture(town.id, id))
      const item = yield* news.keep(staff, id, { publishedOn: "2026-12-01" })
      assert.deepStrictEqual(item.picture, { mediaType: "image/jpeg", alt: "Des enfants" })
      const shown = yield* news.picture(town.id, id)
      assert.notInclude(Buffer.from(shown?.content ?? []).toString("latin1"), "somebody")
      assert.isUndefined(yield* news.picture(other.town.id, id))
      yield* news.keep(staff, id, { picture: null })
      assert.isUndefined(yield* news.picture(town.id, id))
    })
  )
})
