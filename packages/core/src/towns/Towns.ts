import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Ids } from "../platform/ids/Ids.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"
import { SettingsLog } from "./SettingsLog.ts"
import { type ServiceInUse, servicesFree } from "./serviceUses.ts"
import { type Town, TownId, TownNotFound, type TownSettings } from "./Town.ts"
import { type SettingChange, settingChanges } from "./townFile.ts"
import { townList } from "./townList.ts"

/** A file that families download, as it is stored. */
export interface TownFile {
  readonly name: string
  readonly mediaType: string
  readonly content: Uint8Array
}

/** What applying a town's file did or, in a dry run, would do. */
export interface TownApplied {
  readonly town: Town
  readonly created: boolean
  readonly changes: ReadonlyArray<SettingChange>
}

/** The towns of this installation and their settings. */
export class Towns extends Context.Service<
  Towns,
  {
    /** Every town, by its slug; the same object as long as nothing of a town changes, for one small query. */
    readonly list: Effect.Effect<ReadonlyArray<Town>>
    /** The town with this slug; the only one when no slug is given. */
    find(slug: string | undefined): Effect.Effect<Town, TownNotFound>
    /** Creates or changes a town, and writes what changed into the log; keeps nothing in a dry run. Takes no service away that something names. */
    apply(
      settings: TownSettings,
      files: ReadonlyArray<TownFile>,
      options: { readonly actor: string; readonly dryRun: boolean }
    ): Effect.Effect<TownApplied, ServiceInUse, SettingsLog>
    file(townId: TownId, name: string): Effect.Effect<TownFile | undefined>
    /** Names and sizes in bytes of the stored files. */
    fileSizes(townId: TownId): Effect.Effect<ReadonlyMap<string, number>>
  }
>()("@portail-familles/core/towns/Towns") {
  static readonly layer = Layer.effect(
    Towns,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids

      const list = yield* townList
      const free = yield* servicesFree

      const find = Effect.fn("Towns.find")(function* (slug: string | undefined) {
        const towns = yield* list
        const found = slug === undefined ? only(towns) : towns.find((town) => town.settings.slug === slug)
        if (found !== undefined) return found
        return yield* new TownNotFound({ asked: slug ?? null, known: towns.map((town) => town.settings.slug) })
      })

      const store = Effect.fnUntraced(function* (id: string, settings: TownSettings, files: ReadonlyArray<TownFile>) {
        const at = yield* now
        yield* sql`insert into towns (id, slug, settings, applied_at)
          values (${id}, ${settings.slug}, ${JSON.stringify(settings)}::jsonb, ${at})
          on conflict (id) do update set settings = excluded.settings, applied_at = excluded.applied_at`
        for (const regie of settings.regies) {
          yield* sql`insert into regies (town_id, code, collection) values (${id}, ${regie.code}, ${regie.collection.kind})
            on conflict (town_id, code) do update set collection = excluded.collection`
        }
        yield* sql`delete from town_files where town_id = ${id}`
        for (const file of files) {
          yield* sql`insert into town_files (town_id, name, media_type, content)
            values (${id}, ${file.name}, ${file.mediaType}, ${file.content})`
        }
      })

      const apply = Effect.fn("Towns.apply")(
        function* (
          settings: TownSettings,
          files: ReadonlyArray<TownFile>,
          options: { readonly actor: string; readonly dryRun: boolean }
        ) {
          const existing = (yield* list).find((town) => town.settings.slug === settings.slug)
          const id = existing?.id ?? TownId.make(yield* ids.next)
          const changes = settingChanges(existing?.settings ?? {}, settings)
          yield* free(id, missingFrom(settings, existing?.settings))
          if (!options.dryRun) {
            yield* store(id, settings, files)
            const log = yield* SettingsLog
            if (changes.length > 0) yield* log.record({ townId: id, actor: options.actor, changes })
          }
          return { town: { id, settings }, created: existing === undefined, changes }
        },
        sql.withTransaction,
        orDieSql
      )

      const file = Effect.fn("Towns.file")(function* (townId: TownId, name: string) {
        const [found] = yield* sql<TownFile>`select name, media_type, content from town_files
          where town_id = ${townId} and name = ${name}`
        return found
      }, Effect.orDie)

      const fileSizes = Effect.fn("Towns.fileSizes")(function* (townId: TownId) {
        const rows = yield* sql<{ name: string; size: number }>`select name, length(content)::int as size
          from town_files where town_id = ${townId}`
        return new Map(rows.map((row) => [row.name, row.size]))
      }, Effect.orDie)

      return Towns.of({ list, find, apply, file, fileSizes })
    })
  )
}

const only = (towns: ReadonlyArray<Town>): Town | undefined => (towns.length === 1 ? towns[0] : undefined)

/** Codes of the services that a town had and has no more. */
const missingFrom = ({ services }: TownSettings, before: TownSettings | undefined): ReadonlyArray<string> => {
  const kept = new Set(services.map(({ code }) => code))
  return (before?.services ?? []).map(({ code }) => code).filter((code) => !kept.has(code))
}
