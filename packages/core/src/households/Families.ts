import { Context, DateTime, Effect, Layer } from "effect"
import { SecureRandom } from "effect/crypto"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { Audit } from "../audit/Audit.ts"
import type { ImportOptions, ImportReport } from "../csv/ImportReport.ts"
import { orDieSql } from "../sql/failures.ts"
import { newId } from "../sql/ids.ts"
import type { FamilyRows, ImportedFamily } from "./familyRows.ts"
import { adultMembers, adultRow, childMembers, childRow, householdRow, type Table, tables } from "./familyTables.ts"
import type { Household } from "./Household.ts"
import { setMembers } from "./membership.ts"
import { selectHouseholds } from "./selectHouseholds.ts"
import { sharedMails } from "./sharedMails.ts"

/** Households with their adults and children, for staff. */
export class Families extends Context.Service<
  Families,
  {
    /** Creates and changes families by their external references; doing it twice changes nothing. One transaction. */
    import(staff: StaffAccess, rows: FamilyRows, options: ImportOptions): Effect.Effect<ImportReport>
    /** The town's households by name, with their adults and children. */
    list(staff: StaffAccess): Effect.Effect<ReadonlyArray<Household>>
    /** How many households the town has. */
    count(staff: StaffAccess): Effect.Effect<number>
  }
>()("@portail-familles/core/households/Families") {
  static readonly layer = Layer.effect(
    Families,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const random = yield* SecureRandom.SecureRandom
      const audit = yield* Audit

      /** Writes rows of one table from a JSON document in one statement; gives the references it created and changed. */
      const write = Effect.fnUntraced(function* (
        townId: string,
        table: Table,
        rows: ReadonlyArray<Readonly<Record<string, unknown>> & { readonly ref: string }>
      ) {
        const at = DateTime.toDateUtc(yield* DateTime.now)
        const documents = yield* Effect.forEach(rows, (row) => Effect.map(newId, (id) => ({ ...row, id })))
        const names = table.columns.map((column) => column.name).join(", ")
        const types = table.columns.map((column) => `${column.name} ${column.type}`).join(", ")
        const updates = table.columns.map((column) => `${column.name} = excluded.${column.name}`).join(", ")
        const differs = table.columns
          .map((column) => `${table.name}.${column.name} is distinct from excluded.${column.name}`)
          .join(" or ")
        return yield* sql<{ externalRef: string; created: boolean }>`
          insert into ${sql(table.name)} (town_id, id, external_ref, created_at, ${sql.literal(names)})
          select ${townId}, id, ref, ${at}, ${sql.literal(names)}
          from jsonb_to_recordset(${JSON.stringify(documents)}::jsonb) as r(id uuid, ref text, ${sql.literal(types)})
          on conflict (town_id, external_ref) do update set ${sql.literal(updates)} where ${sql.literal(differs)}
          returning external_ref, xmax = 0 as created`
      })

      const writeBatch = Effect.fnUntraced(function* (townId: string, families: ReadonlyArray<ImportedFamily>) {
        const households = yield* write(townId, tables.households, families.map(householdRow))
        const adults = yield* write(
          townId,
          tables.adults,
          distinct(families.flatMap((family) => family.adults).map(adultRow))
        )
        const children = yield* write(
          townId,
          tables.children,
          distinct(families.flatMap((family) => family.children).map(childRow))
        )
        const linked = [
          ...(yield* setMembers(sql, townId, adultMembers, families)),
          ...(yield* setMembers(sql, townId, childMembers, families))
        ]
        return {
          created: households.filter((row) => row.created).map((row) => row.externalRef),
          households: [...households.map((row) => row.externalRef), ...linked],
          adults: adults.map((row) => row.externalRef),
          children: children.map((row) => row.externalRef)
        }
      })

      const writeAll = Effect.fnUntraced(function* (
        staff: StaffAccess,
        families: ReadonlyArray<ImportedFamily>,
        options: ImportOptions
      ) {
        // one import of a town at a time: two of them would wait for each other's rows in different orders
        yield* sql`select 1 as locked from pg_advisory_xact_lock(hashtextextended(${staff.townId}, 0))`
        const batches: Array<Written> = []
        for (let at = 0; at < families.length; at += batchSize) {
          const batch = families.slice(at, at + batchSize)
          batches.push(yield* writeBatch(staff.townId, batch))
          if (options.onProgress !== undefined) yield* options.onProgress(at + batch.length, families.length)
        }
        const done = { ...countsOf(families, batches), warnings: yield* sharedMails(sql, staff.townId, families) }
        if (options.dryRun) return yield* Effect.fail(new DryRun(done))
        const { warnings: _, ...counts } = done
        if (counts.created + counts.changed > 0) {
          yield* audit.record(staff, {
            action: "family.import",
            subjectType: "import",
            subjectId: yield* newId,
            after: counts
          })
        }
        return done
      }, sql.withTransaction)

      const importFamilies = Effect.fn("Families.import")(
        function* (staff: StaffAccess, rows: FamilyRows, options: ImportOptions) {
          const refused = rows.invalid.length > 0 && !options.skipInvalid
          if (refused)
            return { created: 0, changed: 0, unchanged: 0, invalid: rows.invalid, warnings: [], imported: false }
          const done = yield* writeAll(staff, rows.families, options).pipe(
            Effect.catchIf(
              (error) => error instanceof DryRun,
              (dryRun) => Effect.succeed(dryRun.done)
            )
          )
          return { ...done, invalid: rows.invalid, imported: !options.dryRun }
        },
        Effect.provideService(SecureRandom.SecureRandom, random),
        orDieSql
      )

      const count = Effect.fn("Families.count")(function* (staff: StaffAccess) {
        const [row] = yield* sql<{ households: number }>`select count(*)::int as households from households
          where town_id = ${staff.townId}`
        return row?.households ?? 0
      }, Effect.orDie)

      const list = Effect.fn("Families.list")(function* (staff: StaffAccess) {
        return yield* selectHouseholds(sql, staff.townId)
      }, Effect.orDie)

      return Families.of({ import: importFamilies, list, count })
    })
  )
}

/** Households in one statement: large enough to be quick, small enough for a progress bar. */
const batchSize = 500

/** What a batch created or changed, by external reference. */
interface Written {
  readonly created: ReadonlyArray<string>
  readonly households: ReadonlyArray<string>
  readonly adults: ReadonlyArray<string>
  readonly children: ReadonlyArray<string>
}

// over all batches: a changed child is written with the first of its two households
const countsOf = (families: ReadonlyArray<ImportedFamily>, batches: ReadonlyArray<Written>) => {
  const refs = (of: keyof Written) => new Set(batches.flatMap((batch) => batch[of]))
  const [created, households, adults, children] = [
    refs("created"),
    refs("households"),
    refs("adults"),
    refs("children")
  ]
  const changed = families.filter(
    (family) =>
      !created.has(family.ref) &&
      (households.has(family.ref) ||
        family.adults.some((adult) => adults.has(adult.ref)) ||
        family.children.some((child) => children.has(child.ref)))
  ).length
  return { created: created.size, changed, unchanged: families.length - created.size - changed }
}

type Done = Omit<ImportReport, "invalid" | "imported">

/** Ends a dry run's transaction: a failure rolls it back. */
class DryRun {
  readonly _tag = "DryRun"
  readonly done: Done
  constructor(done: Done) {
    this.done = done
  }
}

const distinct = <Row extends { readonly ref: string }>(rows: ReadonlyArray<Row>): ReadonlyArray<Row> => [
  ...new Map(rows.map((row) => [row.ref, row])).values()
]
