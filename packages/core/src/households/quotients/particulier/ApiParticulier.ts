import { Config, Context, Duration, Effect, Layer, Option, Predicate, Redacted, Schema } from "effect"
import { webAddress } from "../../../platform/text/webAddress.ts"
import { QuotientEuros } from "../Quotient.ts"
import { type CivilIdentity, civilQuestion } from "./civilIdentity.ts"
import {
  CivilIdentityRefused,
  type ParticulierFailure,
  ParticulierFileNotFound,
  ParticulierOff,
  ParticulierTokenRefused,
  ParticulierUnavailable
} from "./errors.ts"

/** A quotient as a benefit fund reckoned it: whole euros, of a month. */
const FundQuotient = Schema.Struct({
  fournisseur: Schema.Literals(["CNAF", "MSA"]),
  valeur: QuotientEuros,
  annee: Schema.Int.check(Schema.isBetween({ minimum: 2000, maximum: 2100 })),
  mois: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 12 }))
})
export type FundQuotient = typeof FundQuotient.Type

// the family's names and address, which other scopes would add, are not read
const decodeAnswer = Schema.decodeUnknownOption(
  Schema.fromJsonString(Schema.Struct({ data: Schema.Struct({ quotient_familial: FundQuotient }) }))
)

/** Where API Particulier is, with what token (null: not asked), and how long one call may take (15 seconds unless said). */
export interface ApiParticulierOptions {
  readonly url: string
  readonly token: Redacted.Redacted<string> | null
  readonly timeout?: Duration.Input
}

/** Where a portal asks; off unless its machine says otherwise. */
export const ParticulierAccess = Context.Reference<ApiParticulierOptions>(
  "@portail-familles/core/households/quotients/particulier/ParticulierAccess",
  { defaultValue: () => ({ url: stateUrl, token: null }) }
)

/** At `PORTAIL_API_PARTICULIER_URL`, by default the State's; off without `PORTAIL_API_PARTICULIER_TOKEN`. */
export const particulierFromEnvironment: Layer.Layer<never, Config.ConfigError> = Layer.effect(
  ParticulierAccess,
  Effect.gen(function* () {
    const url = yield* webAddress("PORTAIL_API_PARTICULIER_URL").pipe(Config.withDefault(stateUrl))
    const token = yield* Config.option(Config.Redacted("PORTAIL_API_PARTICULIER_TOKEN"))
    return { url, token: Option.getOrNull(token) }
  })
)

/** Client of the State's API Particulier, version 3. It never retries, and no failure repeats what was asked. Source: `french-rules.md` 5.1. */
export class ApiParticulier extends Context.Service<
  ApiParticulier,
  {
    /** Whether a town with this SIRET may ask. */
    ready(siret: string): Effect.Effect<void, ParticulierOff>
    /** The quotient of the last month that a fund knows, asked by civil identity for the town of this SIRET. */
    quotient(identity: CivilIdentity, siret: string): Effect.Effect<FundQuotient, ParticulierFailure>
  }
>()("@portail-familles/core/households/quotients/particulier/ApiParticulier") {
  /** API Particulier at this address, such as the simulator's. */
  static readonly layerAt = (options: ApiParticulierOptions): Layer.Layer<ApiParticulier> =>
    Layer.effect(ApiParticulier, make(options))

  /** As `ParticulierAccess` says. */
  static readonly layer: Layer.Layer<ApiParticulier> = Layer.unwrap(
    Effect.map(ParticulierAccess, (options) => ApiParticulier.layerAt(options))
  )
}

const stateUrl = "https://particulier.api.gouv.fr"
const path = "/v3/dss/quotient_familial/identite"
const largestAnswer = 128 * 1024

const unavailable = (
  reason: ParticulierUnavailable["reason"],
  detail: string,
  retryAfter: number | null = null
): ParticulierUnavailable => new ParticulierUnavailable({ reason, detail, retryAfter })

const connectionFailure = (cause: unknown): ParticulierUnavailable => {
  const code = Predicate.hasProperty(cause, "code") && Predicate.isString(cause.code) ? cause.code : "unknown"
  return unavailable(code.endsWith("_TIMEOUT") ? "timeout" : "connection", code)
}

interface Answer {
  readonly status: number
  readonly retryAfter: number | null
  readonly text: string
}

const decide = ({ status, retryAfter, text }: Answer): Effect.Effect<FundQuotient, ParticulierFailure> => {
  switch (status) {
    case 200:
      return Option.match(decodeAnswer(text), {
        onNone: () => Effect.fail(unavailable("unreadable", "quotient_familial")),
        onSome: ({ data }) => Effect.succeed(data.quotient_familial)
      })
    case 401:
    case 403:
      return Effect.fail(new ParticulierTokenRefused({ status }))
    case 404:
      return Effect.fail(new ParticulierFileNotFound())
    case 422:
      return Effect.fail(new CivilIdentityRefused())
    default:
      return Effect.fail(unavailable(status === 429 ? "too-many" : "status", String(status), retryAfter))
  }
}

const secondsOf = (header: string | Array<string> | undefined): number | null =>
  typeof header === "string" && /^\d{1,6}$/.test(header) ? Number(header) : null

const make = Effect.fnUntraced(function* ({ url, token, timeout = "15 seconds" }: ApiParticulierOptions) {
  const milliseconds = Duration.toMillis(Duration.fromInputUnsafe(timeout))
  // a hundred modules that a portal which never asks does not need
  const open = async () => {
    const { Agent, request } = await import("undici")
    return { request, agent: new Agent({ maxResponseSize: largestAnswer, connect: { timeout: milliseconds } }) }
  }
  let opened: ReturnType<typeof open> | undefined
  yield* Effect.addFinalizer(() => Effect.promise(async () => (await opened)?.agent.destroy()))

  const ask = (question: URLSearchParams, secret: string) =>
    Effect.tryPromise({
      try: async (signal): Promise<Answer> => {
        opened ??= open()
        const { request, agent } = await opened
        const headers = { authorization: `Bearer ${secret}`, accept: "application/json" }
        const answer = await request(`${url.replace(/\/$/, "")}${path}?${question}`, {
          dispatcher: agent,
          headers,
          signal
        })
        const retryAfter = secondsOf(answer.headers["retry-after"])
        return { status: answer.statusCode, retryAfter, text: await answer.body.text() }
      },
      catch: connectionFailure
    }).pipe(
      Effect.timeoutOrElse({
        duration: milliseconds,
        orElse: () => Effect.fail(unavailable("timeout", `${milliseconds} ms`))
      })
    )

  const tokenFor = Effect.fnUntraced(function* (siret: string) {
    if (token === null) return yield* new ParticulierOff({ missing: "token" })
    if (siret === "") return yield* new ParticulierOff({ missing: "siret" })
    return Redacted.value(token)
  })

  const quotient = Effect.fn("ApiParticulier.quotient")(function* (identity: CivilIdentity, siret: string) {
    const secret = yield* tokenFor(siret)
    return yield* decide(yield* ask(civilQuestion(identity, siret.replaceAll(/\s/g, "")), secret))
  })

  return ApiParticulier.of({ quotient, ready: (siret) => Effect.asVoid(tokenFor(siret)) })
})
