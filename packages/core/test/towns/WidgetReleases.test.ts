import { assert } from "@effect/vitest"
import { Effect, Exit } from "effect"
import { SqlClient } from "effect/sql"
import { WidgetReleases } from "../../src/towns/WidgetReleases.ts"
import { describeOnDatabase } from "../support/databases.ts"

const bytes = (text: string) => new TextEncoder().encode(text)
const textOf = (content: Uint8Array | undefined) =>
  content === undefined ? undefined : new TextDecoder().decode(content)

describeOnDatabase("the releases of the elements", WidgetReleases.layer, (it) => {
  it.effect("stay as they were first kept, and unpublished ones of more than a week go", () =>
    Effect.gen(function* () {
      const releases = yield* WidgetReleases
      const sql = yield* SqlClient.SqlClient
      const file = (content: string) => [{ path: "portail.js", content: bytes(content) }]
      yield* sql`insert into widget_releases (release, path, content, kept_at)
        values ('1.0.0-dev.old', 'portail.js', ${bytes("dev")}, now() - interval '8 days')`
      yield* releases.keep("1.0.0", file("first"))
      yield* releases.keep("1.0.0", file("second"))
      yield* releases.keep("1.1.0", file("third"))
      assert.strictEqual(textOf(yield* releases.file("1.0.0", "portail.js")), "first")
      assert.strictEqual(textOf(yield* releases.file(undefined, "portail.js")), "third")
      assert.strictEqual(yield* releases.file("1.0.0", "chunks/a.js"), undefined)
      assert.sameMembers([...(yield* releases.list)], ["1.0.0", "1.1.0"])
      const changed = sql`update widget_releases set content = ${bytes("evil")} where release = '1.0.0'`
      assert.isTrue(Exit.isFailure(yield* Effect.exit(changed)))
    })
  )
})
