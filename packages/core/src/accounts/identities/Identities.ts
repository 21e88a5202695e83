import { Context, DateTime, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { auditOf } from "../../audit/Audit.ts"
import { PublicUrl, portalUrlOf, profileUrl } from "../../mail/branding.ts"
import { Outbox } from "../../mail/Outbox.ts"
import { SecurityLog } from "../../platform/security/SecurityLog.ts"
import { decodeRows } from "../../platform/sql/decodeRows.ts"
import { orDieSql, violatedConstraint } from "../../platform/sql/failures.ts"
import { now } from "../../platform/time/now.ts"
import type { TownId } from "../../towns/Town.ts"
import { AccountId } from "../Account.ts"
import { AccountAction } from "../auditActions.ts"
import { actorOfFamily, type FamilyAccess, type OpenSession, type SureSession } from "../FamilyAccess.ts"
import { accountLetter } from "../letters/accountLetter.ts"
import { recipientOf } from "../recipient.ts"
import { AccountHasIdentity, IdentityTaken } from "./errors.ts"

/** Since when an account is opened with FranceConnect too, and when that last happened. */
export const LinkedIdentity = Schema.Struct({ linkedAt: Schema.Date, usedAt: Schema.NullOr(Schema.Date) })
export type LinkedIdentity = typeof LinkedIdentity.Type

/** Which identity opens which account: one opens one, and an account has one. */
export class Identities extends Context.Service<
  Identities,
  {
    /** The identity of one's own account, if it has one. */
    read(access: FamilyAccess): Effect.Effect<LinkedIdentity | undefined>
    /** The account that an identity opens, and that this is one more time; none where it is closed. */
    accountOf(townId: TownId, subjectDigest: Uint8Array): Effect.Effect<AccountId | undefined>
    /** Lets an identity open the account that its owner has just proved to be theirs; told by mail. */
    link(session: OpenSession, subjectDigest: Uint8Array): Effect.Effect<void, IdentityTaken | AccountHasIdentity>
    /** Takes that back; told by mail. Nothing happens where there is none. */
    unlink(session: SureSession): Effect.Effect<void>
  }
>()("@portail-familles/core/accounts/identities/Identities") {
  static readonly layer = Layer.effect(
    Identities,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const outbox = yield* Outbox
      const audit = yield* auditOf(AccountAction)
      const publicUrl = yield* PublicUrl
      const tellSecurity = yield* SecurityLog

      const read = Effect.fn("Identities.read")(function* ({ townId, accountId }: FamilyAccess) {
        const [found] = yield* sql`select linked_at, used_at from identity_links
          where town_id = ${townId} and account_id = ${accountId}`.pipe(decodeRows(LinkedIdentity))
        return found
      }, orDieSql)

      const accountOf = Effect.fn("Identities.accountOf")(function* (townId: TownId, subjectDigest: Uint8Array) {
        const [found] = yield* sql`update identity_links l set used_at = ${yield* now} from accounts a
          where l.town_id = ${townId} and l.subject_digest = ${subjectDigest}
            and a.town_id = l.town_id and a.id = l.account_id and a.activated_at is not null and a.disabled_at is null
          returning l.account_id`.pipe(decodeRows(Schema.Struct({ accountId: AccountId })))
        return found?.accountId
      }, orDieSql)

      const tell = Effect.fnUntraced(function* (session: OpenSession, linked: boolean) {
        const { town, accountId } = session.access
        const recipient = recipientOf(session, session.mail, accountId)
        yield* outbox.queue(
          town,
          recipient,
          accountLetter({
            template: linked ? "identityLinked" : "identityUnlinked",
            recipientName: recipient.name,
            changedAt: DateTime.formatIso(yield* DateTime.now),
            securityUrl: profileUrl(portalUrlOf(town.settings, publicUrl))
          })
        )
        yield* audit.record(
          { townId: town.id, actor: actorOfFamily(accountId) },
          {
            action: linked ? "account.identity-link" : "account.identity-unlink",
            subjectType: "account",
            subjectId: accountId
          }
        )
        const act = linked ? "identity-linked" : "identity-unlinked"
        yield* sql.afterCommit(tellSecurity({ act, townId: town.id, accountId }))
      })

      const insert = Effect.fnUntraced(function* (session: OpenSession, subjectDigest: Uint8Array) {
        const { townId, accountId } = session.access
        const at = yield* now
        const same = yield* sql`select 1 as one from identity_links
          where town_id = ${townId} and account_id = ${accountId} and subject_digest = ${subjectDigest}`
        if (same.length > 0) return
        yield* sql`insert into identity_links (town_id, account_id, subject_digest, linked_at)
          values (${townId}, ${accountId}, ${subjectDigest}, ${at})`
        yield* tell(session, true)
      }, sql.withTransaction)

      const link = Effect.fn("Identities.link")(function* (session: OpenSession, subjectDigest: Uint8Array) {
        yield* insert(session, subjectDigest).pipe(
          Effect.catchIf(
            (error) => violatedConstraint(error) === "identity_links_one_account",
            () => Effect.fail(new IdentityTaken())
          ),
          Effect.catchIf(
            (error) => violatedConstraint(error) === "identity_links_pkey",
            () => Effect.fail(new AccountHasIdentity())
          )
        )
      }, orDieSql)

      const unlink = Effect.fn("Identities.unlink")(
        function* (session: SureSession) {
          const { townId, accountId } = session.access
          const gone = yield* sql`delete from identity_links where town_id = ${townId} and account_id = ${accountId}
            returning 1 as one`
          if (gone.length > 0) yield* tell(session, false)
        },
        sql.withTransaction,
        orDieSql
      )

      return Identities.of({ read, accountOf, link, unlink })
    })
  )
}
