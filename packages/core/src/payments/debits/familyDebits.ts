import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../../accounts/FamilyAccess.ts"
import { decodeRows } from "../../platform/sql/decodeRows.ts"
import { orDieSql } from "../../platform/sql/failures.ts"
import { daysAfter } from "../../platform/time/days.ts"
import { todayInParis } from "../../platform/time/today.ts"
import { nextBankDay } from "./bankDays.ts"
import { type MandateState, mandateState } from "./Mandate.ts"
import { readMandates } from "./readMandates.ts"

/** A household's mandate as its adults see it: only who signed it on screen sees its account. */
export interface FamilyMandate {
  readonly id: string
  readonly reference: string
  /** ISO day. */
  readonly signedOn: string
  readonly state: MandateState
  readonly signedBy: "me" | "other" | "paper"
  /** The last four signs; null for who did not sign. */
  readonly ibanEnd: string | null
}

/** An invoice that the bank takes, or will be asked for: on the day that was ordered, else on an ISO day at the earliest. */
export const ExpectedDebit = Schema.Struct({
  invoiceId: Schema.String,
  number: Schema.String,
  regieCode: Schema.String,
  amountCents: Schema.Int,
  on: Schema.String,
  ordered: Schema.Boolean
})
export type ExpectedDebit = typeof ExpectedDebit.Type

/** A régie that debits accounts itself, as a family signs for it. */
export interface RegieDebits {
  readonly regieCode: string
  readonly regieName: string
  readonly creditor: string
  readonly creditorIdentifier: string
  readonly creditorAddress: ReadonlyArray<string>
  readonly noticeDays: number
  readonly mandate: FamilyMandate | null
  /** What a mandate that is signed now is called (RUM). */
  readonly nextReference: string
  readonly debits: ReadonlyArray<ExpectedDebit>
}

/** The RUM of a household's next mandate: never one that it had. */
const referenceOf = (householdId: string, mandates: number): string =>
  `PF-${householdId.slice(-12).toUpperCase()}-${mandates + 1}`

/** What a household's adults see of its direct debits. */
export const familyDebits = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const read = yield* readMandates

  const regiesOf = ({ town }: FamilyAccess) =>
    town.settings.regies.flatMap(({ code, name, debits }) => (debits === null ? [] : [{ code, name, debits }]))

  const ordered = ({ townId, householdId }: FamilyAccess) =>
    sql`select l.invoice_id, i.number, o.regie_code, l.amount_cents, o.collection_on::text as "on", true as ordered
      from debit_invoices l
        join debits d on d.town_id = l.town_id and d.id = l.debit_id
        join debit_orders o on o.town_id = d.town_id and o.id = d.order_id
        join receivables i on i.town_id = l.town_id and i.id = l.invoice_id
      where l.town_id = ${townId} and d.household_id = ${householdId} and l.open
      order by o.collection_on, i.number`.pipe(decodeRows(ExpectedDebit))

  const due = ({ townId, householdId }: FamilyAccess) =>
    sql`select i.id as invoice_id, i.number, i.regie_code, i.remaining_cents as amount_cents, i.due_on::text as "on",
        false as ordered
      from receivables i
      where i.town_id = ${townId} and i.household_id = ${householdId} and i.remaining_cents > 0
        and not exists (select 1 from live_attempts t where t.town_id = i.town_id and t.invoice_id = i.id)
      order by i.due_on, i.number`.pipe(decodeRows(ExpectedDebit))

  /** Every régie of the town that debits, with the household's mandate that is not ended and what will be debited. */
  return Effect.fnUntraced(function* (access: FamilyAccess) {
    const regies = regiesOf(access)
    if (regies.length === 0) return []
    const today = yield* todayInParis
    const all = yield* read(access.townId, sql`m.household_id = ${access.householdId}`)
    const asked = yield* ordered(access)
    const claims = yield* due(access)
    return regies.map(({ code, name, debits }): RegieDebits => {
      const own = all.find(({ regieCode, endedOn }) => regieCode === code && endedOn === null)
      const state = own === undefined ? "ended" : mandateState(own, today)
      const signedBy = own?.accountId == null ? "paper" : own.accountId === access.accountId ? "me" : "other"
      const first = daysAfter(today, debits.noticeDays)
      const expected = claims
        .filter(({ regieCode }) => regieCode === code && state === "active")
        .map((claim) => ({ ...claim, on: nextBankDay(claim.on > first ? claim.on : first) }))
      return {
        ...{ regieCode: code, regieName: name, noticeDays: debits.noticeDays },
        ...{ creditor: debits.creditor, creditorIdentifier: debits.creditorIdentifier },
        creditorAddress: access.town.settings.addressLines,
        nextReference: referenceOf(access.householdId, all.length),
        mandate:
          own === undefined
            ? null
            : {
                ...{ id: own.id, reference: own.reference, signedOn: own.signedOn, state, signedBy },
                ibanEnd: signedBy === "me" ? own.ibanEnd : null
              },
        debits: [...asked.filter(({ regieCode }) => regieCode === code), ...expected]
      }
    })
  }, orDieSql)
})
