import { Cache, Clock, Context, Duration, Effect, Exit, Layer, Schema } from "effect"
import { RateLimiter } from "effect/persistence"
import type { FamilyAccess } from "../../accounts/FamilyAccess.ts"
import { AddressAnswer, type AddressSuggestion, mostSuggestions, questionOf, suggestionsIn } from "./suggestion.ts"

/** Where the national address API answers searches: the State's own, an installation of the town's, or the simulator. */
export const AddressApi = Context.Reference<{ readonly endpoint: string; readonly timeout: Duration.Input }>(
  "@portail-familles/core/households/addresses/AddressApi",
  { defaultValue: () => ({ endpoint: "https://data.geopf.fr/geocodage/search", timeout: "1500 millis" }) }
)

/** The API gave no answer that can be read. The reason names no address. */
class AddressesUnavailable extends Schema.TaggedError<AddressesUnavailable>()("AddressesUnavailable", {
  reason: Schema.String
}) {}

/** Addresses that begin as a family typed, from the national address API. The server asks: the API learns no browser. */
export class NationalAddresses extends Context.Service<
  NationalAddresses,
  {
    /** Nothing where the town does not want it, too little is typed, the API is down, or too much was asked. */
    suggest(access: FamilyAccess, typed: string): Effect.Effect<ReadonlyArray<AddressSuggestion>>
  }
>()("@portail-familles/core/households/addresses/NationalAddresses") {
  static readonly layer = Layer.effect(
    NationalAddresses,
    Effect.suspend(() => make())
  )
}

/** The State's API answers 50 questions a second of one address, and nothing for 5 seconds above. */
const ofAll = { limit: 25, window: "1 second", key: "all" } as const
const ofOne = { limit: 60, window: "1 minute" } as const
/** How long the API is left alone once it did not answer. */
const rest = 5_000
const largestAnswer = 128 * 1024

const make = Effect.fnUntraced(function* () {
  const { endpoint, timeout } = yield* AddressApi
  const milliseconds = Duration.toMillis(Duration.fromInputUnsafe(timeout))
  // a hundred modules that most commands never need
  const { Agent, request } = yield* Effect.promise(() => import("undici"))
  const agent = yield* Effect.acquireRelease(
    Effect.sync(() => new Agent({ maxResponseSize: largestAnswer, connect: { timeout: milliseconds } })),
    (agent) => Effect.promise(() => agent.destroy())
  )
  const limiter = yield* RateLimiter.make.pipe(Effect.provide(RateLimiter.layerStoreMemory))
  let restsUntil = 0

  const ask = (search: string) =>
    Effect.tryPromise({
      try: async (signal) => {
        const { statusCode, body } = await request(`${endpoint}?${search}`, { dispatcher: agent, signal })
        if (statusCode === 200) return await body.json()
        await body.dump()
        throw new AddressesUnavailable({ reason: `status ${statusCode}` })
      },
      catch: (cause) =>
        cause instanceof AddressesUnavailable ? cause : new AddressesUnavailable({ reason: "connection" })
    }).pipe(
      Effect.timeoutOrElse({
        duration: milliseconds,
        orElse: () => Effect.fail(new AddressesUnavailable({ reason: "timeout" }))
      }),
      Effect.flatMap(Schema.decodeUnknownEffect(AddressAnswer)),
      Effect.mapError((error) =>
        error._tag === "AddressesUnavailable" ? error : new AddressesUnavailable({ reason: "unreadable" })
      )
    )

  const known = yield* Cache.makeWith(ask, {
    capacity: 500,
    timeToLive: (exit) => (Exit.isSuccess(exit) ? "10 minutes" : "0 millis")
  })

  const mayAsk = (accountId: string) =>
    Effect.forEach([{ ...ofOne, key: accountId }, ofAll], (bound) =>
      limiter.consume({ ...bound, algorithm: "token-bucket", onExceeded: "fail" })
    ).pipe(Effect.isSuccess)

  const suggest = Effect.fnUntraced(function* (access: FamilyAccess, typed: string) {
    const near = access.town.settings.dossier.addressSuggestions
    const question = questionOf(typed)
    const now = yield* Clock.currentTimeMillis
    if (near === null || question === undefined || now < restsUntil) return []
    const search = new URLSearchParams({
      q: question,
      limit: String(mostSuggestions),
      autocomplete: "1",
      lat: String(near.latitude),
      lon: String(near.longitude)
    }).toString()
    if (!(yield* Cache.has(known, search)) && !(yield* mayAsk(access.accountId))) return []
    return suggestionsIn(yield* Cache.get(known, search), question)
  })

  const leaveAlone = Effect.fnUntraced(function* ({ reason }: AddressesUnavailable) {
    restsUntil = (yield* Clock.currentTimeMillis) + rest
    yield* Effect.logWarning("the national address API does not answer").pipe(Effect.annotateLogs({ reason }))
    return []
  })

  return NationalAddresses.of({
    suggest: (access, typed) => Effect.catchTag(suggest(access, typed), "AddressesUnavailable", leaveAlone)
  })
})
