import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { orDieSql } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"

/** A browser module of a release. */
export interface WidgetFile {
  /** From the folder of the release: `elements/login.js`. */
  readonly path: string
  /** Compressed by gzip. */
  readonly content: Uint8Array
}

/** A build that was never published, as the repository's: `0.1.0-dev.3f9a1c02`. */
const unpublished = "^[0-9.]+-dev[.]"
const unpublishedDays = 7

/** Every release of the elements that this installation served, so that a page finds the one it names after an update too. */
export class WidgetReleases extends Context.Service<
  WidgetReleases,
  {
    /** Keeps a release; one that is kept already stays as it was. Forgets unpublished builds of more than a week. */
    keep(release: string, files: ReadonlyArray<WidgetFile>): Effect.Effect<void>
    /** The releases that are kept. */
    readonly list: Effect.Effect<ReadonlyArray<string>>
    /** A file of a release; the newest file of that path where no release is named. */
    file(release: string | undefined, path: string): Effect.Effect<Uint8Array | undefined>
  }
>()("@portail-familles/core/towns/WidgetReleases") {
  static readonly layer: Layer.Layer<WidgetReleases, never, SqlClient.SqlClient> = Layer.effect(
    WidgetReleases,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient

      const keep = Effect.fn("WidgetReleases.keep")(
        function* (release: string, files: ReadonlyArray<WidgetFile>) {
          const keptAt = yield* now
          const old = new Date(keptAt.getTime() - unpublishedDays * 24 * 60 * 60 * 1000)
          yield* sql`delete from widget_releases where release ~ ${unpublished} and kept_at < ${old}`
          const [known] = yield* sql`select 1 from widget_releases where release = ${release} limit 1`
          if (known !== undefined) return
          for (const { path, content } of files) {
            yield* sql`insert into widget_releases (release, path, content, kept_at)
              values (${release}, ${path}, ${content}, ${keptAt}) on conflict do nothing`
          }
        },
        sql.withTransaction,
        orDieSql
      )

      const list = sql<{ release: string }>`select distinct release from widget_releases`.pipe(
        Effect.map((rows) => rows.map(({ release }) => release)),
        Effect.orDie,
        Effect.withSpan("WidgetReleases.list")
      )

      const file = Effect.fn("WidgetReleases.file")(function* (release: string | undefined, path: string) {
        const [found] = yield* sql<{ content: Uint8Array }>`select content from widget_releases
          where path = ${path} and (${release ?? null}::text is null or release = ${release ?? null})
          order by kept_at desc limit 1`
        return found?.content
      }, Effect.orDie)

      return WidgetReleases.of({ keep, list, file })
    })
  )
}
