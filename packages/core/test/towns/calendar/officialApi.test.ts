import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { fetchOfficialCalendar } from "../../../src/towns/calendar/official/officialApi.ts"
import { SchoolCalendarApi } from "../../../src/towns/calendar/official/SchoolCalendarApi.ts"
import { yearsOfZone } from "../../../src/towns/calendar/official/yearsOfZone.ts"
import { officialLines } from "./officialFiles.ts"

type Answering = (request: IncomingMessage, response: ServerResponse) => void

/** A server that answers as the API would, until the scope ends. */
const listening = (answering: Answering) =>
  Effect.acquireRelease(
    Effect.callback<{ readonly endpoint: string; readonly close: () => void }>((resume) => {
      const server = createServer(answering)
      server.listen(0, "127.0.0.1", () => {
        const { port } = server.address() as AddressInfo
        const close = () => {
          server.closeAllConnections()
          server.close()
        }
        resume(Effect.succeed({ endpoint: `http://127.0.0.1:${port}/records`, close }))
      })
    }),
    ({ close }) => Effect.sync(close)
  )

const asking = (endpoint: string, timeout = "10 seconds" as const) =>
  fetchOfficialCalendar("B", "2026-08-01").pipe(Effect.provideService(SchoolCalendarApi, { endpoint, timeout }))

const records = officialLines("B", ["Amiens", "Lille", "Nice", "Reims", "Rennes", "Nantes"], "2026-2027").map(
  (line) => ({
    description: line.description,
    population: line.population,
    start_date: line.start,
    end_date: line.end,
    location: line.academy,
    zones: line.zone,
    annee_scolaire: line.year
  })
)

describe("the ministry's API", () => {
  it.live("is asked for the zone from a day on, page by page", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const asked: Array<URLSearchParams> = []
        // as small a page as a server may give
        const { endpoint } = yield* listening((request, response) => {
          const search = new URL(request.url ?? "", "http://localhost").searchParams
          asked.push(search)
          const results = records.slice(Number(search.get("offset")), Number(search.get("offset")) + 40)
          response.end(JSON.stringify({ total_count: records.length, results }))
        })
        const rows = yield* asking(endpoint)
        assert.strictEqual(rows.length, records.length)
        assert.strictEqual(asked.length, Math.ceil(records.length / 40))
        assert.strictEqual(asked[0]?.get("where"), `zones="Zone B" and start_date>=date'2026-08-01'`)
        const { years } = yield* Effect.fromResult(yearsOfZone("B", rows))
        assert.deepStrictEqual(
          years.map(({ schoolYear }) => schoolYear),
          ["2026-2027", "2027-2028"]
        )
      })
    )
  )

  it.live("says why it gave nothing: not reached, refused, or something else than the data set", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const answer = (status: number, body: string) =>
          Effect.gen(function* () {
            const { endpoint } = yield* listening((_, response) => void response.writeHead(status).end(body))
            const { code, status: answered } = yield* Effect.flip(asking(endpoint))
            return [code, answered]
          })
        assert.deepStrictEqual(yield* answer(503, "maintenance"), ["status", 503])
        assert.deepStrictEqual(yield* answer(200, "<html>"), ["unreadable", null])
        assert.deepStrictEqual(yield* answer(200, '{"total_count":1,"results":[{"name":"?"}]}'), ["unreadable", null])
        const gone = yield* Effect.scoped(listening(() => {}))
        assert.strictEqual((yield* Effect.flip(asking(gone.endpoint))).code, "connection")
        const silent = yield* listening(() => {})
        const waiting = fetchOfficialCalendar("B", "2026-08-01").pipe(
          Effect.provideService(SchoolCalendarApi, { endpoint: silent.endpoint, timeout: "50 millis" })
        )
        assert.strictEqual((yield* Effect.flip(waiting)).code, "timeout")
      })
    )
  )
})
