import { type AccountState, Accounts } from "@portail-familles/core/accounts"
import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { EnrolmentDecisions } from "@portail-familles/core/activities"
import { Approvals, Verifications } from "@portail-familles/core/children"
import { DocumentRequests, type DocumentState } from "@portail-familles/core/documents"
import { filesInQuarantine } from "@portail-familles/core/files"
import { webhooksInTrouble } from "@portail-familles/core/integrations"
import { Invoices } from "@portail-familles/core/invoices"
import { Outbox } from "@portail-familles/core/mail"
import { PaymentRecords } from "@portail-familles/core/payments"
import { Effect, Stream } from "effect"
import { readNextDay } from "./nextDay.ts"

/** How many there are of each; what there is none of is left out. */
export type Counts<K extends string> = Readonly<Partial<Record<K, number>>>

/** Where a town stands. Each part is one query, or one for some hundred households. */
export const readOverview = Effect.fnUntraced(function* (staff: StaffAccess) {
  const adults = yield* Accounts.use((accounts) => accounts.list(staff))
  const dossiers = yield* Verifications.use((verifications) => verifications.progress(staff))
  const requests = DocumentRequests.use((documents) =>
    Stream.runFold(
      documents.stream(staff, { what: "all" }),
      () => new Map<DocumentState, number>(),
      (counts, { state }) => counts.set(state, (counts.get(state) ?? 0) + 1)
    )
  )
  const [quarantined, surpluses] = yield* PaymentRecords.use((records) =>
    Effect.all([records.list(staff, { state: "quarantined" }), records.list(staff, { surplus: true })])
  )
  const documents: Counts<DocumentState> = Object.fromEntries(yield* requests)
  return {
    households: dossiers.length,
    accounts: countsOf<AccountState>([...new Map(adults.map((row) => [row.adultId, row.state])).values()]),
    dossiers: countsOf(
      dossiers.map(({ done, total }) => (done === total ? "finished" : done > 0 ? "begun" : "notBegun"))
    ),
    changesToDecide: yield* Approvals.use((approvals) => approvals.waiting(staff)),
    enrolmentsToDecide: yield* EnrolmentDecisions.use((decisions) => decisions.waiting(staff)),
    nextDay: yield* readNextDay(staff),
    documents,
    unpaid: yield* Invoices.use((invoices) => invoices.unpaidByAge(staff)),
    surplusCents: surpluses.reduce((sum, row) => sum + row.surplusCents, 0),
    mailsWaiting: yield* Outbox.use((outbox) => outbox.waiting(staff.townId)),
    webhooksInTrouble: yield* webhooksInTrouble(staff.townId),
    paymentsToCheck: quarantined.length,
    filesInQuarantine: yield* filesInQuarantine(staff.townId)
  }
})

/** What it found. */
export type Overview = Effect.Success<ReturnType<typeof readOverview>>

const countsOf = <K extends string>(each: ReadonlyArray<K>): Counts<K> => {
  const counts: Partial<Record<K, number>> = {}
  for (const key of each) counts[key] = (counts[key] ?? 0) + 1
  return counts
}
