import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { describe, expect, inject, it } from "vitest"
import { needs } from "../../../../scripts/needs.ts"
import type { Broken } from "../../checks/places/facts.ts"
import { brokenBy, type Failed, liveAll } from "../../checks/places/lives.ts"
import { type Answer, type Call, type Calls, openPortal, type Portal } from "../../checks/places/portal.ts"
import type { FamilyAccess } from "../../src/accounts/FamilyAccess.ts"
import type { Database } from "../../src/platform/sql/Database.ts"
import { serverLayer, templateDatabase } from "../support/templates.ts"

let databases = 0

/** Lives so many histories in a database of their own whose defences these statements take away, on two servers of which one may lie. */
const lived = (
  histories: number,
  sought: Broken | "anything",
  { without = [], lying = (portal) => portal }: Sabotage = {}
): Promise<Awaited<ReturnType<typeof liveAll>>> => {
  const isSought = (failed: Failed) => sought === "anything" || brokenBy(failed) === sought
  const connection = inject("postgres")
  if (connection === null) throw new Error("PostgreSQL is not installed")
  const name = `portail_places_${process.pid}_${databases++}`
  const living = Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    for (const statement of without) yield* sql.unsafe(statement)
    const database = yield* Effect.context<Database>()
    const open = Effect.acquireRelease(
      Effect.sync(() => openPortal(database)),
      (portal) => Effect.promise(() => portal.close())
    )
    const servers = [yield* open, lying(yield* open)] as const
    return yield* Effect.promise(() => liveAll({ database, servers, killables: null }, histories, 7, isSought))
  }).pipe(Effect.scoped, Effect.provide(serverLayer(connection, name)))
  const made = SqlClient.SqlClient.use((sql) => sql.unsafe(`create database ${name} template ${templateDatabase}`))
  return Effect.runPromise(
    made.pipe(Effect.provide(serverLayer(connection, connection.database)), Effect.andThen(living))
  )
}

interface Sabotage {
  readonly without?: ReadonlyArray<string>
  readonly lying?: (portal: Portal) => Portal
}

const before = (table: string, event: string, body: string): ReadonlyArray<string> => [
  `create function sabotage() returns trigger language plpgsql as $$ begin ${body} end $$`,
  `create trigger aaa_sabotage before ${event} on ${table} for each row execute function sabotage()`
]

const cards = (reserved: string, waiting = "waiting") => `create or replace view slot_cards as
  select town_id, id, activity, day, part, place, group_code, capacity, ${reserved} as reserved, state, reason, withdrawn,
    ${waiting} as waiting from slots`

/** A server that does what families wish and tells them nothing of it. */
const silent = (portal: Portal): Portal => ({
  ...portal,
  ask: async <K extends Call>(call: K, millis: number, ...given: Calls[K]["with"]) => {
    const answer = await portal.ask(call, millis, ...given)
    return call === "change" ? ({ done: { kept: false, lines: [] } } as Answer<K>) : answer
  }
})

/** A server that shows each family what the first one has. */
const mixingUp = (portal: Portal): Portal => {
  const first = new Map<string, FamilyAccess>()
  return {
    ...portal,
    ask: <K extends Call>(call: K, millis: number, ...given: Calls[K]["with"]) => {
      const [access] = given
      if (call !== "mine" || !("householdId" in access)) return portal.ask(call, millis, ...given)
      first.set(access.townId, first.get(access.townId) ?? access)
      return portal.ask("mine", millis, first.get(access.townId) ?? access) as Promise<Answer<K>>
    }
  }
}

const sabotages: ReadonlyArray<readonly [name: string, Broken, Sabotage]> = [
  [
    "places beyond what a slot takes",
    "over_capacity",
    {
      without: ["drop trigger slots_take_no_more on slots", cards("0")]
    }
  ],
  [
    "two places at the same hour",
    "doubled",
    { without: before("reservations", "insert", "new.exclusive := null; return new;") }
  ],
  [
    "a list in the wrong order",
    "overtaken",
    {
      without: before("waits", "insert", "new.points := extract(epoch from new.asked_at) / 60 - 29000000; return new;")
    }
  ],
  [
    "places for who never waited",
    "overtaken",
    {
      without: [
        cards("reserved", "0"),
        "drop trigger reservations_overtake_on_insert on reservations",
        "drop trigger reservations_overtake_on_update on reservations"
      ]
    }
  ],
  [
    "a draw whose places go to others",
    "overtaken",
    {
      without: before(
        "place_requests",
        "update",
        "new.state := case new.state when 'given' then 'refused' else new.state end; return new;"
      )
    }
  ],
  [
    "free places that nobody offers",
    "idle_places",
    { without: [cards("case when waiting > 0 then greatest(reserved, capacity) else reserved end")] }
  ],
  [
    "bookings that are gone",
    "lost",
    {
      without: [
        `create function sabotage() returns trigger language plpgsql as $$ begin
           delete from reservations where town_id = new.town_id and id = new.id; return null; end $$`,
        `create constraint trigger zzz_sabotage after insert on reservations deferrable initially deferred
           for each row execute function sabotage()`
      ]
    }
  ],
  [
    "waits that end without a reason",
    "lost",
    {
      without: before(
        "waits",
        "update",
        `if new.state = 'withdrawn' then
           update waits w set state = 'closed', reason = 'moved', ended_at = new.ended_at, ended_by = '' where w.town_id = new.town_id
             and w.id <> new.id and w.state = 'waiting';
         end if;
         return new;`
      )
    }
  ],
  [
    "offers that last longer than they should",
    "overheld",
    { without: before("waits", "update", "new.offer_until := new.offer_until + interval '1 day'; return new;") }
  ],
  ["answers that are forgotten", "replayed", { without: before("planning_requests", "insert", "return null;") }],
  ["days of another family", "leaked", { lying: mixingUp }],
  ["counters that are wrong", "miscounted", { without: ["drop trigger reservations_count_on_delete on reservations"] }],
  ["bookings of which nobody is told", "unexplained", { lying: silent }]
]

describe("check:places", needs("postgresql"), () => {
  it("finds nothing in random histories", async () => {
    const { counts, failed } = await lived(12, "anything")
    expect(failed).toBeNull()
    expect(counts.histories).toBe(12)
    expect(counts.booked).toBeGreaterThan(0)
  })

  it.each(sabotages)("finds %s: %s", async (_, broken, sabotage) => {
    const { failed } = await lived(400, broken, sabotage)
    expect(failed).not.toBeNull()
  })
})
