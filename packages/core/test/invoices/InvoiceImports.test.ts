import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../src/accounts/FamilyAccess.ts"
import { Audit } from "../../src/audit/Audit.ts"
import { Families } from "../../src/households/Families.ts"
import { familyCsv } from "../../src/households/familyCsv.ts"
import { InvoiceImports } from "../../src/invoices/InvoiceImports.ts"
import { Invoices } from "../../src/invoices/Invoices.ts"
import { invoiceRows } from "../../src/invoices/invoiceRows.ts"
import { readCsv } from "../../src/platform/csv/readCsv.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { familiesLayer } from "../support/families.ts"
import { newActivities, newTown } from "../support/town.ts"

const services = Layer.mergeAll(familiesLayer, InvoiceImports.layer, Invoices.layer, Towns.layer).pipe(
  Layer.provideMerge(Audit.layer)
)
const table = (...lines: ReadonlyArray<string>) => readCsv(new TextEncoder().encode(lines.join("\n")))
const header = "facture;regie;foyer;emission;echeance;periode;enfant;activite;libelle;quantite;prix_unitaire"
const keep = { dryRun: false, skipInvalid: false }

const invoicesImported = (staff: StaffAccess, lines: ReadonlyArray<string>, options: Partial<typeof keep> = {}) =>
  InvoiceImports.use((imports) => imports.import(staff, invoiceRows(table(header, ...lines)), { ...keep, ...options }))
const counted = (staff: StaffAccess, lines: ReadonlyArray<string>, options: Partial<typeof keep> = {}) =>
  Effect.map(invoicesImported(staff, lines, options), ({ created, changed, unchanged, invalid, imported }) => [
    ...[created, changed, unchanged],
    ...[invalid.length, imported]
  ])
const numbers = (staff: StaffAccess) =>
  Effect.map(
    Invoices.use((invoices) => invoices.list(staff)),
    (list) => list.map(({ number, totalCents }) => `${number} ${totalCents}`)
  )

const families = [
  "foyer;nom_1;prenom_1;enfant;enfant_nom;enfant_prenom;enfant_naissance",
  "F1;A;Ana;E1;A;Zoé;01/01/2020",
  "F2;B;Bo;E2;B;Noé;01/01/2020"
]
const townWithFamilies = Effect.gen(function* () {
  const made = yield* newTown()
  yield* newActivities(made.town, ["mercredi"])
  const file = yield* Effect.promise(() => familyCsv(families.join("\n")))
  yield* Families.use((all) => all.import(made.staff, [file], keep))
  return made.staff
})

const first = "2026100001;enfance;F1;01/11/2026;10/12/2026;Octobre;E1;Restauration;Repas;12;3,60"
const second = "2026100002;enfance;F2;01/11/2026;10/12/2026;Octobre;;Mercredi;Journée;2,5;7,80"

describeOnBothDatabases("import of invoices", services, (it) => {
  it.effect("adds them, and the second time changes nothing, however the numbers are written", () =>
    Effect.gen(function* () {
      const staff = yield* townWithFamilies
      assert.deepStrictEqual(yield* counted(staff, [first, second]), [2, 0, 0, 0, true])
      assert.deepStrictEqual(yield* counted(staff, [second.replace("2,5;7,80", "2.500;7,8 €"), first]), [
        0,
        0,
        2,
        0,
        true
      ])
      assert.deepStrictEqual(yield* numbers(staff), ["2026100002 1950", "2026100001 4320"])
      const detail = yield* Invoices.use((invoices) => invoices.byNumber(staff, "2026100001"))
      assert.deepStrictEqual(
        detail.lines.map((line) => [line.childName, line.amountCents]),
        [["Zoé A", 4320]]
      )
    })
  )

  it.effect("finds in one round all that is wrong, and remarks once on an activity that the town does not have", () =>
    Effect.gen(function* () {
      const staff = yield* townWithFamilies
      const slip = "2026100003;ailleurs;F9;01/11/2026;31/11/2026;Octobre;E7;Cantnie;Repas;12;3,60"
      const { invalid, warnings } = yield* invoicesImported(staff, [slip, slip, second, first])
      assert.deepStrictEqual(
        invalid.map(({ line, column, code }) => [line, column, code]),
        [
          [2, "echeance", "no-such-day"],
          [2, "foyer", "unknown-household"],
          [2, "regie", "unknown-regie"],
          [2, "enfant", "not-in-household"],
          [3, "enfant", "not-in-household"]
        ]
      )
      assert.deepStrictEqual(warnings, [
        { line: 2, column: "activite", code: "unknown-activity", activity: "Cantnie" },
        { line: 5, column: "activite", code: "unknown-activity", activity: "Restauration" }
      ])
    })
  )

  it.effect("refuses other content for a number that is issued, and leaves the invoice as it was", () =>
    Effect.gen(function* () {
      const staff = yield* townWithFamilies
      yield* invoicesImported(staff, [first])
      const report = yield* invoicesImported(staff, [second, first.replace(";12;", ";11;")])
      assert.deepStrictEqual(
        [report.imported, report.invalid],
        [false, [{ line: 3, column: "facture", code: "already-issued", number: "2026100001" }]]
      )
      assert.deepStrictEqual(yield* numbers(staff), ["2026100001 4320"])
      assert.deepStrictEqual(yield* counted(staff, [second, first.replace(";12;", ";11;")], { skipInvalid: true }), [
        1,
        0,
        0,
        1,
        true
      ])
      assert.deepStrictEqual(yield* numbers(staff), ["2026100002 1950", "2026100001 4320"])
    })
  )

  it.effect("names households, children and régies that are unknown, with their lines", () =>
    Effect.gen(function* () {
      const staff = yield* townWithFamilies
      const { invalid, imported } = yield* invoicesImported(staff, [
        first.replace(";F1;", ";F9;").replace(";E1;", ";;"),
        second.replace(";enfance;", ";inconnue;").replace("Octobre;;", "Octobre;E1;")
      ])
      assert.isFalse(imported)
      assert.deepStrictEqual(
        invalid.map(({ line, column }) => `${line} ${column}`),
        ["2 foyer", "3 regie", "3 enfant"]
      )
    })
  )

  it.effect("keeps nothing in a dry run", () =>
    Effect.gen(function* () {
      const staff = yield* townWithFamilies
      assert.deepStrictEqual(yield* counted(staff, [first], { dryRun: true }), [1, 0, 0, 0, false])
      assert.deepStrictEqual(yield* numbers(staff), [])
    })
  )

  it.effect("keeps towns apart: same numbers in two, and no household of the other one", () =>
    Effect.gen(function* () {
      const [here, there] = [yield* townWithFamilies, yield* townWithFamilies]
      yield* invoicesImported(here, [first])
      assert.deepStrictEqual(yield* counted(there, [first.replace(";12;", ";11;")]), [1, 0, 0, 0, true])
      assert.deepStrictEqual(yield* numbers(here), ["2026100001 4320"])
      const { staff: empty } = yield* newTown()
      assert.deepStrictEqual(
        (yield* invoicesImported(empty, [first])).invalid.map(({ column }) => column),
        ["foyer", "enfant"]
      )
    })
  )

  it.effect("of one file many times at once adds each invoice once", () =>
    Effect.gen(function* () {
      const staff = yield* townWithFamilies
      const lines = Array.from({ length: 300 }, (_, index) => first.replace("2026100001", `20261${1000 + index}`))
      const atOnce = (options: Partial<typeof keep>) =>
        Effect.all(
          Array.from({ length: 8 }, () => counted(staff, lines, options)),
          { concurrency: "unbounded" }
        )
      // connections are open from here on, so that the imports really meet
      yield* atOnce({ dryRun: true })
      const reports = yield* atOnce({})
      assert.deepStrictEqual(
        reports.toSorted((a, b) => Number(b[0]) - Number(a[0])),
        [[300, 0, 0, 0, true], ...Array.from({ length: 7 }, () => [0, 0, 300, 0, true])]
      )
    })
  )

  it.effect("leaves no way to change an issued invoice", () =>
    Effect.gen(function* () {
      const staff = yield* townWithFamilies
      yield* invoicesImported(staff, [first])
      const sql = yield* SqlClient.SqlClient
      for (const table of ["invoices", "invoice_lines"]) {
        const refused = yield* Effect.flip(sql`delete from ${sql(table)} where town_id = ${staff.townId}`)
        assert.strictEqual(refused._tag, "SqlError")
      }
      assert.deepStrictEqual(yield* numbers(staff), ["2026100001 4320"])
    })
  )
})
