import { Context, DateTime, Effect, Layer } from "effect"
import { SecureRandom } from "effect/crypto"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { Audit } from "../audit/Audit.ts"
import type { ImportOptions, ImportReport } from "../csv/ImportReport.ts"
import { orDieSql } from "../sql/failures.ts"
import { newId } from "../sql/ids.ts"
import type { FamilyRows, ImportedFamily } from "./familyRows.ts"

/** Households with their adults and children, for staff. */
export class Families extends Context.Service<
  Families,
  {
    /** Creates and changes families by their external references; doing it twice changes nothing. One transaction. */
    import(staff: StaffAccess, rows: FamilyRows, options: ImportOptions): Effect.Effect<ImportReport>
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
        const differs = table.columns.map((column) => `${table.name}.${column.name} is distinct from excluded.${column.name}`).join(" or ")
        return yield* sql<{ externalRef: string; created: boolean }>`
          insert into ${sql(table.name)} (town_id, id, external_ref, created_at, ${sql.literal(names)})
          select ${townId}, id, ref, ${at}, ${sql.literal(names)}
          from jsonb_to_recordset(${JSON.stringify(documents)}::jsonb) as r(id uuid, ref text, ${sql.literal(types)})
          on conflict (town_id, external_ref) do update set ${sql.literal(updates)} where ${sql.literal(differs)}
          returning external_ref, xmax = 0 as created`
      })

      /** Makes the members of the given households exactly those of the file; gives the households that changed. */
      const link = Effect.fnUntraced(function* (townId: string, members: Members, families: ReadonlyArray<ImportedFamily>) {
        const wanted = JSON.stringify(families.flatMap((family) => members.of(family)))
        const households = JSON.stringify(families.map((family) => family.ref))
        const removed = yield* sql<{ ref: string }>`
          delete from ${sql(members.table)} l using households h, ${sql(members.people)} p
          where l.town_id = ${townId} and h.town_id = l.town_id and h.id = l.household_id
            and p.town_id = l.town_id and p.id = l.${sql(members.column)}
            and h.external_ref in (select jsonb_array_elements_text(${households}::jsonb))
            and not exists (select 1 from jsonb_to_recordset(${wanted}::jsonb) as w(household text, person text)
              where w.household = h.external_ref and w.person = p.external_ref)
          returning h.external_ref as ref`
        const rank = members.table === "household_adults" ? sql.literal(", rank") : sql.literal("")
        const added = yield* sql<{ ref: string }>`
          insert into ${sql(members.table)} (town_id, household_id, ${sql(members.column)}${rank})
          select ${townId}, h.id, p.id${rank}
          from jsonb_to_recordset(${wanted}::jsonb) as w(household text, person text, rank smallint)
          join households h on h.town_id = ${townId} and h.external_ref = w.household
          join ${sql(members.people)} p on p.town_id = ${townId} and p.external_ref = w.person
          on conflict (town_id, household_id, ${sql(members.column)}) do nothing
          returning (select external_ref from households h where h.town_id = ${townId} and h.id = household_id) as ref`
        return [...removed, ...added].map((row) => row.ref)
      })

      const writeBatch = Effect.fnUntraced(function* (townId: string, families: ReadonlyArray<ImportedFamily>) {
        const householdOf = new Map<string, ReadonlyArray<string>>()
        const note = (ref: string, household: string) =>
          householdOf.set(ref, [...(householdOf.get(ref) ?? []), household])
        const adults = families.flatMap((family) => family.adults.map((adult) => (note(`a${adult.ref}`, family.ref), adultRow(adult))))
        const children = families.flatMap((family) => family.children.map((child) => (note(`c${child.ref}`, family.ref), childRow(child))))
        const households = yield* write(townId, tables.households, families.map(householdRow))
        const people = [
          ...(yield* write(townId, tables.adults, distinct(adults))).map((row) => `a${row.externalRef}`),
          ...(yield* write(townId, tables.children, distinct(children))).map((row) => `c${row.externalRef}`)
        ]
        const linked = [
          ...(yield* link(townId, adultMembers, families)),
          ...(yield* link(townId, childMembers, families))
        ]
        const created = new Set(households.filter((row) => row.created).map((row) => row.externalRef))
        const touched = new Set([
          ...households.map((row) => row.externalRef),
          ...people.flatMap((ref) => householdOf.get(ref) ?? []),
          ...linked
        ])
        return { created: created.size, changed: [...touched].filter((ref) => !created.has(ref)).length }
      })

      const writeAll = Effect.fnUntraced(function* (
        staff: StaffAccess,
        families: ReadonlyArray<ImportedFamily>,
        options: ImportOptions
      ) {
        let [created, changed] = [0, 0]
        for (let at = 0; at < families.length; at += batchSize) {
          const batch = families.slice(at, at + batchSize)
          const done = yield* writeBatch(staff.townId, batch)
          created += done.created
          changed += done.changed
          if (options.onProgress !== undefined) yield* options.onProgress(at + batch.length, families.length)
        }
        const counts = { created, changed, unchanged: families.length - created - changed }
        if (options.dryRun) return yield* Effect.fail(new DryRun(counts))
        if (created + changed > 0) {
          yield* audit.record(staff, { action: "family.import", subjectType: "import", subjectId: yield* newId, after: counts })
        }
        return counts
      }, sql.withTransaction)

      const importFamilies = Effect.fn("Families.import")(
        function* (staff: StaffAccess, rows: FamilyRows, options: ImportOptions) {
          const refused = rows.invalid.length > 0 && !options.skipInvalid
          if (refused) return { created: 0, changed: 0, unchanged: 0, invalid: rows.invalid, imported: false }
          const counts = yield* writeAll(staff, rows.families, options).pipe(
            Effect.catchIf(
              (error) => error instanceof DryRun,
              (dryRun) => Effect.succeed(dryRun.counts)
            )
          )
          return { ...counts, invalid: rows.invalid, imported: !options.dryRun }
        },
        Effect.provideService(SecureRandom.SecureRandom, random),
        orDieSql
      )

      const count = Effect.fn("Families.count")(function* (staff: StaffAccess) {
        const [row] = yield* sql<{ households: number }>`select count(*)::int as households from households
          where town_id = ${staff.townId}`
        return row?.households ?? 0
      }, Effect.orDie)

      return Families.of({ import: importFamilies, count })
    })
  )
}

/** Households in one statement: large enough to be quick, small enough for a progress bar. */
const batchSize = 500

interface Counts {
  readonly created: number
  readonly changed: number
  readonly unchanged: number
}

/** Ends a dry run's transaction: a failure rolls it back. */
class DryRun {
  readonly _tag = "DryRun"
  readonly counts: Counts
  constructor(counts: Counts) {
    this.counts = counts
  }
}

interface Table {
  readonly name: string
  readonly columns: ReadonlyArray<{ readonly name: string; readonly type: "text" | "date" }>
}

const texts = (...columns: ReadonlyArray<string>) => columns.map((name) => ({ name, type: "text" as const }))

const tables = {
  households: {
    name: "households",
    columns: texts("name", "street_number", "street", "complement_1", "complement_2", "postal_code", "city")
  },
  adults: {
    name: "adults",
    columns: [
      ...texts("civility", "family_name", "birth_name", "given_name", "mail", "main_phone", "second_phone"),
      { name: "birth_date", type: "date" }
    ]
  },
  children: {
    name: "children",
    columns: [...texts("given_name", "family_name"), { name: "birth_date", type: "date" }]
  }
} satisfies Record<string, Table>

interface Members {
  readonly table: "household_adults" | "household_children"
  readonly people: "adults" | "children"
  readonly column: "adult_id" | "child_id"
  readonly of: (family: ImportedFamily) => ReadonlyArray<{ household: string; person: string; rank?: number }>
}

const adultMembers: Members = {
  table: "household_adults",
  people: "adults",
  column: "adult_id",
  of: (family) => family.adults.map((adult) => ({ household: family.ref, person: adult.ref, rank: adult.rank }))
}

const childMembers: Members = {
  table: "household_children",
  people: "children",
  column: "child_id",
  of: (family) => family.children.map((child) => ({ household: family.ref, person: child.ref }))
}

const householdRow = (family: ImportedFamily) => ({
  ref: family.ref,
  name: family.name,
  street_number: family.streetNumber,
  street: family.street,
  complement_1: family.complement1,
  complement_2: family.complement2,
  postal_code: family.postalCode,
  city: family.city
})

const adultRow = (adult: ImportedFamily["adults"][number]) => ({
  ref: adult.ref,
  civility: adult.civility,
  family_name: adult.familyName,
  birth_name: adult.birthName,
  given_name: adult.givenName,
  birth_date: adult.birthDate,
  mail: adult.mail,
  main_phone: adult.mainPhone,
  second_phone: adult.secondPhone
})

const childRow = (child: ImportedFamily["children"][number]) => ({
  ref: child.ref,
  given_name: child.givenName,
  family_name: child.familyName,
  birth_date: child.birthDate
})

const distinct = <Row extends { readonly ref: string }>(rows: ReadonlyArray<Row>): ReadonlyArray<Row> => [
  ...new Map(rows.map((row) => [row.ref, row])).values()
]
