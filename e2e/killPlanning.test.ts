import { cp, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Audit } from "@portail-familles/core/audit"
import { type Database, databaseLayer } from "@portail-familles/core/platform/sql"
import { Towns } from "@portail-familles/core/towns"
import { demoLogin } from "@portail-familles/demo"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { expect, inject, it } from "vitest"
import { readTownFolder } from "../packages/cli/src/commands/town/folder.ts"
import { eventually } from "./support/eventually.ts"
import { FamilyClient } from "./support/family.ts"
import { freePorts } from "./support/freePorts.ts"
import { KillableServer } from "./support/killableServer.ts"

const days = Array.from({ length: 60 }, (_, place) => new Date(Date.UTC(2098, 0, 6 + place)).toISOString().slice(0, 10))
const answersBeforeKill = 15
const atOnce = 12

const services = Towns.layer.pipe(Layer.provideMerge(Audit.layer))
const onDatabase = <A, E>(
  dataDirectory: string,
  effect: Effect.Effect<A, E, Layer.Success<typeof services> | Database>
) =>
  Effect.runPromise(
    effect.pipe(Effect.provide(services.pipe(Layer.provideMerge(databaseLayer({ url: undefined, dataDirectory })))))
  )

const week = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
const hours = { kind: "day", weekdays: week, on: "every-day", startsAt: "08:00", endsAt: "18:00" }
const activity = {
  code: "essai",
  name: "Essai",
  periods: [{ code: "hiver", name: "Hiver", from: "2098-01-01", to: "2098-12-31" }],
  parts: [{ code: "journee", name: "Journée", ...hours }]
}

/** Gives the demo's family two more children, an activity with one place a day, and this host to its town. */
const prepare = (dataDirectory: string, host: string) =>
  onDatabase(
    dataDirectory,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { settings, files } = yield* readTownFolder(join(import.meta.dirname, "../examples/compiegne/town.yaml"))
      const { town } = yield* Towns.use((towns) =>
        towns.apply({ ...settings, hosts: [host] }, files, { actor: "test", dryRun: false })
      )
      yield* sql`insert into activities (town_id, code, position, settings, applied_at, revision)
        values (${town.id}, 'essai', 99, ${JSON.stringify(activity)}::jsonb, now(), gen_random_uuid())`
      // one revision for all: the one that says that they changed
      yield* sql`update activities set revision = gen_random_uuid() where town_id = ${town.id}`
      yield* sql`insert into slots (town_id, id, activity, day, part, capacity)
        select ${town.id}, gen_random_uuid(), 'essai', value::date, 'journee', 1
        from jsonb_array_elements_text(${JSON.stringify(days)}::jsonb)`
      const children = yield* sql<{
        id: string
      }>`insert into children (town_id, id, external_ref, family_name, given_name, birth_date, created_at)
        select ${town.id}, gen_random_uuid(), name, 'TEST', name, '2090-01-01', now() from (values ('Ana'), ('Tom')) n(name) returning id`
      yield* sql`insert into household_children (town_id, household_id, child_id)
        select h.town_id, h.id, c.value::uuid from households h, jsonb_array_elements_text(${JSON.stringify(children.map(({ id }) => id))}::jsonb) c
        where h.town_id = ${town.id} and h.external_ref = 'TEST'`
      yield* sql`insert into enrolments (town_id, id, household_id, child_id, activity, starts_on, ends_on, recorded_at)
        select l.town_id, gen_random_uuid(), l.household_id, l.child_id, 'essai', '2098-01-01', '2098-12-31', now()
        from household_children l join children c on c.town_id = l.town_id and c.id = l.child_id
        where l.town_id = ${town.id} and c.external_ref in ('Ana', 'Tom')`
      return children.map(({ id }) => id)
    })
  )

const found = (dataDirectory: string) =>
  onDatabase(
    dataDirectory,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const slots = yield* sql<{
        day: string
        reserved: number
        children: ReadonlyArray<string>
      }>`select s.day, s.reserved,
          (select coalesce(jsonb_agg(r.child_id), '[]'::jsonb) from reservations r
            where r.town_id = s.town_id and r.slot_id = s.id and r.cancelled_at is null) as children
        from slots s where s.activity = 'essai' order by s.day`
      // what was booked after the mail of the day waits for the next one
      const told = yield* sql<{ text: string }>`select body as text from mails where template = 'planningChanged'
        union all select letter::text from later_notices`
      return { slots, told: told.flatMap(({ text }) => text.match(/Réservé/g) ?? []).length }
    })
  )

interface Answer {
  readonly lines: ReadonlyArray<{ readonly childId: string; readonly day: string; readonly outcome: string }>
}

it("loses no place that was confirmed and gives none twice although the server is killed", async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), "portail-kill-planning-"))
  const port = await freePorts()
  const portal = `http://localhost:${port}`
  await cp(inject("demoData"), dataDirectory, { recursive: true })
  const children = await prepare(dataDirectory, `localhost:${port}`)
  // nothing listens at the mail server's address: mails wait in the queue
  const server = new KillableServer(port, {
    PORTAIL_DATA_DIR: dataDirectory,
    PORTAIL_SECRET_KEY: `k1:${Buffer.alloc(32, 7).toString("base64")}`,
    PORTAIL_PUBLIC_URL: portal,
    PAYFIP_ENDPOINT: "http://127.0.0.1:1/tpa",
    SMTP_URL: "smtp://127.0.0.1:1"
  })
  const family = new FamilyClient({ portal })
  const answers = new Map<string, Answer>()
  let up = server.start()

  const ask = async (day: string) => {
    const changes = children.map((childId) => ({ action: "add", childId, activity: "essai", unit: "journee", day }))
    const body = { key: crypto.randomUUID(), mode: "best-effort", siblingsTogether: false, preview: false, changes }
    // the same key until it is answered, as a browser that lost its connection does
    const answer = await eventually(`an answer for ${day}`, async () => {
      await up
      return await family.call<Answer>("POST", "/planning/changes", body).catch(() => undefined)
    })
    answers.set(day, answer)
  }

  try {
    await up
    await family.call("POST", "/session", { ...demoLogin, remember: true })
    const waiting = [...days]
    const askAll = async () => {
      for (let day = waiting.shift(); day !== undefined; day = waiting.shift()) await ask(day)
    }
    const asked = Promise.all(Array.from({ length: atOnce }, askAll))
    await eventually("some answers", async () => (answers.size >= answersBeforeKill ? true : undefined))
    up = server.kill().then(() => server.start())
    await asked
    await server.kill("SIGTERM")
    const { slots, told: bookings } = await found(dataDirectory)
    const told = days.map((day) => ({
      day,
      reserved: 1,
      children: answers.get(day)?.lines.flatMap(({ childId, outcome }) => (outcome === "booked" ? [childId] : []))
    }))
    expect(slots).toEqual(told)
    expect(bookings).toBe(days.length)
  } finally {
    await server.kill()
    await rm(dataDirectory, { recursive: true, force: true })
  }
}, 600_000)
