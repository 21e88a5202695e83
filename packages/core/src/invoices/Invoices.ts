import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import type { FamilyAccess, StaffAccess } from "../accounts/FamilyAccess.ts"
import { invoiceCover } from "../ledger/invoiceCover.ts"
import { invoiceNumbersNamed } from "../ledger/invoiceNamed.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import type { Language } from "../platform/text/Language.ts"
import { todayInParis } from "../platform/time/today.ts"
import { bordereauRows } from "./bordereaux/bordereauRows.ts"
import {
  type Invoice,
  type InvoiceDetail,
  type InvoiceFilter,
  InvoiceNotFound,
  type InvoiceRow,
  UnpaidOfAge
} from "./Invoice.ts"
import { invoicePdf } from "./invoicePdf.ts"
import { drawingThread } from "./pdf/drawingThread.ts"
import { readInvoices } from "./readInvoices.ts"
import { standing } from "./states.ts"

/** Issued invoices: of one household for a family, of all for staff. Balances and states are derived at each reading. */
export class Invoices extends Context.Service<
  Invoices,
  {
    /** The household's invoices, latest first: all of them, or those of `ids`. */
    ofFamily(family: FamilyAccess, ids?: ReadonlyArray<string>): Effect.Effect<ReadonlyArray<Invoice>>
    detail(family: FamilyAccess, id: string): Effect.Effect<InvoiceDetail, InvoiceNotFound>
    pdf(
      family: FamilyAccess,
      id: string,
      language: Language
    ): Effect.Effect<{ readonly number: string; readonly content: Uint8Array }, InvoiceNotFound>
    /** What the household paid and no invoice claims, in cents: the town gives it back or carries it over. */
    surplusCents(family: FamilyAccess): Effect.Effect<number>
    /** The household's invoices that something is left to pay on, latest first. */
    unpaid(family: FamilyAccess): Effect.Effect<ReadonlyArray<Invoice>>
    /** The town's invoices, latest first; narrowed when filters are given. */
    list(staff: StaffAccess, filter?: InvoiceFilter): Effect.Effect<ReadonlyArray<Invoice>>
    /** What is left to pay in the town, by how late it is; ages without an invoice are left out. */
    unpaidByAge(staff: StaffAccess): Effect.Effect<ReadonlyArray<UnpaidOfAge>>
    /** One invoice by any of its names ({@link invoiceNumbersNamed}). */
    byNumber(staff: StaffAccess, number: string): Effect.Effect<InvoiceDetail, InvoiceNotFound>
    pdfByNumber(staff: StaffAccess, number: string): Effect.Effect<Uint8Array, InvoiceNotFound>
  }
>()("@portail-familles/core/invoices/Invoices") {
  static readonly layer = Layer.effect(
    Invoices,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const draw = yield* drawingThread
      const read = yield* readInvoices
      const cover = yield* invoiceCover
      const bordereaux = yield* bordereauRows
      const numbersNamed = yield* invoiceNumbersNamed

      const stand = Effect.fnUntraced(function* (rows: ReadonlyArray<InvoiceRow>) {
        const today = yield* todayInParis
        return rows.map((row) => standing(row, today))
      })

      const one = Effect.fnUntraced(function* (townId: string, where: Fragment) {
        const [invoice] = yield* stand(yield* read.heads(townId, where))
        if (invoice === undefined) return yield* new InvoiceNotFound()
        const { id, householdId } = invoice
        const [lines, payments, creditNotes, debtors, claims] = yield* Effect.all(
          [
            read.lines(townId, [id]),
            cover.payments(townId, id),
            cover.creditNotes(townId, id),
            read.debtors(townId, [householdId]),
            bordereaux.claimsOf(townId, invoice.collection === "regie" ? [] : [id])
          ],
          { concurrency: 5 }
        )
        const debtor = debtors.get(householdId)
        if (debtor === undefined) return yield* new InvoiceNotFound()
        return {
          ...invoice,
          debtor,
          lines: lines.get(id) ?? [],
          payments,
          creditNotes,
          treasury: claims.get(id) ?? null
        }
      }, orDieSql)

      const ofHousehold = (family: FamilyAccess) => sql`i.household_id = ${family.householdId}`

      const ofFamily = Effect.fn("Invoices.ofFamily")(function* (family: FamilyAccess, ids?: ReadonlyArray<string>) {
        const chosen = ids === undefined ? [] : [sql.in("i.id", ids)]
        return yield* stand(yield* read.heads(family.townId, sql.and([ofHousehold(family), ...chosen])))
      }, orDieSql)

      const detail = Effect.fn("Invoices.detail")((family: FamilyAccess, id: string) =>
        one(family.townId, sql.and([ofHousehold(family), sql`i.id = ${id}`]))
      )

      const byNumber = Effect.fn("Invoices.byNumber")(function* (staff: StaffAccess, name: string) {
        const [number = ""] = yield* Effect.orDie(numbersNamed(staff.townId, [name]))
        return yield* one(staff.townId, sql.and([sql`i.number = ${number}`]))
      })

      const pdf = Effect.fn("Invoices.pdf")(function* (family: FamilyAccess, id: string, language: Language) {
        const invoice = yield* detail(family, id)
        return { number: invoice.number, content: yield* draw(invoicePdf(family.town.settings, invoice, language)) }
      })

      const pdfByNumber = Effect.fn("Invoices.pdfByNumber")(function* (staff: StaffAccess, number: string) {
        return yield* draw(invoicePdf(staff.town.settings, yield* byNumber(staff, number), "fr"))
      })

      const surplusCents = Effect.fn("Invoices.surplusCents")(function* (family: FamilyAccess) {
        const [row] = yield* sql`select coalesce(sum(p.surplus_cents), 0)::int as cents
          from booked_payments p where p.town_id = ${family.townId} and p.household_id = ${family.householdId}`.pipe(
          decodeRows(Schema.Struct({ cents: Schema.Int }))
        )
        return row?.cents ?? 0
      }, orDieSql)

      const unpaid = Effect.fn("Invoices.unpaid")(function* (family: FamilyAccess) {
        return yield* stand(
          yield* read.heads(family.townId, sql.and([ofHousehold(family), sql`i.remaining_cents > 0`]))
        )
      }, orDieSql)

      const list = Effect.fn("Invoices.list")(function* (staff: StaffAccess, filter: InvoiceFilter = {}) {
        const { householdId, regie, from, to } = filter
        const conditions = [
          sql`true`,
          ...(householdId === undefined ? [] : [sql`i.household_id = ${householdId}`]),
          ...(regie === undefined ? [] : [sql`i.regie_code = ${regie}`]),
          ...(from === undefined ? [] : [sql`i.issued_on >= ${from}`]),
          ...(to === undefined ? [] : [sql`i.issued_on <= ${to}`])
        ]
        return yield* stand(yield* read.heads(staff.townId, sql.and(conditions)))
      }, orDieSql)

      const unpaidByAge = Effect.fn("Invoices.unpaidByAge")(function* (staff: StaffAccess) {
        const today = yield* todayInParis
        return yield* sql`select age, count(*)::int as invoices, sum(remaining_cents)::int as remaining_cents from (
            select remaining_cents, due_on, case when ${today}::date <= due_on then 'not-due'
              when ${today}::date - due_on <= 30 then '1-30' when ${today}::date - due_on <= 60 then '31-60'
              when ${today}::date - due_on <= 90 then '61-90' else 'over-90' end as age
            from receivables where town_id = ${staff.townId} and remaining_cents > 0) i
          group by age order by min(due_on) desc`.pipe(decodeRows(UnpaidOfAge))
      }, orDieSql)

      return Invoices.of({
        unpaidByAge,
        ofFamily,
        detail,
        pdf,
        surplusCents,
        unpaid,
        list,
        byNumber,
        pdfByNumber
      })
    })
  )
}
