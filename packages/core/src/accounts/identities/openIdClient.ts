import { Clock, Effect, Redacted } from "effect"
import * as openId from "openid-client"
import { IdentityDeclined, IdentityUnproved, ProviderAway } from "./errors.ts"

/** An OpenID provider, and who we are there. */
export interface OpenIdOptions {
  /** As its discovery document calls it. Plain HTTP only on this machine. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: Redacted.Redacted<string>
  /** What is asked for, separated by spaces. */
  readonly scope: string
  /** Levels of assurance of which one is enough; any where there is none. */
  readonly levels: ReadonlyArray<string>
  /** `login` has the person type a password there again; by default who is signed in there is known at once. */
  readonly prompt?: "login"
}

/** What one visit at a provider is bound to. */
export interface Visit {
  readonly redirectUri: string
  readonly state: string
  readonly nonce: string
  /** Of PKCE. */
  readonly verifier: string
}

/** Somebody whom the provider vouches for: its name for them with us, and its token, by which they leave it again. */
export interface Identity {
  readonly subject: string
  readonly idToken: string
  /** What else it says of them, as far as the scope asked. */
  readonly about: Readonly<Record<string, unknown>>
}

/** One provider as one of its clients: authorization code with PKCE (RFC 7636), OpenID Connect Core 1.0, RFC 9207. */
export interface OpenIdClient {
  /** Where the browser goes to be identified. */
  visitUrl(visit: Visit): Effect.Effect<URL, ProviderAway>
  /** Who came back with this query. */
  identify(
    visit: Visit,
    query: URLSearchParams
  ): Effect.Effect<Identity, ProviderAway | IdentityDeclined | IdentityUnproved>
  /** Where the browser goes to end its session there; undefined where the provider has no such place. */
  leaveUrl(idToken: string, returnUri: string, state: string): Effect.Effect<URL | undefined, ProviderAway>
}

const timeoutSeconds = 10
const discoveryMillis = 3_600_000

/** A client of the provider; what the provider says of itself is asked once an hour. */
export const openIdClient = (options: OpenIdOptions): OpenIdClient => {
  const { issuer, clientId, clientSecret, scope, levels, prompt } = options

  const discover = () =>
    openId.discovery(new URL(issuer), clientId, {}, openId.ClientSecretPost(Redacted.value(clientSecret)), {
      timeout: timeoutSeconds,
      execute: [openId.enableNonRepudiationChecks, ...(isOnThisMachine(issuer) ? [openId.allowInsecureRequests] : [])]
    })

  let known: { readonly at: number; readonly configuration: Promise<openId.Configuration> } | undefined
  const configuration = Effect.gen(function* () {
    const now = yield* Clock.currentTimeMillis
    const current =
      known !== undefined && now - known.at < discoveryMillis ? known : { at: now, configuration: discover() }
    known = current
    return yield* Effect.tryPromise({
      try: () => current.configuration,
      catch: (error) => {
        known = undefined
        return new ProviderAway({ reason: codeOf(error) })
      }
    })
  })

  const visitUrl = Effect.fn("OpenIdClient.visitUrl")(function* ({ redirectUri, state, nonce, verifier }: Visit) {
    const config = yield* configuration
    const challenge = yield* Effect.promise(() => openId.calculatePKCECodeChallenge(verifier))
    return openId.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope,
      state,
      nonce,
      code_challenge: challenge,
      code_challenge_method: "S256",
      ...(levels.length === 0 ? {} : { acr_values: levels.join(" ") }),
      ...(prompt === undefined ? {} : { prompt })
    })
  })

  const identify = Effect.fn("OpenIdClient.identify")(function* (visit: Visit, query: URLSearchParams) {
    const config = yield* configuration
    const tokens = yield* asking(() =>
      openId.authorizationCodeGrant(config, new URL(`${visit.redirectUri}?${query}`), {
        expectedState: visit.state,
        expectedNonce: visit.nonce,
        pkceCodeVerifier: visit.verifier,
        idTokenExpected: true
      })
    )
    const [claims, idToken] = [tokens.claims(), tokens.id_token]
    if (claims === undefined || idToken === undefined) return yield* new IdentityUnproved({ reason: "no-id-token" })
    if (levels.length > 0 && !levels.includes(String(claims.acr)))
      return yield* new IdentityUnproved({ reason: "level" })
    // about the same person as the ID token
    const about = yield* asking(() => openId.fetchUserInfo(config, tokens.access_token, claims.sub))
    return { subject: claims.sub, idToken, about }
  })

  const leaveUrl = Effect.fn("OpenIdClient.leaveUrl")(function* (idToken: string, returnUri: string, state: string) {
    const config = yield* configuration
    if (config.serverMetadata().end_session_endpoint === undefined) return undefined
    return openId.buildEndSessionUrl(config, {
      id_token_hint: idToken,
      post_logout_redirect_uri: returnUri,
      state
    })
  })

  return { visitUrl, identify, leaveUrl }
}

const isOnThisMachine = (issuer: string): boolean =>
  /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/.test(issuer)

const asking = <A>(ask: () => Promise<A>) =>
  Effect.tryPromise({ try: ask, catch: (error) => error }).pipe(Effect.mapError(failureOf))

/** Failures that are the provider's own state, by its code or the library's. */
const away: ReadonlySet<string> = new Set([
  "server_error",
  "temporarily_unavailable",
  "invalid_client",
  "unauthorized_client",
  "OAUTH_RESPONSE_IS_NOT_CONFORM",
  "OAUTH_RESPONSE_IS_NOT_JSON",
  "OAUTH_TIMEOUT",
  "OAUTH_ABORT",
  "unreachable"
])
const declined: ReadonlySet<string> = new Set(["access_denied", "login_required", "consent_required"])

const failureOf = (error: unknown): ProviderAway | IdentityDeclined | IdentityUnproved => {
  const reason = codeOf(error)
  if (away.has(reason)) return new ProviderAway({ reason })
  return declined.has(reason) ? new IdentityDeclined() : new IdentityUnproved({ reason })
}

/** A code that says nothing of anybody: the provider's own, else the library's. */
const codeOf = (error: unknown): string => {
  if (error instanceof openId.AuthorizationResponseError || error instanceof openId.ResponseBodyError) {
    // whoever makes a link to us may write anything there
    return /^[a-z_]{1,40}$/.test(error.error) ? error.error : "invalid"
  }
  if (error instanceof openId.ClientError) return error.code ?? "invalid"
  return "unreachable"
}
