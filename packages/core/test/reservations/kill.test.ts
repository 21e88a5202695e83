import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { describe, expect, inject, it } from "vitest"
import { needs } from "../../../../scripts/needs.ts"
import { type KillablePortal, KillablePortals, killableUser } from "../../checks/places/killable.ts"
import type { FamilyAccess } from "../../src/accounts/FamilyAccess.ts"
import type { ChangeAnswer, ChangeRequest } from "../../src/reservations/Wish.ts"
import type { PostgresConnection } from "../support/postgresCluster.ts"
import { serverLayer, templateDatabase } from "../support/templates.ts"
import { add, bookingServices, familyWith, places, request, townWith } from "./bookingsUnderTest.ts"
import { campOf } from "./camp.ts"

const days = ["2026-12-21", "2026-12-22", "2026-12-23", "2026-12-24", "2026-12-28", "2026-12-29", "2026-12-30"]
const millis = Date.parse("2026-12-01T09:00:00Z")
const camp = campOf(3)

interface Asked {
  readonly access: FamilyAccess
  readonly wished: ChangeRequest
  answer: ChangeAnswer | undefined
}

/** A town with fewer places than families, each of which asks for each day. */
const eager = Effect.gen(function* () {
  const { town } = yield* townWith([camp])
  const families = yield* Effect.forEach(Array.from({ length: 8 }), () => familyWith(town, ["Ana"], [camp]))
  const asked: Array<Asked> = []
  for (const day of days) {
    for (const { access, children } of families) {
      asked.push({ access, wished: yield* request([add(children[0] ?? "", "matin", day)]), answer: undefined })
    }
  }
  return { town, asked }
})

/** Asks until it is answered: who is told to come again does, by the same key. */
const answerOf = async (portal: KillablePortal, { access, wished }: Asked): Promise<ChangeAnswer> => {
  const answer = await portal.ask("change", millis, access, wished)
  if ("done" in answer) return answer.done
  if (answer.refused !== "BookingBusy") throw new Error(answer.refused)
  return answerOf(portal, { access, wished, answer: undefined })
}

/** Asks everything, a few at once; the server is killed once a third is answered. */
const askAndKill = async (portal: KillablePortal, asked: ReadonlyArray<Asked>) => {
  const waiting = [...asked]
  let answered = 0
  const next = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      one.answer = await answerOf(portal, one).catch(() => undefined)
      if (one.answer === undefined) return
      answered += 1
      if (answered === Math.floor(asked.length / 3)) await portal.kill()
    }
  }
  await Promise.all(Array.from({ length: 12 }, next))
}

const bookedBy = (answers: ReadonlyArray<ChangeAnswer>) =>
  answers
    .flatMap(({ lines }) => lines)
    .flatMap(({ outcome, childId, day }) => (outcome === "booked" ? [`${childId} ${day}`] : []))
    .sort()

const killed = async (connection: PostgresConnection) => {
  const database = bookingServices.pipe(Layer.provideMerge(serverLayer(connection, connection.database)))
  const portals = new KillablePortals(connection)
  const [first, second] = [await portals.take(), await portals.take()]
  try {
    const { town, asked } = await Effect.runPromise(Effect.provide(eager, database))
    await askAndKill(first, asked)
    const before = asked.map(({ answer }) => answer)
    const answers = await Promise.all(asked.map((one) => answerOf(second, one)))
    const found = await Effect.runPromise(Effect.provide(Effect.all([places(town), stored(town.id)]), database))
    return { before, answers, slots: found[0], booked: found[1] }
  } finally {
    await Promise.all([first.close(), second.close(), portals.close()])
  }
}

const stored = (townId: string) =>
  SqlClient.SqlClient.use((sql) =>
    Effect.map(
      sql<{ place: string }>`select child_id || ' ' || day as place from reservations
        where town_id = ${townId} and cancelled_at is null`,
      (rows) => rows.map(({ place }) => place).sort()
    )
  )

describe("a server on PostgreSQL that is killed while families book", needs("postgresql"), () => {
  it("loses nothing that it confirmed, gives no place twice, and another one answers the same keys the same", async () => {
    const connection = inject("postgres")
    if (connection === null) throw new Error("PostgreSQL is not installed")
    const name = `portail_kill_${process.pid}`
    await Effect.runPromise(
      SqlClient.SqlClient.use((sql) =>
        Effect.andThen(
          sql.unsafe(`create database ${name} template ${templateDatabase}`),
          sql.unsafe(
            `do $$ begin create role ${killableUser} superuser login; exception when duplicate_object then null; end $$`
          )
        )
      ).pipe(Effect.provide(serverLayer(connection, connection.database)))
    )
    const { before, answers, slots, booked } = await killed({ ...connection, database: name })
    expect(before.filter((answer) => answer === undefined).length).toBeGreaterThan(0)
    expect(before.map((answer, place) => answer ?? answers[place])).toEqual(answers)
    expect(bookedBy(answers)).toEqual(booked)
    for (const { capacity, reserved, children } of slots) {
      expect(reserved).toBe(children)
      expect(children).toBeLessThanOrEqual(capacity ?? Number.POSITIVE_INFINITY)
    }
  })
})
