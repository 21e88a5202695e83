import { lookup as systemLookup } from "node:dns"
import type { LookupFunction } from "node:net"
import { type Config, Context, Effect, Layer, Schema } from "effect"
import { isNamed, isPublicAddress, problemOfUrl } from "./addresses.ts"
import type { WebhookUrlProblem } from "./Webhook.ts"
import { webhookHosts } from "./webhookHosts.ts"

/** The address did not take a message; `reason` is a code or the HTTP status. */
export class WebhookFailed extends Schema.TaggedError<WebhookFailed>()("WebhookFailed", { reason: Schema.String }) {}

/** How names become addresses; another one in tests. */
export const NameLookup = Context.Reference<LookupFunction>("@portail-familles/core/integrations/NameLookup", {
  defaultValue: () => systemLookup as LookupFunction
})

const longestWait = 10_000
const largestAnswer = 16 * 1024

class PrivateTarget extends Error {}

/** Sends messages to addresses that somebody typed: to the public Internet alone, or to hosts that the installation names. */
export class WebhookSender extends Context.Service<
  WebhookSender,
  {
    /** What is wrong with an address; undefined where nothing is. */
    problemOf(url: string): WebhookUrlProblem | undefined
    /** Sends a message; follows no redirection, and reads hardly anything of the answer. */
    send(url: string, headers: Readonly<Record<string, string>>, body: string): Effect.Effect<void, WebhookFailed>
  }
>()("@portail-familles/core/integrations/WebhookSender") {
  /** As `PORTAIL_WEBHOOK_HOSTS` says. */
  static readonly layerConfig: Layer.Layer<WebhookSender, Config.ConfigError> = Layer.effect(
    WebhookSender,
    Effect.flatMap(webhookHosts, (hosts) => make(hosts))
  )

  /** The same, with these hosts. */
  static readonly layerOf = (named: ReadonlyArray<string>) => Layer.effect(WebhookSender, make(named))
}

const make = Effect.fnUntraced(function* (named: ReadonlyArray<string>) {
  const namesToAddresses = yield* NameLookup
  // a hundred modules that most commands never need
  const { Agent, request } = yield* Effect.promise(() => import("undici"))

  // the address that is connected to is the one that was looked at: a name cannot mean another one in between
  const guarded: LookupFunction = (host, options, done) => {
    namesToAddresses(host, { ...options, all: true }, (error, found) => {
      if (error !== null) return done(error, [])
      const addresses = Array.isArray(found) ? found : [{ address: found, family: found.includes(":") ? 6 : 4 }]
      if (!isNamed(host, named) && !addresses.every(({ address }) => isPublicAddress(address))) {
        return done(new PrivateTarget("private"), [])
      }
      const [first] = addresses
      if (options.all === true || first === undefined) done(null, addresses)
      else done(null, first.address, first.family)
    })
  }

  const agent = yield* Effect.acquireRelease(
    Effect.sync(
      () =>
        new Agent({
          pipelining: 0,
          connect: { timeout: longestWait, lookup: guarded },
          headersTimeout: longestWait,
          bodyTimeout: longestWait
        })
    ),
    (agent) => Effect.promise(() => agent.destroy())
  )

  const post = (url: string, headers: Readonly<Record<string, string>>, body: string) =>
    Effect.tryPromise({
      try: async (signal) => {
        const answer = await request(url, {
          dispatcher: agent,
          method: "POST",
          headers: { ...headers, "content-type": "application/json", "user-agent": "portail-familles" },
          body,
          signal
        })
        await answer.body.dump({ limit: largestAnswer }).catch(() => undefined)
        return answer.statusCode
      },
      catch: (cause) => new WebhookFailed({ reason: isPrivate(cause) ? "private" : "connection" })
    }).pipe(
      Effect.timeoutOrElse({
        duration: longestWait,
        orElse: () => Effect.fail(new WebhookFailed({ reason: "timeout" }))
      })
    )

  return WebhookSender.of({
    problemOf: (url) => problemOfUrl(url, named),
    send: Effect.fn("WebhookSender.send")(function* (url, headers, body) {
      const problem = problemOfUrl(url, named)
      if (problem !== undefined) return yield* new WebhookFailed({ reason: problem })
      const status = yield* post(url, headers, body)
      if (status < 200 || status >= 300) return yield* new WebhookFailed({ reason: String(status) })
    })
  })
})

const isPrivate = (cause: unknown): boolean =>
  cause instanceof PrivateTarget || (cause instanceof Error && cause.cause instanceof PrivateTarget)
