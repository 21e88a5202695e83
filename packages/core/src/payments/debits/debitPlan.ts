import type { Receivable } from "../../ledger/Receivable.ts"
import { remainingCents } from "../../ledger/Receivable.ts"
import type { DebitPlan, PlannedDebit } from "./Debit.ts"
import { type MandateRow, mandateState } from "./Mandate.ts"

/** What would be debited of claims that are due on an ISO day: one debit a household, of all that nothing else may pay meanwhile. */
export const planDebits = (
  regieCode: string,
  collectionOn: string,
  mandates: ReadonlyArray<MandateRow>,
  receivables: ReadonlyArray<Receivable>
): DebitPlan => {
  const debits: Array<PlannedDebit> = []
  const leftOut: Array<DebitPlan["leftOut"][number]> = []
  const claims = Map.groupBy(receivables, ({ householdId }) => householdId)
  for (const mandate of mandates) {
    const isLapsed = mandateState(mandate, collectionOn) === "lapsed"
    const due = (claims.get(mandate.householdId) ?? []).filter((claim) => remainingCents(claim) > 0)
    const free = isLapsed ? [] : due.filter(({ hold }) => hold === null)
    for (const claim of due.filter((each) => !free.includes(each))) {
      leftOut.push({
        number: claim.number,
        household: claim.household,
        amountCents: remainingCents(claim),
        why: isLapsed ? "mandate-lapsed" : "being-paid"
      })
    }
    if (free.length === 0) continue
    const invoices = free.map((claim) => ({ id: claim.id, number: claim.number, amountCents: remainingCents(claim) }))
    const { id: mandateId, reference, householdId, household, householdRef, ibanEnd } = mandate
    debits.push({
      ...{ mandateId, reference, householdId, household, householdRef, ibanEnd },
      amountCents: sumOf(invoices),
      invoices
    })
  }
  return { regieCode, collectionOn, debits, totalCents: sumOf(debits), leftOut }
}

const sumOf = (amounts: ReadonlyArray<{ readonly amountCents: number }>): number =>
  amounts.reduce((sum, { amountCents }) => sum + amountCents, 0)
