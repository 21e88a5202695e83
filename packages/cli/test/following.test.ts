import { type AccountRow, Invitations } from "@portail-familles/core/accounts"
import { staffAccess } from "@portail-familles/core/accounts/model"
import { type MailFate, Outbox } from "@portail-familles/core/mail"
import { DatabaseKind } from "@portail-familles/core/platform/sql"
import { TownId } from "@portail-familles/core/towns"
import { Effect, Fiber, Layer } from "effect"
import { TestClock } from "effect/testing"
import { assert, describe, test } from "vitest"
import { townSettings } from "../../core/test/support/town.ts"
import { follow } from "../src/commands/account/following.ts"
import { send } from "../src/commands/account/sending.ts"
import { main } from "../src/program.ts"
import { recording } from "./support/recording.ts"

test("several invitations leave at the pace of mailings, a single one at once", async () => {
  const lanes: Array<string | undefined> = []
  const invitations = {
    invite: (...[, , lane]: Parameters<typeof Invitations.Service.invite>) =>
      Effect.sync(() => {
        lanes.push(lane)
        return { outcome: "sent", mailId: "a-mail" } as const
      })
  } as typeof Invitations.Service
  const staff = staffAccess({ town: { id: TownId.make("a-town"), settings: townSettings() }, actor: "test" })
  const planned = ["1", "2"].map((adultId) => ({
    adult: { adultId } as AccountRow,
    plan: "send" as const,
    takenBy: null
  }))
  const outOfReach = Layer.mock(Outbox, {})
  for (const some of [planned, planned.slice(1)]) {
    await Effect.runPromise(
      send(recording(), { staff, planned: some, wait: false }).pipe(
        Effect.provideService(Invitations, invitations),
        Effect.provideService(DatabaseKind, "guest"),
        Effect.provide(outOfReach)
      )
    )
  }
  assert.deepEqual(lanes, ["paced", "paced", "now"])
})

describe("following mails", () => {
  const followed = (fates: () => ReadonlyMap<string, MailFate>, ids: ReadonlyArray<string>) => {
    const outbox = Outbox.of({
      queue: () => Effect.die("not here"),
      queueAll: () => Effect.die("not here"),
      deliver: Effect.never,
      withdraw: () => Effect.die("not here"),
      waiting: () => Effect.succeed(0),
      fates: () => Effect.sync(fates)
    })
    const terminal = recording()
    const told: Array<ReadonlyMap<string, MailFate>> = []
    const work = follow(terminal, TownId.make("a-town"), ids, (known) => void told.push(new Map(known)))
    return { terminal, told, work: work.pipe(Effect.provideService(Outbox, outbox)) }
  }
  const waiting = (reason: string | null = null): MailFate => ({ state: "waiting", reason })

  test("ends fifteen seconds after the last movement, since no server may run", async () => {
    let fates = new Map<string, MailFate>([
      ["a", waiting()],
      ["b", waiting()]
    ])
    const { work } = followed(() => fates, ["a", "b"])
    const ended = await Effect.runPromise(
      Effect.gen(function* () {
        const fiber = yield* Effect.forkChild(work)
        yield* TestClock.adjust("14 seconds")
        assert.isUndefined(fiber.pollUnsafe())
        fates = new Map<string, MailFate>([
          ["a", { state: "sent" }],
          ["b", waiting("ECONNECTION")]
        ])
        yield* TestClock.adjust("14 seconds")
        assert.isUndefined(fiber.pollUnsafe())
        yield* TestClock.adjust("2 seconds")
        return yield* Fiber.join(fiber)
      }).pipe(Effect.provide(TestClock.layer()))
    )
    assert.isTrue(ended.stalled)
    assert.deepEqual(ended.fates.get("b"), waiting("ECONNECTION"))
  })

  test("tells what is known when it is interrupted, and how long a mailing takes", async () => {
    const ids = Array.from({ length: 300 }, (_, number) => String(number))
    const { work, told, terminal } = followed(() => new Map([["0", { state: "sent" }]]), ids)
    await Effect.runPromise(
      Effect.gen(function* () {
        const fiber = yield* Effect.forkChild(work)
        yield* TestClock.adjust("1 second")
        yield* Fiber.interrupt(fiber)
      }).pipe(Effect.provide(TestClock.layer()))
    )
    assert.deepEqual(
      told.map((known) => known.get("0")),
      [{ state: "sent" }]
    )
    assert.include(terminal.written.err, "120 mails par minute (SMTP_BULK_PER_MINUTE) : environ 3 minutes")
  })
})

describe("help", () => {
  test.each([
    ["account", "show"],
    ["account", "resend"],
    ["account", "disable"],
    ["account", "enable"],
    ["account", "unlock"],
    ["audit", "list"]
  ])("of %s %s has examples", async (noun, verb) => {
    const terminal = recording()
    assert.strictEqual(await main([noun, verb, "--help"], terminal), 0)
    assert.match(terminal.written.out, new RegExp(`Exemples :\\n.*portail ${noun} ${verb}`))
  })
})
