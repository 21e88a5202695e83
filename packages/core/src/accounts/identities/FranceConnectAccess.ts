import { Config, Context, Effect, Layer, Redacted, Schema } from "effect"
import { webAddress } from "../../platform/text/webAddress.ts"
import { readRegistrations } from "./registrations.ts"

/** A town's registration at FranceConnect. */
export interface FranceConnectClient {
  readonly clientId: string
  readonly clientSecret: Redacted.Redacted<string>
}

/** Where FranceConnect is, and which towns of this installation are registered there, by their slug. */
export interface FranceConnectOptions {
  readonly issuer: string
  readonly clients: ReadonlyMap<string, FranceConnectClient>
}

/** Version 2, for everybody (<https://docs.partenaires.franceconnect.gouv.fr/fs/fs-technique/fs-technique-endpoints/>). */
const franceConnect = "https://oidc.franceconnect.gouv.fr/api/v2"

/** Which towns offer FranceConnect; none unless the machine says otherwise. */
export const FranceConnectAccess = Context.Reference<FranceConnectOptions>(
  "@portail-familles/core/accounts/identities/FranceConnectAccess",
  { defaultValue: () => ({ issuer: franceConnect, clients: new Map() }) }
)

const notation = /^([a-z0-9-]+):([^\s:,]+):([^\s,]+)$/

/** Reads `town:client id:client secret` of each town, separated by commas; undefined where one is not written so. */
export const readFranceConnectClients = (text: string): ReadonlyMap<string, FranceConnectClient> | undefined =>
  readRegistrations(text, notation, ([clientId = "", secret = ""]) => ({
    clientId,
    clientSecret: Redacted.make(secret)
  }))

/** `PORTAIL_FRANCECONNECT` is not written as `town:client id:client secret`. */
export class FranceConnectUnreadable extends Schema.TaggedError<FranceConnectUnreadable>()(
  "FranceConnectUnreadable",
  {}
) {}

/** `PORTAIL_FRANCECONNECT`, at `PORTAIL_FRANCECONNECT_ISSUER` (by default the State's); off without. */
export const franceConnectFromEnvironment: Layer.Layer<never, Config.ConfigError | FranceConnectUnreadable> =
  Layer.effect(
    FranceConnectAccess,
    Effect.gen(function* () {
      const issuer = yield* webAddress("PORTAIL_FRANCECONNECT_ISSUER").pipe(Config.withDefault(franceConnect))
      const text = yield* Config.Redacted("PORTAIL_FRANCECONNECT").pipe(Config.withDefault(Redacted.make("")))
      const clients = readFranceConnectClients(Redacted.value(text))
      if (clients === undefined) return yield* new FranceConnectUnreadable()
      return { issuer, clients }
    })
  )
