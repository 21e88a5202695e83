import { Effect } from "effect"
import { SqlClient } from "effect/sql"
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
  readonly invoiceIds: ReadonlyArray<string>
  readonly payments: ReadonlyArray<{
    readonly id: string
    readonly cents: number
    readonly household: string
    readonly parts: ReadonlyArray<{ readonly invoice: string; readonly cents: number }>
  }>
}

const attemptsOf = (world: World): Promise<ReadonlyArray<Attempt>> =>
  SqlClient.SqlClient.use(
    (sql) => sql<Attempt>`select t.id, t.idop, t.household_id, t.amount_cents, t.state,
        t.next_check_at is not null or exists (select 1 from payment_attempt_invoices l
          where l.town_id = t.town_id and l.attempt_id = t.id and l.live) as open,
        array(select l.invoice_id::text from payment_attempt_invoices l
          where l.town_id = t.town_id and l.attempt_id = t.id) as invoice_ids,
        coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'cents', p.amount_cents, 'household', p.household_id,
            'parts', coalesce((select jsonb_agg(jsonb_build_object('invoice', a.invoice_id, 'cents', a.amount_cents))
              from payment_allocations a where a.town_id = p.town_id and a.payment_id = p.id), '[]')))
          from payments p where p.town_id = t.town_id and p.attempt_id = t.id), '[]') as payments
      from payment_attempts t
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
  for (const { idop, amountCents, householdId, invoiceIds, payments, state } of attempts) {
    if (payments.length > 1) throw new Violation("booked_twice", `${payments.length} payments for ${idop}`)
    if ((payments.length === 1) !== (state === "paid"))
      throw new Violation("unexplained", `an attempt is ${state} with ${payments.length} payments`)
    for (const payment of payments) {
      booked.add(payment.id)
      const operation = atPayFip.get(idop ?? "")
      if (!isMoney(operation?.result?.resultrans) || Number(operation?.fields["montant"]) !== payment.cents)
        throw new Violation("forged_accepted", `${payment.cents} cents booked without PayFiP having them`)
      if (misrepeating && !bookedBefore.has(payment.id))
        throw new Violation("forged_accepted", "a payment was booked on an answer that does not match")
      if (payment.cents !== amountCents || payment.household !== householdId || sum(payment.parts) > payment.cents)
        throw new Violation("unexplained", "a payment is not its attempt's, or gives more than it has")
      if (payment.parts.some(({ invoice }) => !invoiceIds.includes(invoice)))
        throw new Violation("unexplained", "a payment covers an invoice that was not in its attempt")
    }
  }
  const idops = attempts.flatMap(({ idop, payments }) => (idop !== null && payments.length > 0 ? [idop] : []))
  if (new Set(idops).size < idops.length) throw new Violation("booked_twice", "two attempts booked one operation")
  const [leak] = world.leaks
  if (leak !== undefined) throw new Violation("unexplained", leak)
  await checkInvoices(world, attempts)
  return booked
}

/** An invoice is paid exactly when its allocations cover it, and nothing is left over while one of the payment's invoices is due. */
const checkInvoices = async (world: World, attempts: ReadonlyArray<Attempt>): Promise<void> => {
  const payments = attempts.flatMap((attempt) => attempt.payments.map((payment) => ({ ...payment, attempt })))
  const parts = payments.flatMap((payment) => payment.parts)
  for (const family of world.families) {
    const states = await world.portal.invoiceStates(family.access)
    for (const { id, cents } of family.invoices) {
      const covered = sum(parts.filter(({ invoice }) => invoice === id))
      const state = states.get(id)
      if ((state === "paid") !== (covered === cents))
        throw new Violation("unexplained", `an invoice of ${cents} cents, covered by ${covered}, is ${state}`)
      const idle = payments.find(
        (payment) => payment.attempt.invoiceIds.includes(id) && sum(payment.parts) < payment.cents
      )
      if (covered < cents && idle !== undefined)
        throw new Violation("unexplained", `an invoice is due ${cents - covered} cents while its payment has a surplus`)
      if (state !== "being-paid" && state !== "paid" && aliveFor(world, id).length > 0)
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
    if (attempt?.state !== "paid" && attempt?.state !== "quarantined")
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
  const atPayFip = paid.reduce((total, { fields }) => total + Number(fields["montant"]), 0)
  const setAside = paid.filter(({ idop }) => byIdop.get(idop)?.state === "quarantined")
  const inBooks = attempts.reduce((total, { payments }) => total + sum(payments), 0)
  if (atPayFip !== inBooks + setAside.reduce((total, { fields }) => total + Number(fields["montant"]), 0))
    throw new Violation("unexplained", `${atPayFip} cents at PayFiP, ${inBooks} booked`)
  return paid.length
}
