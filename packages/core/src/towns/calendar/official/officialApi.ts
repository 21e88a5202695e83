import { Effect, Schema } from "effect"
import type { SchoolZone } from "../zones.ts"
import type { OfficialRow } from "./OfficialRow.ts"
import { rowOf } from "./officialCsv.ts"
import { SchoolCalendarApi, SchoolCalendarUnavailable } from "./SchoolCalendarApi.ts"
import { officialZoneNames } from "./zoneWords.ts"

const Text = Schema.NullOr(Schema.String)
const Answer = Schema.Struct({
  total_count: Schema.Int,
  results: Schema.Array(
    Schema.Struct({
      description: Text,
      population: Text,
      start_date: Text,
      end_date: Text,
      location: Text,
      zones: Text,
      annee_scolaire: Text
    })
  )
})
const readAnswer = Schema.decodeUnknownEffect(Answer)

/** The API gives at most so many records at once. */
const pageSize = 100
const largestAnswer = 1024 * 1024

/** What the ministry's data set says of a zone from an ISO day on. */
export const fetchOfficialCalendar = Effect.fn("fetchOfficialCalendar")(function* (zone: SchoolZone, from: string) {
  const { endpoint, timeout } = yield* SchoolCalendarApi
  const { Agent, request } = yield* Effect.promise(() => import("undici"))
  const agent = yield* Effect.acquireRelease(
    Effect.sync(() => new Agent({ maxResponseSize: largestAnswer })),
    (agent) => Effect.promise(() => agent.destroy())
  )
  const failure = (code: SchoolCalendarUnavailable["code"], status: number | null = null) =>
    new SchoolCalendarUnavailable({ endpoint, code, status })

  const page = Effect.fnUntraced(
    function* (offset: number) {
      const search = new URLSearchParams({
        where: `zones="${officialZoneNames[zone]}" and start_date>=date'${from}'`,
        order_by: "start_date,location",
        limit: String(pageSize),
        offset: String(offset)
      })
      const { statusCode, body } = yield* Effect.tryPromise({
        try: (signal) => request(`${endpoint}?${search}`, { dispatcher: agent, signal }),
        catch: () => failure("connection")
      })
      if (statusCode !== 200) return yield* failure("status", statusCode)
      const answer = yield* Effect.tryPromise({ try: () => body.json(), catch: () => failure("unreadable") })
      return yield* Effect.mapError(readAnswer(answer), () => failure("unreadable"))
    },
    Effect.timeoutOrElse({ duration: timeout, orElse: () => Effect.fail(failure("timeout")) })
  )

  const rows: Array<OfficialRow> = []
  while (true) {
    const { total_count: total, results } = yield* page(rows.length)
    for (const record of results) rows.push({ line: rows.length + 1, ...rowOf(record) })
    if (results.length === 0 || rows.length >= total) return rows
  }
}, Effect.scoped)
