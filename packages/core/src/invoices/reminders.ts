import { Schema } from "effect"
import { isWanted } from "../mail/notices.ts"
import type { HouseholdReader } from "../mail/reminding.ts"

/** An invoice that a family is to be reminded of, at the level it has reached. */
export const DueReminder = Schema.Struct({
  householdId: Schema.String,
  householdRef: Schema.String,
  householdName: Schema.String,
  invoiceId: Schema.String,
  number: Schema.String,
  period: Schema.String,
  /** ISO day. */
  dueOn: Schema.String,
  leftCents: Schema.Int,
  /** The level's code. */
  level: Schema.String,
  /** The level's days from the due date. */
  days: Schema.Int
})
export type DueReminder = typeof DueReminder.Type

/** A mail to one adult with all the invoices it reminds of. */
export interface ReminderLetter {
  readonly reader: HouseholdReader
  readonly invoices: ReadonlyArray<DueReminder>
}

/** What a household is to be reminded of. Without readers nobody can be reached by mail. */
export interface HouseholdReminder extends Pick<DueReminder, "householdId" | "householdRef" | "householdName"> {
  readonly invoices: ReadonlyArray<DueReminder>
  readonly readers: ReadonlyArray<HouseholdReader>
  readonly letters: ReadonlyArray<ReminderLetter>
}

/**
 * One letter per adult. Who chose to have no mails about invoices is spared the reminders before the due date, not those after it.
 */
export const byHousehold = (
  due: ReadonlyArray<DueReminder>,
  readers: ReadonlyMap<string, ReadonlyArray<HouseholdReader>>
): ReadonlyArray<HouseholdReminder> =>
  [...Map.groupBy(due, ({ householdId }) => householdId).values()].flatMap((invoices) => {
    const [first] = invoices
    if (first === undefined) return []
    const { householdId, householdRef, householdName } = first
    const own = readers.get(householdId) ?? []
    const letters = own
      .map((reader) => ({
        reader,
        invoices: invoices.filter(({ days }) => isWanted("invoices", reader) || isAfterDue(days))
      }))
      .filter((letter) => letter.invoices.length > 0)
    return [{ householdId, householdRef, householdName, invoices, readers: own, letters }]
  })

/** Whether a level speaks of an invoice whose due date has passed. */
export const isAfterDue = (days: number): boolean => days > 0

/** The invoices of which letters remind, each once. */
export const invoicesInLetters = (households: ReadonlyArray<HouseholdReminder>): ReadonlyArray<DueReminder> => [
  ...new Map(
    households.flatMap(({ letters }) =>
      letters.flatMap(({ invoices }) => invoices.map((invoice) => [invoice.invoiceId, invoice]))
    )
  ).values()
]
