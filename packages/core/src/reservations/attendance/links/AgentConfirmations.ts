import { Clock, Context, Effect, Layer, Schema } from "effect"
import { AgentSignInAccess } from "../../../accounts/identities/AgentSignInAccess.ts"
import type { ProviderAway } from "../../../accounts/identities/errors.ts"
import { visitOf } from "../../../accounts/identities/identityRequests.ts"
import { type Identity, type OpenIdClient, openIdClient } from "../../../accounts/identities/openIdClient.ts"
import { PublicUrl, portalUrlOf } from "../../../mail/branding.ts"
import { Seals } from "../../../platform/crypto/Seals.ts"
import { Ids } from "../../../platform/ids/Ids.ts"
import { SecurityLog } from "../../../platform/security/SecurityLog.ts"
import { canonicalMail } from "../../../platform/text/mails.ts"
import type { Town } from "../../../towns/Town.ts"
import type { TabletProof } from "./openLink.ts"
import { AgentRefused, AgentSignInOff, type StaffLinkAtDoor } from "./StaffLink.ts"
import { StaffLinks } from "./StaffLinks.ts"

/** Where a tablet goes for an agent to sign in, and what it brings back besides the answer: sealed, of this link and tablet, for minutes. */
export interface AgentVisit {
  readonly url: URL
  readonly visit: string
}

/** Minutes in which an agent has to have signed in. */
const visitMinutes = 15

/**
 * Confirms tablets by an agent's sign-in at a provider (ProConnect): its mail is one that the link names, its organisation the town's. Nothing
 * of a visit is kept here: the tablet carries it sealed, and the provider gives each answer once. The link's secret goes nowhere.
 */
export class AgentConfirmations extends Context.Service<
  AgentConfirmations,
  {
    begin(door: StaffLinkAtDoor): Effect.Effect<AgentVisit, AgentSignInOff | ProviderAway>
    /** Takes a tablet back with what it brought: the sealed visit, and the query of the address that it came back to. */
    comeBack(
      door: StaffLinkAtDoor,
      visit: string,
      query: URLSearchParams
    ): Effect.Effect<TabletProof, AgentSignInOff | ProviderAway | AgentRefused>
  }
>()("@portail-familles/core/reservations/AgentConfirmations") {
  static readonly layer = Layer.effect(
    AgentConfirmations,
    Effect.gen(function* () {
      const { issuer, level, clients } = yield* AgentSignInAccess
      const links = yield* StaffLinks
      const seals = yield* Seals
      const ids = yield* Ids
      const publicUrl = yield* PublicUrl
      const tellSecurity = yield* SecurityLog

      const known = new Map<string, { readonly client: OpenIdClient; readonly siret: string | null }>()
      const clientOf = Effect.fnUntraced(function* ({ settings: { slug } }: Town) {
        const registered = clients.get(slug)
        if (registered === undefined) return yield* new AgentSignInOff()
        const found = known.get(slug)
        if (found !== undefined) return found
        const { siret, ...credentials } = registered
        const scope = siret === null ? "openid email" : "openid email siret"
        const levels = level === null ? [] : [level]
        const made = { client: openIdClient({ ...credentials, issuer, scope, levels, prompt: "login" }), siret }
        known.set(slug, made)
        return made
      })
      const returnUri = ({ settings }: Town) => `${portalUrlOf(settings, publicUrl)}/pointage`

      const begin = Effect.fn("AgentConfirmations.begin")(function* (door: StaffLinkAtDoor) {
        const { client } = yield* clientOf(door.town)
        const [state, secret] = [yield* ids.secret, yield* ids.secret]
        const url = yield* client.visitUrl(visitOf(returnUri(door.town), state, secret))
        const expiresAt = (yield* Clock.currentTimeMillis) + visitMinutes * 60_000
        const sealed = seals.sealJson(visitPlace(door), { state, secret, expiresAt })
        return { url, visit: `${sealed.keyId}.${Buffer.from(sealed.bytes).toString("base64url")}` }
      })

      const openVisit = Effect.fnUntraced(function* (door: StaffLinkAtDoor, visit: string) {
        const [, keyId = "", bytes = ""] = /^([a-z0-9-]{1,32})\.([\w-]+)$/.exec(visit) ?? []
        const opened = yield* seals
          .openJson(visitPlace(door), { keyId, bytes: Buffer.from(bytes, "base64url") })
          .pipe(Effect.catchDefect(() => Effect.succeed(null)))
        const carried = yield* decodeVisit(opened).pipe(Effect.mapError(() => new AgentRefused({ reason: "over" })))
        if (carried.expiresAt <= (yield* Clock.currentTimeMillis)) return yield* new AgentRefused({ reason: "over" })
        return visitOf(returnUri(door.town), carried.state, carried.secret)
      })

      const comeBack = Effect.fn("AgentConfirmations.comeBack")(
        function* (door: StaffLinkAtDoor, visit: string, query: URLSearchParams) {
          const { client, siret } = yield* clientOf(door.town)
          const identity = yield* client.identify(yield* openVisit(door, visit), query).pipe(
            Effect.catchTags({
              IdentityDeclined: () => Effect.fail(new AgentRefused({ reason: "declined" })),
              IdentityUnproved: () => Effect.fail(new AgentRefused({ reason: "unproved" }))
            })
          )
          const mail = yield* agentOf(door, identity, siret)
          return yield* links.confirm(door, mail)
        },
        (effect, { town, linkId }) =>
          Effect.tapError(effect, (failure) =>
            failure._tag === "AgentRefused"
              ? tellSecurity({ act: "tablet-refused", townId: town.id, detail: `agent ${failure.reason} ${linkId}` })
              : failure._tag === "ProviderAway"
                ? Effect.logWarning(`agents' provider does not answer: ${failure.reason}`)
                : Effect.void
          )
      )

      return AgentConfirmations.of({ begin, comeBack })
    })
  )
}

const visitPlace = ({ town, linkId, tabletId }: StaffLinkAtDoor): string =>
  `staff link visit ${town.id} ${linkId} ${tabletId}`

const decodeVisit = Schema.decodeUnknownEffect(
  Schema.Struct({ state: Schema.String, secret: Schema.String, expiresAt: Schema.Number })
)

/** The mail by which a link names who signed in. */
const agentOf = Effect.fnUntraced(function* ({ agents }: StaffLinkAtDoor, { about }: Identity, siret: string | null) {
  if (siret !== null && about["siret"] !== siret) return yield* new AgentRefused({ reason: "organisation" })
  const mail = typeof about["email"] === "string" ? canonicalMail(about["email"]) : ""
  // a provider that lets people write any address says so
  const proved = about["email_verified"] !== false
  if (!proved || agents?.includes(mail) !== true) return yield* new AgentRefused({ reason: "not-named" })
  return mail
})
