import { createHash, randomBytes } from "node:crypto"
import { once } from "node:events"
import { createServer } from "node:http"
import { text } from "node:stream/consumers"
import { exportJWK, generateKeyPair } from "jose"
import { type KoaContextWithOIDC, Provider } from "oidc-provider"
import { anotherPerson, type Fault, faultyToken, type SigningKey } from "./faults.ts"
import { Memory } from "./memory.ts"
import { choicePage, leavePage } from "./pages.ts"
import type { SimulatedAgent, SimulatedPerson } from "./SimulatedPerson.ts"

/** A service that is registered at the simulator, as at <https://partenaires.franceconnect.gouv.fr>. */
export interface SimulatedClient {
  readonly clientId: string
  readonly clientSecret: string
  /** Where browsers come back, signed in; each exactly as it is registered. */
  readonly redirectUris: ReadonlyArray<string>
  /** Where they come back, signed out. */
  readonly leaveUris: ReadonlyArray<string>
}

/** A simulator that listens on this machine. */
export interface FranceConnectSimulator {
  /** What to give as `PORTAIL_FRANCECONNECT_ISSUER`. */
  readonly issuer: string
  /** Does one thing wrong until null is given. */
  readonly failWith: (fault: Fault | null) => void
  readonly close: () => Promise<void>
}

const signingKey = async (): Promise<{ readonly signing: SigningKey; readonly jwk: Record<string, unknown> }> => {
  const { privateKey } = await generateKeyPair("ES256", { extractable: true })
  const id = randomBytes(6).toString("hex")
  return {
    signing: { id, key: privateKey },
    jwk: { ...(await exportJWK(privateKey)), kid: id, alg: "ES256", use: "sig" }
  }
}

interface Simulated {
  readonly name: string
  readonly clients: ReadonlyArray<SimulatedClient>
  readonly people: ReadonlyArray<SimulatedAgent>
  /** A free one unless said. */
  readonly port?: number
}

/**
 * Starts a simulator of FranceConnect, version 2: an OpenID provider with signed user data, the level eidas1, and for the same person another
 * `sub` at each service.
 */
export const startFranceConnectSimulator = ({
  people,
  ...rest
}: {
  readonly clients: ReadonlyArray<SimulatedClient>
  readonly people: ReadonlyArray<SimulatedPerson>
  /** A free one unless said. */
  readonly port?: number
}): Promise<FranceConnectSimulator> =>
  startSimulator({
    ...rest,
    name: "FranceConnect",
    people: people.map((person) => ({ ...person, mail: "", siret: "" }))
  })

/** Starts a simulator of ProConnect: the same provider, which also tells an agent's mail and organisation where they are asked for. */
export const startProConnectSimulator = (options: {
  readonly clients: ReadonlyArray<SimulatedClient>
  readonly people: ReadonlyArray<SimulatedAgent>
  /** A free one unless said. */
  readonly port?: number
}): Promise<FranceConnectSimulator> => startSimulator({ ...options, name: "ProConnect" })

const startSimulator = async ({ name, clients, people, port = 0 }: Simulated): Promise<FranceConnectSimulator> => {
  const { signing, jwk } = await signingKey()
  let fault: Fault | null = null
  const server = createServer()
  server.listen(port, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  const issuer = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : port}`
  const provider = providerAt(issuer, { name, clients, people }, jwk)

  provider.use(async (ctx: KoaContextWithOIDC, next) => {
    if (ctx.path.startsWith("/interaction/")) return interaction(provider, { name, people }, ctx)
    if (fault === "away" && ctx.path !== "/.well-known/openid-configuration") {
      ctx.status = 503
      ctx.body = "indisponible"
      return
    }
    if (ctx.path === "/authorize" && ctx.query["prompt"] === "login") forgetSession(provider, ctx)
    await next()
    if (fault !== null) await spoil(ctx, fault, signing)
  })
  const answer = provider.callback()
  server.on("request", (request, response) => void answer(request, response))

  return {
    issuer,
    failWith: (wanted) => {
      fault = wanted
    },
    close: () => {
      server.closeAllConnections()
      return new Promise((settle) => server.close(() => settle()))
    }
  }
}

const providerAt = (issuer: string, { name, clients, people }: Simulated, jwk: Record<string, unknown>): Provider =>
  new Provider(issuer, {
    clients: clients.map(({ clientId, clientSecret, redirectUris, leaveUris }) => ({
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [...redirectUris],
      post_logout_redirect_uris: [...leaveUris],
      token_endpoint_auth_method: "client_secret_post",
      id_token_signed_response_alg: "ES256",
      userinfo_signed_response_alg: "ES256",
      subject_type: "pairwise"
    })),
    adapter: Memory.of(),
    jwks: { keys: [jwk] },
    cookies: { keys: [randomBytes(16).toString("hex")] },
    acrValues: ["eidas1"],
    scopes: name === "ProConnect" ? ["openid", "email", "siret"] : ["openid"],
    claims: {
      openid: ["sub"],
      acr: null,
      ...(name === "ProConnect" ? { email: ["email"], siret: ["siret"] } : {})
    },
    conformIdTokenClaims: false,
    enabledJWA: { idTokenSigningAlgValues: ["ES256"], userinfoSigningAlgValues: ["ES256"] },
    subjectTypes: ["pairwise"],
    pairwiseIdentifier: (_ctx, accountId, client) =>
      `${createHash("sha256").update(`${client.clientId} ${accountId}`).digest("hex")}v1`,
    routes: { authorization: "/authorize", end_session: "/session/end" },
    features: {
      devInteractions: { enabled: false },
      jwtUserinfo: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = leavePage(name, form)
        }
      }
    },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, id) => {
      const { mail = "", siret = "" } = people.find((person) => person.id === id) ?? {}
      return { accountId: id, claims: () => ({ sub: id, email: mail, siret }) }
    },
    // FranceConnect asks nobody again what a service may know
    loadExistingGrant: async (ctx) => {
      const { client, session, params } = ctx.oidc
      const grant = new ctx.oidc.provider.Grant({
        clientId: client?.clientId ?? "",
        accountId: session?.accountId ?? ""
      })
      grant.addOIDCScope(String(params?.["scope"] ?? ""))
      await grant.save()
      return grant
    },
    ttl: { AccessToken: 60, AuthorizationCode: 30, IdToken: 60, Interaction: 600, Session: 1800, Grant: 1800 }
  })

/** Shows who one may be, and goes on as the one who was chosen. */
const interaction = async (
  provider: Provider,
  { name, people }: Pick<Simulated, "name" | "people">,
  ctx: KoaContextWithOIDC
) => {
  await provider.interactionDetails(ctx.req, ctx.res)
  if (ctx.method !== "POST") {
    ctx.type = "html"
    ctx.body = choicePage(name, people)
    return
  }
  const chosen = new URLSearchParams(await text(ctx.req)).get("person") ?? ""
  const known = people.some(({ id }) => id === chosen)
  ctx.respond = false
  await provider.interactionFinished(
    ctx.req,
    ctx.res,
    known
      ? { login: { accountId: chosen, acr: "eidas1", remember: false } }
      : { error: "access_denied", error_description: "User auth aborted" },
    { mergeWithLastSubmission: false }
  )
}

/** Who is asked to sign in anew may be another person: the session of the one before is none of theirs. */
const forgetSession = (provider: Provider, ctx: KoaContextWithOIDC) => {
  const name = provider.cookieName("session")
  const cookies = (ctx.req.headers.cookie ?? "").split("; ")
  ctx.req.headers.cookie = cookies.filter((cookie) => !cookie.startsWith(name)).join("; ")
  ctx.cookies.set(name, null)
}

const spoil = async (ctx: KoaContextWithOIDC, fault: Fault, signing: SigningKey) => {
  const body: unknown = ctx.body
  if (ctx.path === "/token" && typeof body === "object" && body !== null && "id_token" in body) {
    ctx.body = { ...body, id_token: await faultyToken(String(body.id_token), fault, signing) }
  }
  if (fault === "other-person" && ctx.path === "/me") ctx.body = await anotherPerson(String(body), signing)
  const location = ctx.response.get("location")
  if (fault === "answering-issuer" && location.includes("code=")) {
    const back = new URL(location)
    back.searchParams.set("iss", "https://ailleurs.example")
    ctx.set("location", back.href)
  }
}
