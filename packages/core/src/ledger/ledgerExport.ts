import { Schema } from "effect"
import type { SqlClient } from "effect/sql"
import { csvHead, csvLines } from "../platform/csv/writeCsv.ts"
import { plainEuros } from "../platform/money/money.ts"
import { sinceDay, sqlZone, throughDay } from "../platform/time/parisDays.ts"
import { PaymentMeans } from "./means.ts"

/** What may happen to money in the books. */
export const MovementKind = Schema.Literals(["payment", "surplus", "carry-over", "release", "refund", "rejection"])
export type MovementKind = typeof MovementKind.Type

/**
 * What happened to money: a part of a payment covered an invoice, or none (`surplus`); a surplus was put towards an invoice, or given
 * back; a credit note freed what paid an invoice (`release`); or the bank took the payment back (`rejection`), and what it covered is claimed again. `receivedCents` is what the till has more (less, when negative) since then, `coveredCents` what an invoice claims less.
 */
export const Movement = Schema.Struct({
  kind: MovementKind,
  at: Schema.Date,
  /** The same on the clocks of Paris: `2026-11-20` and `14:05`; no time where the counter noted the day alone. */
  day: Schema.String,
  time: Schema.String,
  regieCode: Schema.String,
  household: Schema.String,
  householdRef: Schema.String,
  invoice: Schema.String,
  receivedCents: Schema.Int,
  coveredCents: Schema.Int,
  means: PaymentMeans,
  /** The counter's own number, or the PayFiP reference. */
  reference: Schema.String,
  authorisation: Schema.String,
  reason: Schema.String,
  paymentId: Schema.String
})
export type Movement = typeof Movement.Type

/** Which movements: of a régie, from an ISO day to another, both included. */
export interface MovementFilter {
  readonly regie?: string
  readonly from?: string
  readonly to?: string
}

/** The movements of a town, oldest first; what came in on a day adds up to its journal. */
export const selectMovements = (sql: SqlClient.SqlClient, townId: string, { regie, from, to }: MovementFilter) =>
  sql`
    select m.kind, m.at, to_char(m.at at time zone ${sqlZone(sql)}, 'YYYY-MM-DD') as day,
      case when m.at = p.paid_at and p.attempt_id is null then ''
        else to_char(m.at at time zone ${sqlZone(sql)}, 'HH24:MI') end as time, p.regie_code, h.name as household,
      h.external_ref as household_ref, coalesce(i.number, '') as invoice, m.received_cents, m.covered_cents, p.means,
      coalesce(t.refdet, p.reference) as reference, p.authorisation, m.reason, p.id as payment_id
    from (
      select p.town_id, p.id as payment_id, a.invoice_id, 'payment' as kind, p.paid_at as at, a.amount_cents as received_cents,
          a.amount_cents as covered_cents, '' as reason
        from payments p join payment_allocations a on a.town_id = p.town_id and a.payment_id = p.id
        where p.town_id = ${townId} and a.carried_over_at is null
      union all
      select p.town_id, p.id, null, 'surplus', p.paid_at, (p.amount_cents - coalesce(sum(a.amount_cents), 0))::int, 0, ''
        from payments p left join payment_allocations a
          on a.town_id = p.town_id and a.payment_id = p.id and a.carried_over_at is null
        where p.town_id = ${townId}
        group by p.town_id, p.id having p.amount_cents > coalesce(sum(a.amount_cents), 0)
      union all
      select a.town_id, a.payment_id, a.invoice_id, 'carry-over', a.carried_over_at, 0, a.amount_cents, ''
        from payment_allocations a where a.town_id = ${townId} and a.carried_over_at is not null
      union all
      select l.town_id, l.payment_id, l.invoice_id, 'release', n.recorded_at, 0, -l.amount_cents, n.reason
        from payment_releases l join credit_notes n on n.town_id = l.town_id and n.id = l.credit_note_id
        where l.town_id = ${townId}
      union all
      select r.town_id, r.payment_id, null, 'refund', r.refunded_at, -r.amount_cents, 0, r.reason
        from payment_refunds r where r.town_id = ${townId}
      union all
      select j.town_id, j.payment_id, a.invoice_id, 'rejection', j.rejected_at, -a.amount_cents, -a.amount_cents, j.reason
        from payment_rejections j join net_allocations a on a.town_id = j.town_id and a.payment_id = j.payment_id
        where j.town_id = ${townId}
      union all
      select j.town_id, j.payment_id, null, 'rejection', j.rejected_at,
          (coalesce(sum(a.amount_cents), 0) - j.amount_cents)::int, 0, j.reason
        from payment_rejections j left join net_allocations a on a.town_id = j.town_id and a.payment_id = j.payment_id
        where j.town_id = ${townId}
        group by j.town_id, j.payment_id having j.amount_cents > coalesce(sum(a.amount_cents), 0)) m
    join payments p on p.town_id = m.town_id and p.id = m.payment_id
    join household_cards h on h.town_id = p.town_id and h.id = p.household_id
    left join attempt_cards t on t.town_id = p.town_id and t.id = p.attempt_id
    left join invoices i on i.town_id = m.town_id and i.id = m.invoice_id
    where ${sql.and([
      sql`true`,
      ...(regie === undefined ? [] : [sql`p.regie_code = ${regie}`]),
      ...(from === undefined ? [] : [sinceDay(sql, "m.at", from)]),
      ...(to === undefined ? [] : [throughDay(sql, "m.at", to)])
    ])}
    order by m.at, p.id, m.kind, i.number`

const kindWords: Readonly<Record<MovementKind, string>> = {
  payment: "paiement",
  surplus: "trop-perçu",
  "carry-over": "report",
  release: "avoir",
  refund: "remboursement",
  rejection: "rejet"
}

/** Movements as a table that spreadsheets open, amounts in euros. */
export const movementsCsv = {
  head: csvHead([
    "jour",
    "heure",
    "regie",
    "nature",
    "foyer",
    "nom_foyer",
    "facture",
    "recu",
    "impute",
    "moyen",
    "reference",
    "autorisation",
    "motif",
    "paiement"
  ]),
  lines: (movements: ReadonlyArray<Movement>, meansOf: (means: PaymentMeans) => string): string =>
    csvLines(
      movements.map((movement) => [
        movement.day,
        movement.time,
        movement.regieCode,
        kindWords[movement.kind],
        movement.householdRef,
        movement.household,
        movement.invoice,
        plainEuros(movement.receivedCents),
        plainEuros(movement.coveredCents),
        meansOf(movement.means),
        movement.reference,
        movement.authorisation,
        movement.reason,
        movement.paymentId
      ])
    )
}
