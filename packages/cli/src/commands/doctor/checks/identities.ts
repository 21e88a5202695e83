import {
  AgentSignInAccess,
  agentSignInFromEnvironment,
  FranceConnectAccess,
  franceConnectFromEnvironment
} from "@portail-familles/core/accounts"
import { Effect } from "effect"
import { reportOf } from "../../../terminal/failures.ts"
import { type Finding, failure, fine, looked, nothing } from "../finding.ts"

interface Provider {
  readonly name: string
  readonly setting: string
  readonly issuer: string
  readonly towns: number
}

/** Whether the providers that people sign in with answer, and say the name that is configured. */
const discovery = ({ name, setting, issuer, towns }: Provider) =>
  Effect.tryPromise(async () => {
    const response = await fetch(`${issuer}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(8_000) })
    return ((await response.json()) as { readonly issuer?: unknown }).issuer
  }).pipe(
    Effect.map(
      (said): Finding =>
        said === issuer
          ? fine("identities", `${name} répond (villes : ${towns})`)
          : failure("identities", `${name} n'est pas celui qui est indiqué`, `Vérifiez ${setting}_ISSUER.`)
    ),
    Effect.catch(() =>
      Effect.succeed(
        failure("identities", `${name} ne répond pas`, `Vérifiez la sortie vers Internet et ${setting}_ISSUER.`)
      )
    )
  )

const unreadable = (error: Parameters<typeof reportOf>[0]) => {
  const { message, advice } = reportOf(error)
  return Effect.succeed([failure("identities", message.replace(/\.$/, ""), advice)])
}

const families = Effect.gen(function* () {
  const { issuer, clients } = yield* FranceConnectAccess
  if (clients.size === 0) return [nothing("identities", "FranceConnect n'est pas proposé")]
  const provider = { name: "FranceConnect", setting: "PORTAIL_FRANCECONNECT", issuer, towns: clients.size }
  return [yield* discovery(provider)]
}).pipe(Effect.provide(franceConnectFromEnvironment), Effect.catch(unreadable))

const agents = Effect.gen(function* () {
  const { issuer, clients } = yield* AgentSignInAccess
  if (clients.size === 0) return [nothing("identities", "les agents ne se connectent pas avec ProConnect")]
  const provider = { name: "ProConnect", setting: "PORTAIL_PROCONNECT", issuer, towns: clients.size }
  return [yield* discovery(provider)]
}).pipe(Effect.provide(agentSignInFromEnvironment), Effect.catch(unreadable))

/** Whether those whom families and agents are identified by answer. */
export const identities = looked(
  "identities",
  Effect.map(Effect.all([families, agents], { concurrency: 2 }), (found) => found.flat())
)
