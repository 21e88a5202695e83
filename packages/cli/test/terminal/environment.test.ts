import { inspect } from "node:util"
import { agentSignInFromEnvironment, franceConnectFromEnvironment } from "@portail-familles/core/accounts"
import { fileSettings } from "@portail-familles/core/files"
import { particulierFromEnvironment } from "@portail-familles/core/households"
import { webhookHosts } from "@portail-familles/core/integrations"
import { BulkPace, MailTransport } from "@portail-familles/core/mail"
import { PayFip } from "@portail-familles/core/payfip"
import { AccountRequests, TrustedProxies, WaitingRoomThresholds } from "@portail-familles/server"
import { ConfigProvider, Effect, Layer } from "effect"
import { assert, describe, test } from "vitest"
import { accountRequests } from "../../src/serving/accountRequests.ts"
import { addressApi } from "../../src/serving/addressApi.ts"
import { bulkPace } from "../../src/serving/bulkPace.ts"
import { machine } from "../../src/serving/machine.ts"
import { metricsDoor } from "../../src/serving/metricsDoor.ts"
import { trustedProxies } from "../../src/serving/trustedProxies.ts"
import { waitingRoom } from "../../src/serving/waitingRoom.ts"
import { reportOf } from "../../src/terminal/failures.ts"

const withEnvironment = (env: Record<string, string>) =>
  Layer.mergeAll(bulkPace, trustedProxies, waitingRoom, accountRequests).pipe(
    Layer.provide(ConfigProvider.layer(ConfigProvider.fromEnv({ env })))
  )

const read = (env: Record<string, string>) =>
  Effect.runPromise(
    Effect.gen(function* () {
      const [pace, proxies] = [yield* BulkPace, yield* TrustedProxies]
      return { pace, proxies, waiting: yield* WaitingRoomThresholds, requests: yield* AccountRequests }
    }).pipe(Effect.provide(withEnvironment(env)))
  )

const refusal = (env: Record<string, string>) =>
  Effect.runPromise(Effect.flip(Effect.scoped(Layer.build(withEnvironment(env)))))

/** Everything that a portal reads of its environment before it starts. */
const whole = (env: Record<string, string>) =>
  Effect.all([machine(), metricsDoor, Effect.scoped(Layer.build(surroundings))], { discard: true }).pipe(
    Effect.provide(ConfigProvider.layer(ConfigProvider.fromEnv({ env })))
  )
const surroundings = Layer.mergeAll(
  ...[bulkPace, trustedProxies, waitingRoom, accountRequests, addressApi, fileSettings],
  ...[MailTransport.layerConfig, PayFip.layerConfig, particulierFromEnvironment],
  ...[franceConnectFromEnvironment, agentSignInFromEnvironment],
  Layer.effectDiscard(webhookHosts)
)

describe("the environment of a portal", () => {
  test("says nothing: 120 mails a minute, no proxy is believed, families wait when 300 requests are under way, 600 requests of an account a minute", async () => {
    const waiting = { requests: 300, delayMillis: 500 }
    assert.deepEqual(await read({}), { pace: 120, proxies: [], waiting, requests: 600 })
  })

  test("gives the pace of mailings, the proxies and the thresholds of the waiting room", async () => {
    const env = {
      SMTP_BULK_PER_MINUTE: "30",
      PORTAIL_TRUSTED_PROXIES: "loopback, 10.0.0.0/8,2001:db8::1",
      PORTAIL_WAITING_ROOM_REQUESTS: "40",
      PORTAIL_ACCOUNT_REQUESTS: "90"
    }
    assert.deepEqual(await read(env), {
      pace: 30,
      proxies: ["loopback", "10.0.0.0/8", "2001:db8::1"],
      waiting: { requests: 40, delayMillis: 500 },
      requests: 90
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

  test.each<[name: string, value: string, entry?: string]>([
    ["PORTAIL_WEBHOOK_HOSTS", "erp.mairie.local, http://10.0.0.7", "http://10.0.0.7"],
    ["PORTAIL_WEBHOOK_HOSTS", "10.0.0.7:8080", "10.0.0.7:8080"],
    ["PORTAIL_WEBHOOK_HOSTS", "10.0.0.300", "10.0.0.300"],
    ["PORTAIL_WEBHOOK_HOSTS", "*.mairie.local", "*.mairie.local"],
    ["PORTAIL_WEBHOOK_HOSTS", "erp mairie", "erp mairie"],
    ["PORTAIL_TRUSTED_PROXIES", "loopback,10.0.0.0/33", "10.0.0.0/33"],
    ["PORTAIL_PORT", "quatre mille"],
    ["PORTAIL_PORT", "65536"],
    ["PORTAIL_METRICS_PORT", "-1"],
    ["PORTAIL_WAITING_ROOM", "oui"],
    ["PORTAIL_WAITING_ROOM_REQUESTS", "0"],
    ["PORTAIL_WAITING_ROOM_DELAY", "1,5"],
    ["PORTAIL_ACCOUNT_REQUESTS", "0"],
    ["SMTP_BULK_PER_MINUTE", "vite"],
    ["ADDRESS_API_ENDPOINT", "geopf"],
    ["SMTP_URL", "mail.ville.fr:25"],
    ["SMTP_URL", "smtp://"],
    ["PAYFIP_ENDPOINT", "www.payfip.gouv.fr/tpa"],
    ["PORTAIL_API_PARTICULIER_URL", "particulier.api.gouv.fr"],
    ["PORTAIL_FRANCECONNECT_ISSUER", "oidc.franceconnect.gouv.fr/api/v2"],
    ["PORTAIL_PROCONNECT_ISSUER", "auth.agentconnect.gouv.fr"],
    ["PORTAIL_PUBLIC_URL", "famille.ville.fr"],
    ["PORTAIL_PUBLIC_URL", "https://ville.fr/famille"],
    ["PORTAIL_FILES", "s3:bucket"]
  ])(
    "%s=%s keeps a portal from starting, with a sentence that names the variable and the entry",
    async (name: string, value: string, entry?: string) => {
      const failure = await Effect.runPromise(Effect.flip(whole({ [name]: value })))
      const { message } = reportOf(failure)
      assert.include(message, `${name} est incorrect`)
      assert.include(message, entry === undefined ? " : attendu " : `(« ${entry} ») : attendu `)
    }
  )

  test("may name hosts by name and by address, and no variable at all", async () => {
    await Effect.runPromise(whole({}))
    const env = { PORTAIL_WEBHOOK_HOSTS: " Erp.Mairie.local,10.0.0.7,fd00::1, localhost," }
    await Effect.runPromise(whole(env))
    const hosts = webhookHosts.parse(ConfigProvider.fromEnv({ env }))
    assert.deepStrictEqual(await Effect.runPromise(hosts), ["erp.mairie.local", "10.0.0.7", "fd00::1", "localhost"])
  })

  test("says that SMTP_URL is wrong without the password in it", async () => {
    const failure = await Effect.runPromise(Effect.flip(whole({ SMTP_URL: "smpt://portail:Sesame-7@mail.ville.fr" })))
    assert.notInclude(`${failure.message} ${inspect(failure, { depth: 20 })}`, "Sesame-7")
  })

  test("may name each service by its address", async () => {
    await Effect.runPromise(
      whole({
        SMTP_URL: "smtps://portail:secret@mail.ville.fr:465?pool=false",
        PAYFIP_ENDPOINT: "http://127.0.0.1:4002/tpa",
        PORTAIL_PUBLIC_URL: "https://famille.ville.fr/"
      })
    )
  })

  test("is read with a port that was typed, which must be one too", async () => {
    const { message } = reportOf(await Effect.runPromise(Effect.flip(machine("abc"))))
    assert.include(message, "--port est incorrect")
    assert.strictEqual((await Effect.runPromise(machine("4100"))).port, 4100)
  })

  test.each(["0", "-1", "vite", "1.5"])("%s mails a minute is refused by name", async (wrong) => {
    assert.include((await refusal({ SMTP_BULK_PER_MINUTE: wrong })).message, "SMTP_BULK_PER_MINUTE")
  })
})
