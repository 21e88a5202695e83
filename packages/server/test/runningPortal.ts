import { type Context, Effect, Layer, Logger, Redacted, References, Result } from "effect"
import { SqlClient } from "effect/sql"
import { freePorts } from "../../../e2e/support/freePorts.ts"
import { AgentSignInAccess, type AgentSignInOptions } from "../../core/src/accounts/identities/AgentSignInAccess.ts"
import {
  FranceConnectAccess,
  type FranceConnectOptions
} from "../../core/src/accounts/identities/FranceConnectAccess.ts"
import { hashPassword } from "../../core/src/accounts/passwords.ts"
import { ParticulierAccess } from "../../core/src/households/quotients/particulier/ApiParticulier.ts"
import { PublicUrl } from "../../core/src/mail/branding.ts"
import { PayFip } from "../../core/src/payfip/PayFip.ts"
import { readKeyring } from "../../core/src/platform/crypto/keyring.ts"
import { Seals } from "../../core/src/platform/crypto/Seals.ts"
import { newId } from "../../core/src/platform/ids/Ids.ts"
import { securityLogLayer } from "../../core/src/platform/security/securityLogLayer.ts"
import type { Database, DatabaseUnreachable } from "../../core/src/platform/sql/Database.ts"
import { services } from "../../core/src/services.ts"
import type { Town } from "../../core/src/towns/Town.ts"
import { WaitingRooms } from "../../core/src/towns/waitingRoom/WaitingRooms.ts"
import { pgliteLayer } from "../../core/test/support/databases.ts"
import { Mailbox, mailTransport } from "../../core/test/support/smtp.ts"
import { newFamily, newInvoice, newTown, townSettings } from "../../core/test/support/town.ts"
import type { MetricsDoor } from "../src/monitoring/MetricsDoor.ts"
import { portalServer } from "../src/PortalServer.ts"
import { TrustedProxies } from "../src/security/browser.ts"
import { AccountRequests } from "../src/security/requestTurns.ts"
import { type WaitingRoomSettings, WaitingRoomThresholds } from "../src/waitingRoom/settings.ts"

/** What a portal under test seals with. */
export const keyring = Result.getOrThrow(readKeyring(`k1:${Buffer.alloc(32, 7).toString("base64")}`))

/** The password of every account that these tests make. */
export const password = "quatre petits canards"
/** A page of the town's own site. */
export const townSite = "https://www.ville.example"

/** An active account of a household of its own. */
export const newAccount = (town: Town, mail: string, hash: string) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const family = yield* newFamily(town, mail)
    const accountId = yield* newId
    yield* sql`insert into accounts (town_id, id, adult_id, mail, password_hash, activated_at, password_changed_at, created_at)
      values (${town.id}, ${accountId}, ${family.adultId}, ${mail}, ${hash}, now(), now(), now())`
    return { ...family, accountId, mail }
  })

/** The account that the first régie debits for. */
const debits = {
  ...{ creditor: "Régie enfance", creditorIdentifier: "FR72ZZZ123456", bic: "", noticeDays: 14 },
  iban: "FR1420041010050500013M02606"
}

/** How a portal differs from one town's behind no proxy. */
export interface PortalSettings {
  readonly trustedProxies?: ReadonlyArray<string>
  readonly publicUrl?: string
  /** Hosts of a second town. */
  readonly otherTown?: ReadonlyArray<string>
  /** From when on families wait; `crowd` wait before the portal starts. */
  readonly waitingRoom?: WaitingRoomSettings & { readonly crowd: number }
  /** How often an account may ask in a minute. */
  readonly accountRequests?: number
  /** Where benefit funds are asked, and the town's SIRET; nobody is asked without. */
  readonly particulier?: { readonly url: string; readonly token: string; readonly siret: string }
  /** Gives where FranceConnect is, once the portal's address is known, for the town of this slug. */
  readonly franceConnect?: (portal: string, slug: string) => Promise<FranceConnectOptions>
  /** The same of where agents sign in. */
  readonly agents?: (portal: string, slug: string) => Promise<AgentSignInOptions>
  /** Folder of the built elements. */
  readonly widgets?: string
  /** Its database; a PGlite of its own unless said. */
  readonly database?: Layer.Layer<Database, DatabaseUnreachable>
  /** Where its metrics are read, and where traces and logs go. */
  readonly metrics?: MetricsDoor
  readonly telemetry?: Layer.Layer<never>
}

const families = Effect.fnUntraced(function* (
  port: number,
  {
    otherTown,
    siret,
    slug
  }: { readonly otherTown: ReadonlyArray<string> | undefined; readonly siret: string; readonly slug: string }
) {
  const { town, staff } = yield* newTown({
    siret,
    slug,
    hosts: [`localhost:${port}`],
    embeddingOrigins: [townSite],
    regies: townSettings().regies.map((each) => (each.code === "enfance" ? { ...each, debits } : each))
  })
  if (otherTown !== undefined) yield* newTown({ hosts: otherTown })
  const passwordHash = yield* hashPassword(password)
  const anna = yield* newAccount(town, "anna@example.org", passwordHash)
  const boris = yield* newAccount(town, "boris@example.org", passwordHash)
  const mine = yield* newInvoice(town, anna.householdId, { number: "2026000001", cents: 4250 })
  const theirs = yield* newInvoice(town, boris.householdId, { number: "2026000002", cents: 4250 })
  return { town, staff, passwordHash, anna, boris, invoiceIds: [mine, theirs] as const }
})

/** A portal that listens, with a town, two families and PayFiP out of reach; ends with `stop`. */
export const startPortal = async ({
  trustedProxies = [],
  otherTown,
  publicUrl,
  waitingRoom,
  accountRequests,
  particulier,
  franceConnect,
  agents,
  widgets = "/nonexistent",
  database = pgliteLayer,
  metrics,
  telemetry = Layer.empty
}: PortalSettings = {}) => {
  const port = await freePorts()
  const slug = `portail-${port}`
  const atAgents = await agents?.(`http://localhost:${port}`, slug)
  const atFranceConnect = await franceConnect?.(`http://localhost:${port}`, slug)
  const mailbox = new Mailbox()
  const logs: Array<string> = []
  const stop = new AbortController()
  const domain = services.pipe(
    Layer.provideMerge(securityLogLayer("")),
    Layer.provideMerge(
      Layer.mergeAll(
        mailTransport(mailbox),
        PayFip.layer({ endpoint: "http://127.0.0.1:1/tpa" }),
        Seals.layerOf(keyring)
      )
    ),
    Layer.provideMerge(database),
    Layer.provideMerge(
      particulier === undefined
        ? Layer.empty
        : Layer.succeed(ParticulierAccess, { url: particulier.url, token: Redacted.make(particulier.token) })
    ),
    Layer.provideMerge(atAgents === undefined ? Layer.empty : Layer.succeed(AgentSignInAccess, atAgents)),
    Layer.provideMerge(
      atFranceConnect === undefined ? Layer.empty : Layer.succeed(FranceConnectAccess, atFranceConnect)
    ),
    Layer.provideMerge(Layer.succeed(TrustedProxies, trustedProxies)),
    Layer.provideMerge(Layer.succeed(PublicUrl, publicUrl)),
    Layer.provideMerge(Layer.succeed(WaitingRoomThresholds, waitingRoom)),
    Layer.provideMerge(Layer.succeed(AccountRequests, accountRequests)),
    Layer.provideMerge(telemetry),
    Layer.provideMerge(Layer.succeed(References.MinimumLogLevel, "All")),
    Layer.provideMerge(Logger.layer([Logger.map(Logger.formatLogFmt, (line) => void logs.push(line))]))
  )
  type Domain = Layer.Success<typeof domain>
  // what a test does itself is no use of the portal: it leaves no span
  const prepared = Effect.all([
    families(port, { otherTown, siret: particulier?.siret ?? "", slug }),
    Effect.context<Domain>()
  ])
  type Prepared = Effect.Success<typeof prepared>
  const ready = Promise.withResolvers<Prepared>()
  const running = Effect.gen(function* () {
    const made = yield* Effect.withTracerEnabled(prepared, false)
    if (waitingRoom !== undefined && waitingRoom.crowd > 0) {
      const rooms = yield* WaitingRooms
      yield* rooms.open(made[0].town.id)
      yield* rooms.take(made[0].town.id, waitingRoom.crowd)
    }
    yield* Layer.build(portalServer({ port, host: "localhost", widgets, metrics }))
    ready.resolve(made)
    return yield* Effect.never
  }).pipe(Effect.provide(domain), Effect.scoped)
  const ended = Effect.runPromiseExit(running, { signal: stop.signal }).then((exit) => ready.reject(exit))
  const [made, context] = await ready.promise
  return {
    ...made,
    port,
    portal: `http://localhost:${port}`,
    mailbox,
    /** What the server logged so far, at every level, as it is written in production. */
    logs,
    /** Does something behind the portal's back. */
    run: <A, E>(effect: Effect.Effect<A, E, Domain>): Promise<A> =>
      Effect.runPromise(Effect.withTracerEnabled(Effect.provide(effect, context as Context.Context<Domain>), false)),
    stop: () => {
      stop.abort()
      return ended
    }
  }
}

export type RunningPortal = Awaited<ReturnType<typeof startPortal>>
