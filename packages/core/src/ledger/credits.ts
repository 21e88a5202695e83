import { Effect, Option } from "effect"
import { SqlClient } from "effect/sql"
import { Ids } from "../platform/ids/Ids.ts"
import { now } from "../platform/time/now.ts"
import type { Town } from "../towns/Town.ts"
import { CreditMails } from "./CreditMails.ts"

/** What is given up of an invoice, in cents, and the number of its credit note. */
export interface Credit {
  readonly invoiceId: string
  readonly number: string
  readonly amountCents: number
}

/** The numbers that the next credit notes of some invoices have, by the invoices' ids. */
export const creditNumbers = Effect.map(SqlClient.SqlClient, (sql) =>
  Effect.fnUntraced(function* (townId: string, invoiceIds: ReadonlyArray<string>) {
    const rows = yield* sql<{
      id: string
      number: string
      notes: number
    }>`select i.id, i.number, count(n.id)::int as notes
        from invoices i left join credit_notes n on n.town_id = i.town_id and n.invoice_id = i.id
        where i.town_id = ${townId} and i.id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(invoiceIds)}::jsonb))
        group by i.id, i.number`
    return new Map(rows.map(({ id, number, notes }) => [id, notes === 0 ? `AV${number}` : `AV${number}-${notes + 1}`]))
  })
)

/**
 * Writes credit notes, one of an invoice, in the caller's transaction that has locked the invoices. What they give up and is paid is
 * freed of the last payments first. `runId` is the run of invoices that makes them; null: an agent does. Families are told where
 * `CreditMails` is provided.
 */
export const writeCredits = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const ids = yield* Ids
  const mails = yield* Effect.serviceOption(CreditMails)
  return Effect.fnUntraced(function* (
    town: Town,
    credits: ReadonlyArray<Credit>,
    reason: string,
    issuedOn: string,
    runId: string | null = null
  ) {
    const townId = town.id
    const at = yield* now
    const rows = yield* Effect.forEach(credits, (credit) => Effect.map(ids.next, (id) => ({ ...credit, id })))
    // one statement: an invoice is never settled twice, whichever of the two is looked at first
    yield* sql`with credit as (
        select c.id, c."invoiceId" as invoice_id, c.number, c."amountCents" as amount_cents,
          c."amountCents" - i.remaining_cents as freed
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c(id uuid, "invoiceId" uuid, number text, "amountCents" integer)
        join receivables i on i.town_id = ${townId} and i.id = c."invoiceId"),
      covered as (
        select c.id, a.payment_id, a.invoice_id, a.amount_cents, c.freed, coalesce(sum(a.amount_cents) over (partition by c.id
          order by coalesce(a.carried_over_at, p.paid_at) desc, p.id rows between unbounded preceding and 1 preceding), 0) as sooner
        from credit c join standing_allocations a on a.town_id = ${townId} and a.invoice_id = c.invoice_id
        join payments p on p.town_id = a.town_id and p.id = a.payment_id where c.freed > 0),
      released as (
        insert into payment_releases (town_id, credit_note_id, payment_id, invoice_id, amount_cents)
        select ${townId}, id, payment_id, invoice_id, least(amount_cents, freed - sooner) from covered where freed > sooner)
      insert into credit_notes (town_id, id, invoice_id, number, issued_on, amount_cents, reason, recorded_at, run_id)
      select ${townId}, id, invoice_id, number, ${issuedOn}::date, amount_cents, ${reason}, ${at}, ${runId}::uuid from credit`
    if (Option.isSome(mails)) {
      yield* mails.value.queue(
        town,
        rows.map(({ id }) => id)
      )
    }
  })
})
