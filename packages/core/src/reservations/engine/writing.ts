import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Ids } from "../../platform/ids/Ids.ts"
import type { Decision } from "../deciding/decide.ts"
import type { Booking } from "../deciding/Ground.ts"
import { requestRows } from "../draws/requestRows.ts"
import type { ChangeLine } from "../Wish.ts"
import type { BookingRequest } from "./Waiting.ts"

/** A request with what was decided of it. */
export interface Decided {
  readonly request: BookingRequest
  readonly decision: Decision
}

/** Whether a child has this home. */
type IsAtHome = (child: { readonly householdId: string; readonly childId: string }) => boolean

/** Writes what was decided of many requests: a statement for each table. What is cancelled is free before what is added is counted. */
export const writing = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const ids = yield* Ids
  const requests = yield* requestRows

  const cancel = (townId: string, rows: ReadonlyArray<object>) =>
    sql`update reservations r set cancelled_at = c.at, cancelled_by = c.actor, fee_percent = c."feePercent"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c(id uuid, at timestamptz, actor text, "feePercent" smallint)
      where r.town_id = ${townId} and r.id = c.id and r.cancelled_at is null`

  const added = (townId: string, rows: ReadonlyArray<object>) =>
    sql`insert into reservations (town_id, id, booking_id, slot_id, day, child_id, household_id, unit, exclusive, late,
        booked_at, booked_by, cancelled_at, cancelled_by, fee_percent)
      select ${townId}, id, "bookingId", "slotId", day, "childId", "householdId", unit, exclusive, late,
        at, actor, "cancelledAt", "cancelledBy", "feePercent"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "bookingId" uuid, "slotId" uuid, day date,
        "childId" uuid, "householdId" uuid, unit text, exclusive text, late boolean, at timestamptz, actor text,
        "cancelledAt" timestamptz, "cancelledBy" text, "feePercent" smallint)`

  const noted = (townId: string, rows: ReadonlyArray<object>) =>
    sql`insert into reservation_events (town_id, id, at, actor, household_id, child_id, activity, unit, days, action, outcome, code, detail)
      select ${townId}, e.id, e.at, e.actor, e."householdId", e."childId", e.activity, e.unit, e.days, e.action, e.outcome, e.code, e.detail
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as e(id uuid, at timestamptz, actor text, "householdId" uuid,
        "childId" uuid, activity text, unit text, days date[], action text, outcome text, code text, detail jsonb)`

  const answered = (townId: string, rows: ReadonlyArray<object>) =>
    sql`insert into planning_requests (town_id, account_id, key, fingerprint, answer, answered_at)
      select ${townId}, "accountId", key, fingerprint, answer, at
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("accountId" uuid, key uuid, fingerprint text, answer jsonb,
        at timestamptz)`

  return Effect.fnUntraced(function* (townId: string, all: ReadonlyArray<Decided>, isAtHome: IsAtHome) {
    const given = all.flatMap(({ request: { at, actor }, decision }) =>
      decision.removed.map(({ booking, feePercent }) => ({ booking, feePercent, at, actor }))
    )
    const cancelled = given.flatMap(({ booking, ...how }) => (booking.ids ?? []).map((id) => ({ id, ...how })))
    // one that another request of the same transaction gave back is written as it ended
    const ends = new Map(given.map(({ booking, at, actor, feePercent }) => [booking, { at, actor, feePercent }]))
    const bookings: Array<object> = []
    for (const { request, decision } of all) {
      for (const booking of decision.added) {
        const [bookingId, end] = [yield* ids.next, ends.get(booking)]
        for (const row of rowsOf(booking)) {
          const ended = end && { cancelledAt: end.at, cancelledBy: end.actor, feePercent: end.feePercent }
          bookings.push({ id: yield* ids.next, bookingId, at: request.at, actor: request.actor, ...row, ...ended })
        }
      }
    }
    const events: Array<object> = []
    for (const { request, decision } of all) {
      // of a child that is not theirs nothing is written
      const lines = decision.lines.filter((line) => isAtHome({ ...request, childId: line.childId }))
      for (const event of eventsOf(request, lines)) events.push({ id: yield* ids.next, ...event })
    }
    if (cancelled.length > 0) yield* cancel(townId, cancelled)
    // one statement: who asks waits for one answer of the database, and so do those who wait for the same slots
    yield* sql`with added as (${added(townId, bookings)}), noted as (${noted(townId, events)}) ${answered(townId, all.flatMap(answerOf))}`
    for (const { request, decision } of all) {
      if (decision.takenBack.length > 0) yield* requests.takeBack(townId, decision.takenBack, request.at)
      if (decision.asked.length > 0) yield* requests.keep(townId, request, decision.asked)
    }
  })
})

/** A row for each part; a word of which a child has one a day stands once, for a booking does not exclude itself. */
export const rowsOf = ({ slotIds, exclusive, day, childId, householdId, unit, late }: Booking) =>
  slotIds.map((slotId, place) => ({
    slotId,
    day,
    childId,
    householdId,
    unit,
    late,
    exclusive: exclusive[place] ?? null
  }))

/** What became of a child's days; those of which the same is to be said stand together. */
const eventsOf = ({ at, actor, householdId, author }: BookingRequest, lines: ReadonlyArray<ChangeLine>) => {
  const why = {
    ...(author.kind === "staff" && { staffReason: author.reason }),
    ...(author.kind === "offered" && { waitId: author.waitId })
  }
  return [...Map.groupBy(lines, ({ day: _, ...same }) => JSON.stringify(same)).values()].flatMap((same) =>
    same.slice(0, 1).map(({ childId, activity, unit, day: _, action, outcome, code, ...detail }) => ({
      ...{ at, actor, householdId, childId, activity, unit, action, code: code ?? "" },
      days: [...new Set(same.map(({ day }) => day))],
      outcome: outcome === "not-done" ? "refused" : outcome,
      detail: { ...detail, ...why }
    }))
  )
}

const answerOf = ({ request: { author, at }, decision: { kept, lines } }: Decided) => {
  if (author.kind !== "family") return []
  const { access, key, fingerprint } = author
  return [{ accountId: access.accountId, key, fingerprint, answer: { kept, lines }, at }]
}
