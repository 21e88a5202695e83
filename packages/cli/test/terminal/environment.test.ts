import { BulkPace } from "@portail-familles/core/mail"
import { TrustedProxies, WaitingRoomThresholds } from "@portail-familles/server"
import { ConfigProvider, Effect, Layer } from "effect"
import { assert, describe, test } from "vitest"
import { bulkPace } from "../../src/serving/bulkPace.ts"
import { trustedProxies } from "../../src/serving/trustedProxies.ts"
import { waitingRoom } from "../../src/serving/waitingRoom.ts"

const withEnvironment = (env: Record<string, string>) =>
  Layer.mergeAll(bulkPace, trustedProxies, waitingRoom).pipe(
    Layer.provide(ConfigProvider.layer(ConfigProvider.fromEnv({ env })))
  )

const read = (env: Record<string, string>) =>
  Effect.runPromise(
    Effect.gen(function* () {
      return { pace: yield* BulkPace, proxies: yield* TrustedProxies, waiting: yield* WaitingRoomThresholds }
    }).pipe(Effect.provide(withEnvironment(env)))
  )

const refusal = (env: Record<string, string>) =>
  Effect.runPromise(Effect.flip(Effect.scoped(Layer.build(withEnvironment(env)))))

describe("the environment of a portal", () => {
  test("says nothing: 120 mails a minute, no proxy is believed, families wait when 300 requests are under way", async () => {
    const waiting = { requests: 300, delayMillis: 500 }
    assert.deepEqual(await read({}), { pace: 120, proxies: [], waiting })
  })

  test("gives the pace of mailings, the proxies and the thresholds of the waiting room", async () => {
    const env = {
      SMTP_BULK_PER_MINUTE: "30",
      PORTAIL_TRUSTED_PROXIES: "loopback, 10.0.0.0/8,2001:db8::1",
      PORTAIL_WAITING_ROOM_REQUESTS: "40"
    }
    assert.deepEqual(await read(env), {
      pace: 30,
      proxies: ["loopback", "10.0.0.0/8", "2001:db8::1"],
      waiting: { requests: 40, delayMillis: 500 }
    })
    assert.isUndefined((await read({ PORTAIL_WAITING_ROOM: "off" })).waiting)
  })

  test.each(["on", "0"])("%o is no way to run a waiting room: it is refused by name", async (wrong) => {
    assert.include((await refusal({ PORTAIL_WAITING_ROOM: wrong })).message, "PORTAIL_WAITING_ROOM")
  })

  test.each(["proxy.example", "10.0.0.0/33", "10.0.0.0/8/8", "0.0.0.0/0", "10.0.0"])(
    "%s is no proxy: the portal does not start with it",
    async (wrong) => {
      const error = await refusal({ PORTAIL_TRUSTED_PROXIES: `loopback,${wrong}` })
      assert.include(error.message, "PORTAIL_TRUSTED_PROXIES")
      assert.include(error.message, wrong)
    }
  )

  test.each(["0", "-1", "vite", "1.5"])("%s mails a minute is refused by name", async (wrong) => {
    assert.include((await refusal({ SMTP_BULK_PER_MINUTE: wrong })).message, "SMTP_BULK_PER_MINUTE")
  })
})
