import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { Activities } from "../activities/Activities.ts"
import { unitsOf } from "../activities/Activity.ts"
import { auditOf } from "../audit/Audit.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { keptByRevision } from "../platform/sql/revisions.ts"
import { now } from "../platform/time/now.ts"
import { type SettingChange, settingChanges } from "../towns/townFile.ts"
import { TariffAction } from "./auditActions.ts"
import { unknownAttributes } from "./knownAttributes.ts"
import { Tariff } from "./Tariff.ts"
import { type TariffProblem, TariffsInvalid } from "./TariffProblem.ts"
import { tariffProblems } from "./tariffProblems.ts"
import { writeTariffs } from "./tariffsYaml.ts"

/** What applying a file of tariffs does: which settings change, and which versions no longer hold, as `cantine (2026-09-01)`. */
export interface TariffsApplied {
  readonly changes: ReadonlyArray<SettingChange>
  readonly retired: ReadonlyArray<string>
}

/** What activities cost: data, applied from a file that the town keeps. */
export class Tariffs extends Context.Service<
  Tariffs,
  {
    /** Every version of every tariff, in the order of the town's file; the same array as long as nothing of them changes. */
    list(townId: string): Effect.Effect<ReadonlyArray<Tariff>>
    /**
     * Makes these the town's tariffs; keeps nothing in a dry run. Refused with a hole, an overlap, or an activity or unit that the town does
     * not offer. A version that the file no longer says is retired.
     */
    apply(
      staff: StaffAccess,
      file: string,
      tariffs: ReadonlyArray<Tariff>,
      options: { readonly dryRun: boolean }
    ): Effect.Effect<TariffsApplied, TariffsInvalid>
    /** The file that `apply` takes. */
    export(townId: string): Effect.Effect<string>
  }
>()("@portail-familles/core/tariffs/Tariffs") {
  static readonly layer = Layer.effect(
    Tariffs,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const audit = yield* auditOf(TariffAction)
      const activities = yield* Activities

      const kept = yield* keptByRevision("tariffs", (townId) =>
        sql`select settings from tariffs where town_id = ${townId} and retired_at is null order by position`.pipe(
          decodeRows(Version),
          Effect.map((rows) => rows.map(({ settings }) => settings))
        )
      )

      const list = Effect.fn("Tariffs.list")(kept.of)

      const write = Effect.fnUntraced(function* (townId: string, tariffs: ReadonlyArray<Tariff>) {
        const at = yield* now
        const rows = tariffs.map((settings, position) => ({
          code: settings.code,
          startsOn: settings.from,
          position,
          settings
        }))
        yield* sql`update tariffs set retired_at = ${at} where town_id = ${townId} and retired_at is null`
        yield* sql`insert into tariffs (town_id, code, starts_on, position, settings, applied_at)
          select ${townId}, code, "startsOn", position, settings, ${at}
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(code text, "startsOn" date, position integer, settings jsonb)
          on conflict (town_id, code, starts_on) do update set position = excluded.position, settings = excluded.settings,
            applied_at = excluded.applied_at, retired_at = null`
      })

      const apply = Effect.fn("Tariffs.apply")(
        function* (
          staff: StaffAccess,
          file: string,
          tariffs: ReadonlyArray<Tariff>,
          options: { readonly dryRun: boolean }
        ) {
          const offered = yield* activities.list(staff.townId)
          const units = new Map(offered.map((activity) => [activity.code, unitsOf(activity).map(({ code }) => code)]))
          const regies = staff.town.settings.regies.map(({ code }) => code)
          const problems = [
            ...tariffProblems(tariffs, units),
            ...unknownRegies(tariffs, regies),
            ...unknownAttributes(tariffs)
          ]
          if (problems.length > 0) return yield* new TariffsInvalid({ file, problems })
          const before = yield* list(staff.townId)
          const changes = settingChanges(asDocument(before), asDocument(tariffs))
          const said = new Set(tariffs.map(versionOf))
          const retired = before.map(versionOf).filter((version) => !said.has(version))
          if (!options.dryRun && changes.length > 0) {
            yield* write(staff.townId, tariffs)
            yield* audit.record(staff, {
              action: "tariff.apply",
              subjectType: "town",
              subjectId: staff.townId,
              after: changes
            })
          }
          return { changes, retired }
        },
        sql.withTransaction,
        orDieSql
      )

      return Tariffs.of({ list, apply, export: (townId) => Effect.map(list(townId), writeTariffs) })
    })
  )
}

const Version = Schema.Struct({ settings: Tariff })

const unknownRegies = (tariffs: ReadonlyArray<Tariff>, regies: ReadonlyArray<string>): ReadonlyArray<TariffProblem> =>
  tariffs
    .filter(({ regie }) => regie !== "" && !regies.includes(regie))
    .map(({ code, from, regie }) => ({ code: "unknown-regie", tariff: code, from, regie }))

const versionOf = ({ code, from }: Tariff): string => `${code} (${from})`

/** Tariffs by version, and their order, so that a change is told where it is. */
const asDocument = (tariffs: ReadonlyArray<Tariff>) => ({
  order: tariffs.map(versionOf).join(", "),
  ...Object.fromEntries(tariffs.map((tariff) => [versionOf(tariff), tariff]))
})
