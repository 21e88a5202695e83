import {
  type BookedPaymentRecord,
  BusinessRecords,
  ChangeFeed,
  mostChanges,
  type RecordPage,
  type ReservationRecord,
  readCursor,
  type ScopeMissing,
  usualRecords
} from "@portail-familles/core/integrations"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../contract/Api.ts"
import { ChangesExpired } from "../contract/integration.ts"
import { CurrentKey, KeyScopeMissing } from "../contract/keys.ts"

const scopeProblem = { ScopeMissing: ({ scope }: ScopeMissing) => Effect.fail(new KeyScopeMissing({ scope })) }

interface AskedPage {
  readonly ids?: string
  readonly after?: string
  readonly limit?: number
}

/** One more than is shown is read: whether there is a next page. */
const pageOf = ({ ids, after, limit = usualRecords }: AskedPage): RecordPage => ({
  ...(ids === undefined ? {} : { ids: ids.split(",") }),
  ...(after === undefined ? {} : { after }),
  limit: limit + 1
})

const shown = <Row extends { readonly id: string }>(rows: ReadonlyArray<Row>, { limit = usualRecords }: AskedPage) => {
  const some = rows.slice(0, limit)
  return { some, next: rows.length > limit ? (some.at(-1)?.id ?? null) : null }
}

export const integrationHandlers = HttpApiBuilder.group(
  Api,
  "integration",
  Effect.fn(function* (handlers) {
    const records = yield* BusinessRecords
    const feed = yield* ChangeFeed
    return handlers.handleAll({
      households: Effect.fnUntraced(function* ({ query }) {
        const rows = yield* records.households(yield* CurrentKey, pageOf(query)).pipe(Effect.catchTags(scopeProblem))
        const { some: households, next } = shown(rows, query)
        return { households, next }
      }),
      reservations: Effect.fnUntraced(function* ({ query: { from, to, ...query } }) {
        const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
        const rows = yield* records
          .reservations(yield* CurrentKey, { ...pageOf(query), ...days })
          .pipe(Effect.catchTags(scopeProblem))
        const { some, next } = shown(rows, query)
        return { reservations: some.map(wireReservation), next }
      }),
      invoices: Effect.fnUntraced(function* ({ query }) {
        const rows = yield* records.invoices(yield* CurrentKey, pageOf(query)).pipe(Effect.catchTags(scopeProblem))
        const { some: invoices, next } = shown(rows, query)
        return { invoices, next }
      }),
      payments: Effect.fnUntraced(function* ({ query }) {
        const rows = yield* records.payments(yield* CurrentKey, pageOf(query)).pipe(Effect.catchTags(scopeProblem))
        const { some, next } = shown(rows, query)
        return { payments: some.map(wirePayment), next }
      }),
      changes: Effect.fnUntraced(function* ({ query: { after, limit = mostChanges } }) {
        const cursor = after === undefined ? "oldest" : after === "latest" ? "latest" : readCursor(after)
        if (cursor === undefined) return yield* new ChangesExpired()
        const page = yield* feed
          .read(yield* CurrentKey, cursor, limit)
          .pipe(Effect.catchTags({ ...scopeProblem, CursorExpired: () => Effect.fail(new ChangesExpired()) }))
        return { ...page, changes: page.changes.map((change) => ({ ...change, at: change.at.toISOString() })) }
      })
    })
  })
)

const wireReservation = (row: ReservationRecord) => ({
  ...row,
  cancelledAt: row.cancelledAt?.toISOString() ?? null
})

const wirePayment = (row: BookedPaymentRecord) => ({
  ...row,
  paidAt: row.paidAt.toISOString(),
  rejectedAt: row.rejectedAt?.toISOString() ?? null
})
