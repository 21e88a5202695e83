import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { questionsAMinute } from "../../src/payments/askPayFip.ts"
import { isMoney } from "./stage.ts"
import type { World } from "./world.ts"

/** Which promise of the settlement was broken. */
export type Broken = "lost" | "booked_twice" | "forged_accepted" | "unexplained"

/** A promise that a history broke. */
export class Violation extends Error {
  readonly broken: Broken
  constructor(broken: Broken, what: string) {
    super(`${broken}: ${what}`)
    this.broken = broken
  }
}

interface Attempt {
  readonly id: string
  readonly idop: string | null
  readonly householdId: string
  readonly amountCents: number
  readonly state: string
  readonly open: boolean
  readonly asked: number
  /** What the régie decided of it when it was set aside, and the cents that PayFiP said. */
  readonly decision: string | null
  readonly saidCents: number | null
  /** Another attempt for its invoices began after it was set aside. */
  readonly beside: boolean
  readonly invoiceIds: ReadonlyArray<string>
  readonly payments: ReadonlyArray<{
    readonly id: string
    readonly cents: number
    readonly household: string
    readonly parts: ReadonlyArray<{ readonly invoice: string; readonly cents: number; readonly carried: boolean }>
  }>
}

/** What the books of a household hold of an invoice, and what its payments have that covers nothing. */
interface Ledger {
  readonly householdId: string
  readonly tillCents: number
  readonly surplusCents: number
  /** The bank sent a payment of it back. */
  readonly rejected: boolean
  readonly invoices: ReadonlyArray<{
    readonly id: string
    readonly paid: number
    readonly credited: number
    /** A payment that was meant for it has something left that was not given back. */
    readonly idle: boolean
  }>
}

const ledgersOf = (world: World): Promise<ReadonlyArray<Ledger>> =>
  SqlClient.SqlClient.use(
    (sql) => sql<Ledger>`with money as (
        select p.town_id, p.id, p.household_id, p.attempt_id, p.amount_cents,
          case when j.payment_id is not null then p.amount_cents - (select coalesce(sum(r.amount_cents), 0) from payment_refunds r
            where r.town_id = p.town_id and r.payment_id = p.id)
          else (select coalesce(sum(a.amount_cents), 0) from payment_allocations a where a.town_id = p.town_id and a.payment_id = p.id) end as used,
          (select coalesce(sum(r.amount_cents), 0) from payment_refunds r where r.town_id = p.town_id and r.payment_id = p.id) as back
        from payments p left join payment_rejections j on j.town_id = p.town_id and j.payment_id = p.id)
      select h.id as household_id,
        exists (select 1 from payment_rejections j join payments p on p.town_id = j.town_id and p.id = j.payment_id
          where p.town_id = h.town_id and p.household_id = h.id) as rejected,
        coalesce((select sum(case when attempt_id is null then amount_cents else 0 end - back) from money m
          where m.town_id = h.town_id and m.household_id = h.id), 0)::int as till_cents,
        coalesce((select min(amount_cents - used - back) from money m
          where m.town_id = h.town_id and m.household_id = h.id), 0)::int as surplus_cents,
        coalesce((select jsonb_agg(jsonb_build_object('id', i.id,
            'paid', (select coalesce(sum(a.amount_cents), 0) from standing_allocations a
              where a.town_id = i.town_id and a.invoice_id = i.id),
            'credited', (select coalesce(sum(c.amount_cents), 0) from credit_notes c
              where c.town_id = i.town_id and c.invoice_id = i.id),
            'idle', exists (select 1 from money m join payment_attempt_invoices l
              on l.town_id = m.town_id and l.attempt_id = m.attempt_id and l.invoice_id = i.id
              where m.town_id = i.town_id and m.amount_cents > m.used + m.back)))
          from invoices i where i.town_id = h.town_id and i.household_id = h.id), '[]') as invoices
      from households h where ${sql.in(
        "h.id",
        world.families.map(({ access }) => access.householdId)
      )}`
  ).pipe(Effect.provide(world.stage.database), Effect.runPromise)

const attemptsOf = (world: World): Promise<ReadonlyArray<Attempt>> =>
  SqlClient.SqlClient.use(
    (
      sql
    ) => sql<Attempt>`select t.id, t.idop, t.household_id, t.amount_cents, t.state, t.asked, q.decision, q.amount_cents as said_cents,
        t.state = 'quarantined' and exists (select 1 from payment_attempt_invoices m
          join payment_attempt_invoices o on o.town_id = m.town_id and o.invoice_id = m.invoice_id and o.live
          join payment_attempts l on l.town_id = o.town_id and l.id = o.attempt_id and l.started_at > q.opened_at
          where m.town_id = t.town_id and m.attempt_id = t.id) as beside,
        t.next_check_at is not null or exists (select 1 from payment_attempt_invoices l
          where l.town_id = t.town_id and l.attempt_id = t.id and l.live) as open,
        array(select l.invoice_id::text from payment_attempt_invoices l
          where l.town_id = t.town_id and l.attempt_id = t.id) as invoice_ids,
        coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'cents', p.amount_cents, 'household', p.household_id,
            'parts', coalesce((select jsonb_agg(jsonb_build_object('invoice', a.invoice_id, 'cents', a.amount_cents,
              'carried', a.carried_over_at is not null))
              from payment_allocations a where a.town_id = p.town_id and a.payment_id = p.id), '[]')))
          from payments p where p.town_id = t.town_id and p.attempt_id = t.id), '[]') as payments
      from payment_attempts t left join payment_quarantines q on q.town_id = t.town_id and q.attempt_id = t.id
      where ${sql.in(
        "household_id",
        world.families.map(({ access }) => access.householdId)
      )}`
  ).pipe(Effect.provide(world.stage.database), Effect.runPromise)

const sum = (amounts: ReadonlyArray<{ readonly cents: number }>): number =>
  amounts.reduce((total, { cents }) => total + cents, 0)

/** What must hold after every step. `bookedBefore`: payments booked before it; `misrepeating`: PayFiP repeated wrongly during it. */
export const checkBooks = async (
  world: World,
  bookedBefore: ReadonlySet<string>,
  misrepeating: boolean
): Promise<ReadonlySet<string>> => {
  checkOneAlive(world)
  const attempts = await attemptsOf(world)
  const atPayFip = new Map(world.operations.map((operation) => [operation.idop, operation]))
  const booked = new Set<string>()
  for (const attempt of attempts) {
    const { idop, householdId, invoiceIds, payments, state } = attempt
    const ruled = attempt.decision === "accepted"
    const amountCents = ruled ? (attempt.saidCents ?? attempt.amountCents) : attempt.amountCents
    if (attempt.asked > questionsAMinute)
      throw new Violation("unexplained", `PayFiP was asked ${attempt.asked} times in a minute about one operation`)
    if (attempt.beside)
      throw new Violation("booked_twice", "an invoice is being paid beside a payment that is set aside")
    if (payments.length > 1) throw new Violation("booked_twice", `${payments.length} payments for ${idop}`)
    if ((payments.length === 1) !== (state === "paid"))
      throw new Violation("unexplained", `an attempt is ${state} with ${payments.length} payments`)
    for (const payment of payments) {
      booked.add(payment.id)
      const operation = atPayFip.get(idop ?? "")
      if (!ruled && (!isMoney(operation?.result?.resultrans) || Number(operation?.fields["montant"]) !== payment.cents))
        throw new Violation("forged_accepted", `${payment.cents} cents booked without PayFiP having them`)
      if (!ruled && misrepeating && !bookedBefore.has(payment.id))
        throw new Violation("forged_accepted", "a payment was booked on an answer that does not match")
      if (payment.cents !== amountCents || payment.household !== householdId || sum(payment.parts) > payment.cents)
        throw new Violation("unexplained", "a payment is not its attempt's, or gives more than it has")
      if (payment.parts.some(({ invoice, carried }) => !carried && !invoiceIds.includes(invoice)))
        throw new Violation("unexplained", "a payment covers an invoice that was not in its attempt")
    }
  }
  const idops = attempts.flatMap(({ idop, payments }) => (idop !== null && payments.length > 0 ? [idop] : []))
  if (new Set(idops).size < idops.length) throw new Violation("booked_twice", "two attempts booked one operation")
  const [leak] = world.leaks
  if (leak !== undefined) throw new Violation("unexplained", leak)
  await checkInvoices(world)
  return booked
}

/**
 * An invoice is settled exactly when payments and credit notes cover it, by no more than it claims; nothing is left over while one of the
 * payment's invoices is due; the counter's money is in the books to the cent.
 */
const checkInvoices = async (world: World): Promise<void> => {
  const ledgers = await ledgersOf(world)
  const inTill = ledgers.reduce((total, { tillCents }) => total + tillCents, 0)
  if (inTill !== world.till.cents)
    throw new Violation("unexplained", `the till has ${world.till.cents} cents, the books say ${inTill}`)
  for (const family of world.families) {
    const ledger = ledgers.find(({ householdId }) => householdId === family.access.householdId)
    if ((ledger?.surplusCents ?? 0) < 0) throw new Violation("unexplained", "a payment is spent twice")
    const states = await world.portal.invoiceStates(family.access)
    for (const { id, cents } of family.invoices) {
      const { paid = 0, credited = 0, idle = false } = ledger?.invoices.find((invoice) => invoice.id === id) ?? {}
      const state = states.get(id)
      const settled = state === "paid" || state === "credited" || state === "cancelled"
      if (settled !== (paid + credited === cents) || paid + credited > cents)
        throw new Violation(
          "unexplained",
          `an invoice of ${cents} cents, ${paid} paid and ${credited} credited, is ${state}`
        )
      if (!settled && idle && ledger?.rejected !== true)
        throw new Violation("unexplained", `an invoice of ${cents} cents is ${state} while its payment has a surplus`)
      if (
        !["being-paid", "payment-left", "being-checked", "paid"].includes(state ?? "") &&
        aliveFor(world, id).length > 0
      )
        throw new Violation("unexplained", `an invoice is ${state} while an operation can still pay it`)
    }
  }
}

const aliveMillis = 20 * 60_000

/** Operations whose payer may still succeed, young enough to count (payfip.md 4.4). */
const aliveFor = (world: World, invoiceId: string) =>
  world.held.filter(({ idop, invoiceIds, startedAt }) => {
    if (!invoiceIds.includes(invoiceId) || world.stage.time.millis - startedAt >= aliveMillis) return false
    const operation = world.stage.simulator.operations.get(idop)
    return operation !== undefined && (operation.result === undefined || operation.result.resultrans === "A")
  })

/** No invoice has two operations that can still pay it. */
const checkOneAlive = (world: World): void => {
  for (const { id } of world.families.flatMap(({ invoices }) => invoices)) {
    const alive = aliveFor(world, id).length
    if (alive > 1) throw new Violation("unexplained", `${alive} operations can pay one invoice at once`)
  }
}

/** What must hold in the end: PayFiP's money is booked or set aside for a reason, and no attempt stays open. Gives the payments at PayFiP. */
export const checkEnd = async (world: World): Promise<number> => {
  const attempts = await attemptsOf(world)
  const byIdop = new Map(attempts.map((attempt) => [attempt.idop, attempt]))
  const paid = world.operations.filter(({ result }) => isMoney(result?.resultrans))
  for (const { idop, fields } of paid) {
    const attempt = byIdop.get(idop)
    if (!["paid", "quarantined", "rejected"].includes(attempt?.state ?? ""))
      throw new Violation("lost", `${fields["montant"]} cents at PayFiP, and the attempt is ${attempt?.state}`)
  }
  for (const { idop, state, open } of attempts) {
    if (open || state === "pending" || state === "preparing")
      throw new Violation("unexplained", `an attempt stays ${state} after the timetable's end`)
    const letter = world.operations.find((operation) => operation.idop === idop)?.result?.resultrans
    const reason = world.misrepeated.has(idop ?? "") || letter === "W"
    if (state === "quarantined" && !reason)
      throw new Violation("unexplained", "an attempt is quarantined without a reason")
  }
  const plain = paid.filter(({ idop }) => byIdop.get(idop)?.decision == null)
  const atPayFip = plain.reduce((total, { fields }) => total + Number(fields["montant"]), 0)
  const setAside = plain.filter(({ idop }) => byIdop.get(idop)?.state === "quarantined")
  const undecided = attempts.filter(({ decision }) => decision === null)
  const inBooks = undecided.reduce((total, { payments }) => total + sum(payments), 0)
  if (atPayFip !== inBooks + setAside.reduce((total, { fields }) => total + Number(fields["montant"]), 0))
    throw new Violation("unexplained", `${atPayFip} cents at PayFiP, ${inBooks} booked`)
  return paid.length
}
