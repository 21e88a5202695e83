import { Config, Context, Effect, Layer, Redacted, Schema } from "effect"
import { webAddress } from "../../platform/text/webAddress.ts"
import { readRegistrations } from "./registrations.ts"

/** A town's registration where its agents sign in. */
export interface AgentSignInClient {
  readonly clientId: string
  readonly clientSecret: Redacted.Redacted<string>
  /** The organisation that its agents belong to, 14 digits; null where the provider knows that one alone. */
  readonly siret: string | null
}

/** Where agents sign in, at which level of assurance (any: null), and which towns are registered there, by their slug. */
export interface AgentSignInOptions {
  readonly issuer: string
  readonly level: string | null
  readonly clients: ReadonlyMap<string, AgentSignInClient>
}

/** ProConnect, from the Internet (<https://partenaires.proconnect.gouv.fr/docs>), and its only level. */
const proConnect = { issuer: "https://auth.agentconnect.gouv.fr/api/v2", level: "eidas1" } as const

/** Which towns' agents sign in at a provider; none unless the machine says otherwise. */
export const AgentSignInAccess = Context.Reference<AgentSignInOptions>(
  "@portail-familles/core/accounts/identities/AgentSignInAccess",
  { defaultValue: () => ({ ...proConnect, clients: new Map() }) }
)

const notation = /^([a-z0-9-]+):([^\s:,]+):([^\s:,]+)(?::(\d{14}))?$/

/** Reads `town:client id:client secret` of each town, with `:siret` of its organisation or without; undefined where one is not written so. */
export const readAgentSignInClients = (text: string): ReadonlyMap<string, AgentSignInClient> | undefined =>
  readRegistrations(text, notation, ([clientId = "", secret = "", siret = null]) => ({
    clientId,
    clientSecret: Redacted.make(secret),
    siret
  }))

/** `PORTAIL_PROCONNECT` is not written as `town:client id:client secret:siret`. */
export class AgentSignInUnreadable extends Schema.TaggedError<AgentSignInUnreadable>()("AgentSignInUnreadable", {}) {}

/** `PORTAIL_PROCONNECT`, at `PORTAIL_PROCONNECT_ISSUER` (by default ProConnect) with `PORTAIL_PROCONNECT_ACR`; off without. */
export const agentSignInFromEnvironment: Layer.Layer<never, Config.ConfigError | AgentSignInUnreadable> = Layer.effect(
  AgentSignInAccess,
  Effect.gen(function* () {
    const issuer = yield* webAddress("PORTAIL_PROCONNECT_ISSUER").pipe(Config.withDefault(proConnect.issuer))
    const usual = issuer === proConnect.issuer ? proConnect.level : ""
    const level = yield* Config.String("PORTAIL_PROCONNECT_ACR").pipe(Config.withDefault(usual))
    const text = yield* Config.Redacted("PORTAIL_PROCONNECT").pipe(Config.withDefault(Redacted.make("")))
    const clients = readAgentSignInClients(Redacted.value(text))
    if (clients === undefined) return yield* new AgentSignInUnreadable()
    return { issuer, level: level === "" ? null : level, clients }
  })
)
