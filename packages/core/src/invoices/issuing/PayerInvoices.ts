import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../accounts/FamilyAccess.ts"
import { decodeRows } from "../../platform/sql/decodeRows.ts"
import type { RunPeriod } from "./Run.ts"

/** What is claimed of somebody who pays a part of a month's prices; below zero it is given back. Days are ISO days. */
export const PayerInvoice = Schema.Struct({
  number: Schema.String,
  regieCode: Schema.String,
  payerCode: Schema.String,
  payerName: Schema.String,
  issuedOn: Schema.String,
  dueOn: Schema.String,
  children: Schema.Int,
  totalCents: Schema.Int
})
export type PayerInvoice = typeof PayerInvoice.Type

/** Units of a child of which a payer pays so much: nothing of why, of the family's quotient or of the child's health. */
export const PayerLine = Schema.Struct({
  number: Schema.String,
  /** Null: what invoices that were cancelled leave to be given back. */
  childName: Schema.NullOr(Schema.String),
  activity: Schema.String,
  quantity: Schema.Int,
  unitPriceCents: Schema.Int,
  amountCents: Schema.Int
})
export type PayerLine = typeof PayerLine.Type

/** Invoices of those who pay a part instead of families: the CCAS, another town. Each is issued with its run. */
export class PayerInvoices extends Context.Service<
  PayerInvoices,
  {
    /** The ones of a month, in the order of their numbers. */
    list(staff: StaffAccess, period: RunPeriod): Effect.Effect<ReadonlyArray<PayerInvoice>>
    /** Their lines, child by child, of a payer called by its code. */
    lines(staff: StaffAccess, period: RunPeriod, payerCode: string): Effect.Effect<ReadonlyArray<PayerLine>>
  }
>()("@portail-familles/core/invoices/PayerInvoices") {
  static readonly layer = Layer.effect(
    PayerInvoices,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient

      const list = Effect.fn("PayerInvoices.list")(function* ({ townId }: StaffAccess, period: RunPeriod) {
        return yield* sql`select p.number, p.regie_code, p.payer_code, p.payer_name, p.issued_on, p.due_on, p.total_cents,
            (select count(distinct l.child_id)::int from run_documents d
              join run_lines l on l.town_id = d.town_id and l.run_id = d.run_id and l.revision = d.revision
                and l.household_id = d.household_id and l.kind = 'payer' and l.trace #>> '{payer,code}' = p.payer_code
              where d.town_id = p.town_id and d.run_id = p.run_id and d.outcome <> 'left-out') as children
          from payer_invoices p join invoice_runs r on r.town_id = p.town_id and r.id = p.run_id
          where p.town_id = ${townId} and r.period = ${period} order by p.number`.pipe(decodeRows(PayerInvoice))
      }, Effect.orDie)

      const lines = Effect.fn("PayerInvoices.lines")(function* (
        { townId }: StaffAccess,
        period: RunPeriod,
        payerCode: string
      ) {
        return yield* sql`with its as (
            select p.number, p.run_id, p.total_cents from payer_invoices p
            join invoice_runs r on r.town_id = p.town_id and r.id = p.run_id
            where p.town_id = ${townId} and r.period = ${period} and p.payer_code = ${payerCode}),
          line as (
            select i.number, l.child_id, l.activity, -l.unit_price_cents as unit_price_cents, sum(l.quantity)::int as quantity,
              sum(-l.amount_cents)::int as amount_cents
            from its i
            join run_documents d on d.town_id = ${townId} and d.run_id = i.run_id and d.outcome <> 'left-out'
            join run_lines l on l.town_id = d.town_id and l.run_id = d.run_id and l.revision = d.revision
              and l.household_id = d.household_id and l.kind = 'payer' and l.trace #>> '{payer,code}' = ${payerCode}
            group by i.number, l.child_id, l.activity, l.unit_price_cents)
          select l.number, c.family_name || ' ' || c.given_name as child_name, l.activity, l.quantity, l.unit_price_cents, l.amount_cents
          from line l left join child_cards c on c.town_id = ${townId} and c.id = l.child_id
          union all
          select i.number, null, '', 1, i.total_cents - s.cents, i.total_cents - s.cents
          from its i cross join lateral (select coalesce(sum(l.amount_cents), 0)::int as cents from line l where l.number = i.number) s
          where i.total_cents <> s.cents
          order by number, child_name nulls last, activity, unit_price_cents`.pipe(decodeRows(PayerLine))
      }, Effect.orDie)

      return PayerInvoices.of({ list, lines })
    })
  )
}
