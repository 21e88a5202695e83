import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../accounts/FamilyAccess.ts"
import { creditNotesOf } from "../../ledger/invoiceCover.ts"
import { holdOf, joinHold } from "../../ledger/receivables.ts"
import { inBatches } from "../../platform/sql/batches.ts"
import { decodeRows } from "../../platform/sql/decodeRows.ts"
import { orDieSql } from "../../platform/sql/failures.ts"
import { ExportedInvoice, ReportCell, type ReportFilter, type ReportKey } from "./Report.ts"
import { filtered, siteOf } from "./selecting.ts"

/** Issued invoices as accountants look at them: summed by what they are for, or line by line. */
export class InvoiceReports extends Context.Service<
  InvoiceReports,
  {
    /**
     * What was invoiced, credited and paid, told apart by `keys`; what is not asked for is the same in all cells. What is credited and
     * paid of an invoice is shared by its lines in proportion: the cells add up to the ledger, to the cent. `limits` are the quotients in
     * cents at which bands begin, in their order.
     */
    cells(
      staff: StaffAccess,
      filter: ReportFilter,
      keys: ReadonlySet<ReportKey>,
      limits: ReadonlyArray<number>
    ): Effect.Effect<ReadonlyArray<ReportCell>>
    /** Gives the invoices with their lines some at a time, oldest first, and how many there were. */
    each<E, R>(
      staff: StaffAccess,
      filter: ReportFilter,
      some: (invoices: ReadonlyArray<ExportedInvoice>) => Effect.Effect<void, E, R>
    ): Effect.Effect<number, E, R>
  }
>()("@portail-familles/core/invoices/InvoiceReports") {
  static readonly layer: Layer.Layer<InvoiceReports, never, SqlClient.SqlClient> = Layer.effect(
    InvoiceReports,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const decode = decodeRows(ExportedInvoice)
      const site = siteOf(sql)

      const cells = Effect.fn("InvoiceReports.cells")(function* (
        { townId }: StaffAccess,
        filter: ReportFilter,
        keys: ReadonlySet<ReportKey>,
        limits: ReadonlyArray<number>
      ) {
        const asked = (key: ReportKey, expression: ReturnType<typeof siteOf>, otherwise: ReturnType<typeof siteOf>) =>
          keys.has(key) ? expression : otherwise
        const named = keys.has("service") || keys.has("activity")
        const bounds = sql`array(select value::integer from jsonb_array_elements_text(${JSON.stringify(limits)}::jsonb))`
        // a share of the invoice up to and with this line, less the share up to it: the lines' shares add up to the whole
        const shared = (amount: ReturnType<typeof siteOf>) =>
          sql`(round(${amount}::numeric * upto / nullif(total_cents, 0)) - round(${amount}::numeric * (upto - amount_cents) / nullif(total_cents, 0)))`
        return yield* sql`with its as (
            select i.total_cents, i.paid_cents, i.credited_cents, l.amount_cents,
              sum(l.amount_cents) over (partition by l.invoice_id order by l.position) as upto,
              ${named ? sql`coalesce(l.activity_code, '')` : sql`''`} as activity_code, ${named ? sql`l.activity` : sql`''`} as activity,
              ${asked("component", sql`l.component`, sql`null::text`)} as component,
              ${asked("band", sql`width_bucket((l.trace -> 'facts' ->> 'quotientCents')::integer, ${bounds})`, sql`null::integer`)} as band,
              ${asked("site", sql`coalesce(${site}, '')`, sql`''`)} as site
            from receivables i join invoice_lines l on l.town_id = i.town_id and l.invoice_id = i.id
            where ${filtered(sql, townId, filter)})
          select activity_code, activity, component, band, site, count(*)::int as lines, sum(amount_cents)::int as invoiced_cents,
            coalesce(sum(${shared(sql`credited_cents`)}), 0)::int as credited_cents,
            coalesce(sum(${shared(sql`paid_cents`)}), 0)::int as paid_cents
          from its group by activity_code, activity, component, band, site
          order by activity_code, activity, component, band nulls first, site`.pipe(decodeRows(ReportCell))
      }, orDieSql)

      const exported = (townId: string, filter: ReportFilter) =>
        sql`select i.id, i.household_id, h.name as household_name, h.external_ref as household_ref, i.regie_code, i.number, i.collection,
            i.issued_on, i.due_on, i.period, i.total_cents, i.paid_cents, i.credited_cents, ${holdOf(sql)},
            (select coalesce(jsonb_agg(jsonb_build_object('position', l.position, 'childRef', c.external_ref,
                'childName', c.given_name || ' ' || c.family_name, 'activity', l.activity, 'description', l.description,
                'quantity', trim_scale(l.quantity)::text, 'unit', l.unit, 'unitPriceCents', l.unit_price_cents,
                'amountCents', l.amount_cents, 'tariff', l.tariff, 'kind', l.kind, 'component', l.component,
                'activityCode', l.activity_code, 'unitCode', l.unit_code, 'site', ${site}, 'firstDay', l.first_day,
                'lastDay', l.last_day, 'trace', l.trace) order by l.position), '[]')
              from invoice_lines l left join child_cards c on c.town_id = l.town_id and c.id = l.child_id
              where l.town_id = i.town_id and l.invoice_id = i.id) as lines,
            ${creditNotesOf(sql)}
          from receivables i join household_cards h on h.town_id = i.town_id and h.id = i.household_id
          ${joinHold(sql)}
          where ${filtered(sql, townId, filter)}
          order by i.issued_on, i.number`

      const each = Effect.fn("InvoiceReports.each")(
        <E, R>(
          staff: StaffAccess,
          filter: ReportFilter,
          some: (invoices: ReadonlyArray<ExportedInvoice>) => Effect.Effect<void, E, R>
        ) => inBatches(exported(staff.townId, filter), (rows) => Effect.flatMap(decode(Effect.succeed(rows)), some)),
        Effect.provideService(SqlClient.SqlClient, sql),
        orDieSql
      )

      return InvoiceReports.of({ cells, each })
    })
  )
}
