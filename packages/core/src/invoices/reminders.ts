import type { Person } from "../accounts/recipient.ts"

/** An invoice that a family is to be reminded of, at the level it has reached. */
export interface DueReminder {
  readonly householdId: string
  readonly householdRef: string
  readonly householdName: string
  readonly invoiceId: string
  readonly number: string
  readonly period: string
  /** ISO day. */
  readonly dueOn: string
  readonly leftCents: number
  /** The level's code. */
  readonly level: string
  /** The level's days from the due date. */
  readonly days: number
}

/** An adult of a household with an account that can be used. */
export interface ReminderRecipient extends Person {
  readonly householdId: string
  readonly mail: string
  readonly notifyInvoices: boolean
}

/** A mail to one guardian with all the invoices it tells. */
export interface ReminderLetter {
  readonly guardian: ReminderRecipient
  readonly invoices: ReadonlyArray<DueReminder>
}

/** What a household is to be told. Without guardians nobody can be reached by mail. */
export interface HouseholdReminder extends Pick<DueReminder, "householdId" | "householdRef" | "householdName"> {
  readonly invoices: ReadonlyArray<DueReminder>
  readonly guardians: ReadonlyArray<ReminderRecipient>
  readonly letters: ReadonlyArray<ReminderLetter>
}

/**
 * One letter per guardian. Who chose to have no mails about invoices is spared what is told before the due date, not what is told
 * after it.
 */
export const byHousehold = (
  due: ReadonlyArray<DueReminder>,
  guardians: ReadonlyArray<ReminderRecipient>
): ReadonlyArray<HouseholdReminder> => {
  const adults = Map.groupBy(guardians, ({ householdId }) => householdId)
  return [...Map.groupBy(due, ({ householdId }) => householdId).values()].flatMap((invoices) => {
    const [first] = invoices
    if (first === undefined) return []
    const { householdId, householdRef, householdName } = first
    const reachable = adults.get(householdId) ?? []
    const letters = reachable
      .map((guardian) => ({
        guardian,
        invoices: invoices.filter(({ days }) => guardian.notifyInvoices || isAfterDue(days))
      }))
      .filter((letter) => letter.invoices.length > 0)
    return [{ householdId, householdRef, householdName, invoices, guardians: reachable, letters }]
  })
}

/** Whether a level speaks of an invoice whose due date has passed. */
export const isAfterDue = (days: number): boolean => days > 0

/** The invoices that letters tell, each once. */
export const toldIn = (households: ReadonlyArray<HouseholdReminder>): ReadonlyArray<DueReminder> => [
  ...new Map(
    households.flatMap(({ letters }) =>
      letters.flatMap(({ invoices }) => invoices.map((invoice) => [invoice.invoiceId, invoice]))
    )
  ).values()
]
