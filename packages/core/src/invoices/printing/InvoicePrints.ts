import { Context, Effect, Layer, Schema, Stream } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../accounts/FamilyAccess.ts"
import { invoiceCover } from "../../ledger/invoiceCover.ts"
import { drawingPool } from "../../platform/pdf/drawingPool.ts"
import { decodeRows } from "../../platform/sql/decodeRows.ts"
import { orDieSql } from "../../platform/sql/failures.ts"
import { moduleBeside } from "../../platform/threads/moduleBeside.ts"
import { todayInParis } from "../../platform/time/today.ts"
import { bordereauRows } from "../bordereaux/bordereauRows.ts"
import { invoicePdf } from "../invoicePdf.ts"
import { readInvoices } from "../readInvoices.ts"
import type { ReportFilter } from "../reporting/Report.ts"
import { filtered } from "../reporting/selecting.ts"
import { standing } from "../states.ts"
import { joinedPdf, numbersOf } from "./joinedPdf.ts"
import type { PrintPart, RenderedPart } from "./renderPrints.ts"

/** How prints follow each other: as their numbers, as families' names, or as a postman walks. */
export const PrintOrder = Schema.Literals(["number", "name", "address"])
export type PrintOrder = typeof PrintOrder.Type

/** An invoice to print, and by what prints are put in order. */
export const Printable = Schema.Struct({
  id: Schema.String,
  number: Schema.String,
  householdRef: Schema.String,
  householdName: Schema.String,
  postalCode: Schema.String,
  city: Schema.String,
  street: Schema.String,
  streetNumber: Schema.String,
  lines: Schema.Int
})
export type Printable = typeof Printable.Type

/** Many invoices as PDFs, drawn on several cores in the memory of some. */
export class InvoicePrints extends Context.Service<
  InvoicePrints,
  {
    /** What there is to print, in an order. */
    list(staff: StaffAccess, filter: ReportFilter, order: PrintOrder): Effect.Effect<ReadonlyArray<Printable>>
    /** Gives a PDF of each, some at a time and in their order. */
    files<E, R>(
      staff: StaffAccess,
      prints: ReadonlyArray<Printable>,
      some: (
        files: ReadonlyArray<{ readonly number: string; readonly content: Uint8Array }>
      ) => Effect.Effect<void, E, R>
    ): Effect.Effect<void, E, R>
    /** Gives the bytes of one PDF of all of them, some at a time, and how many invoices these bring. */
    together<E, R>(
      staff: StaffAccess,
      prints: ReadonlyArray<Printable>,
      write: (bytes: Uint8Array, invoices: number) => Effect.Effect<void, E, R>
    ): Effect.Effect<void, E, R>
  }
>()("@portail-familles/core/invoices/InvoicePrints") {
  /** Draws on so many threads. */
  static readonly layer = (threads: number): Layer.Layer<InvoicePrints, never, SqlClient.SqlClient> =>
    Layer.effect(
      InvoicePrints,
      Effect.gen(function* () {
        const sql = yield* SqlClient.SqlClient
        const read = yield* readInvoices
        const cover = yield* invoiceCover
        const bordereaux = yield* bordereauRows
        const run = yield* drawingPool(moduleBeside(import.meta.url, "renderPrints"), threads)
        // one more than there are threads: while all draw, the next one is read
        const concurrency = threads + 1

        const list = Effect.fn("InvoicePrints.list")(function* (
          { townId }: StaffAccess,
          filter: ReportFilter,
          order: PrintOrder
        ) {
          const found =
            yield* sql`select i.id, i.number, h.external_ref as household_ref, h.name as household_name, h.postal_code,
              h.city, h.street, h.street_number,
              (select count(*)::int from invoice_lines l where l.town_id = i.town_id and l.invoice_id = i.id) as lines
            from receivables i join household_cards h on h.town_id = i.town_id and h.id = i.household_id
            where ${filtered(sql, townId, filter)} order by i.number`.pipe(decodeRows(Printable))
          return found.toSorted(orders[order])
        }, orDieSql)

        const pdfsOf = Effect.fnUntraced(function* (staff: StaffAccess, prints: ReadonlyArray<Printable>) {
          const { townId, town } = staff
          const ids = prints.map(({ id }) => id)
          const heads = yield* read.heads(townId, sql.in("i.id", ids))
          const lines = yield* read.lines(townId, ids)
          const debtors = yield* read.debtors(
            townId,
            heads.map(({ householdId }) => householdId)
          )
          const credited = heads.filter(({ creditedCents }) => creditedCents > 0)
          const notes = new Map(
            yield* Effect.forEach(credited, (head) =>
              Effect.map(cover.creditNotes(townId, head.id), (its) => [head.id, its] as const)
            )
          )
          const collected = heads.filter(({ collection }) => collection !== "regie").map(({ id }) => id)
          const claims = collected.length === 0 ? new Map() : yield* bordereaux.claimsOf(townId, collected)
          const today = yield* todayInParis
          const byId = new Map(heads.map((head) => [head.id, head]))
          return ids.flatMap((id) => {
            const head = byId.get(id)
            const debtor = debtors.get(head?.householdId ?? "")
            if (head === undefined || debtor === undefined) return []
            const invoice = {
              ...standing(head, today),
              debtor,
              lines: lines.get(id) ?? [],
              creditNotes: notes.get(id) ?? [],
              treasury: claims.get(id) ?? null
            }
            return [invoicePdf(town.settings, invoice, "fr")]
          })
        }, orDieSql)

        const files = <E, R>(
          staff: StaffAccess,
          prints: ReadonlyArray<Printable>,
          some: (
            files: ReadonlyArray<{ readonly number: string; readonly content: Uint8Array }>
          ) => Effect.Effect<void, E, R>
        ) =>
          Stream.fromIterable(partsOf(prints)).pipe(
            Stream.mapEffect(
              (part) =>
                Effect.gen(function* () {
                  const pdfs = yield* pdfsOf(staff, part)
                  const drawn = yield* Effect.promise(() => run<ReadonlyArray<Uint8Array>>("renderFiles", pdfs))
                  return drawn.map((content, index) => ({ number: pdfs[index]?.invoice.number ?? "", content }))
                }),
              { concurrency }
            ),
            Stream.runForEach(some)
          )

        const together = Effect.fnUntraced(function* <E, R>(
          staff: StaffAccess,
          prints: ReadonlyArray<Printable>,
          write: (bytes: Uint8Array, invoices: number) => Effect.Effect<void, E, R>
        ) {
          const parts = partsOf(prints)
          const numbers = numbersOf(parts)
          const whole = joinedPdf()
          yield* write(whole.head(), 0)
          yield* Stream.fromIterable(parts.entries()).pipe(
            Stream.mapEffect(
              ([index, part]) =>
                Effect.gen(function* () {
                  const { first = 0, room = 0 } = numbers[index] ?? {}
                  const invoices = yield* pdfsOf(staff, part)
                  const order: PrintPart = { invoices, first, room }
                  return { part, drawn: yield* Effect.promise(() => run<RenderedPart>("renderPart", order)) }
                }),
              { concurrency }
            ),
            Stream.runForEach(({ part, drawn }) => write(whole.part(drawn), part.length))
          )
          yield* write(whole.end(), 0)
        })

        return InvoicePrints.of({ list, files, together })
      })
    )
}

/** Invoices that one thread draws at once. */
const atOnce = 20

const partsOf = (prints: ReadonlyArray<Printable>): ReadonlyArray<ReadonlyArray<Printable>> =>
  Array.from({ length: Math.ceil(prints.length / atOnce) }, (_, index) =>
    prints.slice(index * atOnce, (index + 1) * atOnce)
  )

const { compare } = new Intl.Collator("fr", { numeric: true })
const byNumber = (one: Printable, other: Printable) => compare(one.number, other.number)
const byName = (one: Printable, other: Printable) =>
  compare(one.householdName, other.householdName) || byNumber(one, other)

const orders: Readonly<Record<PrintOrder, (one: Printable, other: Printable) => number>> = {
  number: byNumber,
  name: byName,
  address: (one, other) =>
    compare(one.postalCode, other.postalCode) ||
    compare(one.city, other.city) ||
    compare(one.street, other.street) ||
    compare(one.streetNumber, other.streetNumber) ||
    byName(one, other)
}
