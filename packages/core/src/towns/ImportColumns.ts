import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { orDieSql } from "../platform/sql/failures.ts"
import { SettingsLog } from "./SettingsLog.ts"
import type { TownId } from "./Town.ts"
import { settingChanges } from "./townFile.ts"

/** What a file of a town tells of. */
export const ImportKind = Schema.Literals([
  "families",
  "households",
  "adults",
  "children",
  "invoices",
  "payments",
  "enrolments",
  "reservations",
  "attendances",
  "quotients"
])
export type ImportKind = typeof ImportKind.Type

/**
 * Columns by the names that a town's files give them, both as files are compared by: `tel_portable` is `telephone_1`. A column by its
 * own name is one that the last file had.
 */
export type ColumnNames = Readonly<Record<string, string>>

/** What the files of a town call their columns: said once, kept for the next files. */
export class ImportColumns extends Context.Service<
  ImportColumns,
  {
    of(townId: TownId, kind: ImportKind): Effect.Effect<ColumnNames>
    /** Puts these names in place of the former ones, and writes what changed into the log. */
    keep(townId: TownId, kind: ImportKind, names: ColumnNames, actor: string): Effect.Effect<void>
  }
>()("@portail-familles/core/towns/ImportColumns") {
  static readonly layer = Layer.effect(
    ImportColumns,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const log = yield* SettingsLog

      const of = Effect.fn("ImportColumns.of")(function* (townId: TownId, kind: ImportKind) {
        const rows = yield* sql<{ name: string; means: string }>`select name, means from import_columns
          where town_id = ${townId} and kind = ${kind} order by name`
        return Object.fromEntries(rows.map(({ name, means }) => [name, means]))
      }, Effect.orDie)

      const keep = Effect.fn("ImportColumns.keep")(
        function* (townId: TownId, kind: ImportKind, names: ColumnNames, actor: string) {
          const before = yield* of(townId, kind)
          if (settingChanges(before, names).length === 0) return
          yield* sql`delete from import_columns where town_id = ${townId} and kind = ${kind}`
          yield* sql`insert into import_columns (town_id, kind, name, means)
            select ${townId}, ${kind}, key, value from jsonb_each_text(${JSON.stringify(names)}::jsonb)`
          const changes = settingChanges(otherNames(before), otherNames(names), `import.${kind}`)
          if (changes.length > 0) yield* log.record({ townId, actor, changes })
        },
        sql.withTransaction,
        orDieSql
      )

      return ImportColumns.of({ of, keep })
    })
  )
}

const otherNames = (names: ColumnNames): ColumnNames =>
  Object.fromEntries(Object.entries(names).filter(([name, means]) => name !== means))
