import { DateTime, Effect } from "effect"
import { SqlClient } from "effect/sql"
import { auditOf } from "../../audit/Audit.ts"
import { PublicUrl, portalUrlOf, profileUrl } from "../../mail/branding.ts"
import { Outbox } from "../../mail/Outbox.ts"
import { Ids } from "../../platform/ids/Ids.ts"
import { SecurityLog } from "../../platform/security/SecurityLog.ts"
import { decodeRows } from "../../platform/sql/decodeRows.ts"
import { orDieSql, violatedConstraint } from "../../platform/sql/failures.ts"
import { now } from "../../platform/time/now.ts"
import { AccountAction } from "../auditActions.ts"
import { actorOfFamily, type FamilyAccess, type OpenSession, type SureSession } from "../FamilyAccess.ts"
import { accountLetter } from "../letters/accountLetter.ts"
import { recipientOf } from "../recipient.ts"
import { SignIns } from "../SignIns.ts"
import { algorithms, judgeMade, siteOf } from "./ceremony.ts"
import { challengesOf } from "./challenges.ts"
import {
  challengeMinutes,
  type MadePasskey,
  mostPasskeys,
  Passkey,
  type PasskeyCreation,
  PasskeyNotFound,
  PasskeyRefused,
  PasskeysFull
} from "./Passkey.ts"

const publicKey = "public-key" as const

/** What an account does with its own passkeys. */
export const makeOwnPasskeys = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const ids = yield* Ids
  const outbox = yield* Outbox
  const signIns = yield* SignIns
  const publicUrl = yield* PublicUrl
  const challenges = yield* challengesOf
  const audit = yield* auditOf(AccountAction)
  const tellSecurity = yield* SecurityLog

  const columns = sql`id, name, device, backed_up, created_at, last_used_at`
  const mine = ({ townId, accountId }: FamilyAccess) => sql`town_id = ${townId} and account_id = ${accountId}`

  const requireRoom = Effect.fnUntraced(function* (access: FamilyAccess) {
    const [row] = yield* sql<{ number: number }>`select count(*)::integer as number from passkeys where ${mine(access)}`
    if ((row?.number ?? 0) >= mostPasskeys) return yield* new PasskeysFull({ most: mostPasskeys })
  })

  const ask = Effect.fn("Passkeys.ask")(function* (session: OpenSession, password: string) {
    const { town, townId, accountId } = session.access
    yield* signIns.confirm(session.access, password)
    yield* requireRoom(session.access)
    const known = yield* sql<{ id: Uint8Array }>`select credential_id as id from passkeys
      where ${mine(session.access)} order by created_at, id`
    const challenge = yield* challenges.ask(townId, { secret: session.sessionId, accountId })
    const { rpId } = siteOf(portalUrlOf(town.settings, publicUrl))
    return {
      challenge,
      rp: { id: rpId, name: town.settings.name },
      user: {
        id: userHandleOf(accountId),
        name: session.mail,
        displayName: `${session.givenName} ${session.familyName}`
      },
      pubKeyCredParams: algorithms.map((alg) => ({ type: publicKey, alg })),
      timeout: challengeMinutes * 60_000,
      excludeCredentials: known.map(({ id }) => ({ type: publicKey, id: Buffer.from(id).toString("base64url") })),
      authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
      attestation: "none"
    } satisfies PasskeyCreation
  }, orDieSql)

  const tell = Effect.fnUntraced(function* (
    session: OpenSession,
    template: "passkeyAdded" | "passkeyRemoved",
    { id, name, device }: Pick<Passkey, "id" | "name" | "device">
  ) {
    const { town, townId, accountId } = session.access
    const added = template === "passkeyAdded"
    const recipient = recipientOf(session, session.mail, accountId)
    yield* outbox.queue(
      town,
      recipient,
      accountLetter({
        ...{ template, recipientName: recipient.name, passkey: name, device },
        changedAt: DateTime.formatIso(yield* DateTime.now),
        securityUrl: profileUrl(portalUrlOf(town.settings, publicUrl))
      })
    )
    yield* audit.record(
      { townId, actor: actorOfFamily(accountId) },
      {
        action: added ? "account.passkey-add" : "account.passkey-remove",
        subjectType: "account",
        subjectId: accountId,
        after: { name, reference: id }
      }
    )
    const act = added ? "passkey-added" : "passkey-removed"
    yield* sql.afterCommit(tellSecurity({ act, townId, accountId, detail: id }))
  })

  const keep = Effect.fnUntraced(function* (
    session: OpenSession,
    { name, device, made }: { readonly name: string; readonly device: string; readonly made: KeptPasskey }
  ) {
    const { townId, accountId } = session.access
    // one after the other: the number is bounded whatever is added at once
    yield* sql`select 1 as one from accounts where town_id = ${townId} and id = ${accountId} for update`
    yield* requireRoom(session.access)
    const id = yield* ids.next
    const [added] = yield* sql`insert into passkeys
        (town_id, id, account_id, credential_id, public_key, counter, backed_up, name, device, created_at)
      values (${townId}, ${id}, ${accountId}, ${made.credentialId}, ${made.publicKey}, ${made.counter}, ${made.backedUp},
        ${name}, ${device}, ${yield* now})
      returning ${columns}`.pipe(decodePasskeys)
    if (added === undefined) return yield* new PasskeyRefused()
    yield* tell(session, "passkeyAdded", added)
    return added
  }, sql.withTransaction)

  const add = Effect.fn("Passkeys.add")(function* (
    session: OpenSession,
    passkey: { readonly name: string; readonly device: string; readonly made: MadePasskey }
  ) {
    const { town, townId, accountId } = session.access
    const holder = { secret: session.sessionId, accountId }
    const challenge = yield* challenges.take(townId, holder, passkey.made.clientDataJSON)
    const site = siteOf(portalUrlOf(town.settings, publicUrl))
    const made = yield* judgeMade(site, challenge, passkey.made)
    return yield* keep(session, { ...passkey, made }).pipe(
      // a passkey is one account's: it cannot be added to another one as well
      Effect.catchIf(
        (error) => violatedConstraint(error) === "passkeys_credential",
        () => Effect.fail(new PasskeyRefused())
      )
    )
  }, orDieSql)

  const list = Effect.fn("Passkeys.list")(function* (access: FamilyAccess) {
    return yield* sql`select ${columns} from passkeys where ${mine(access)} order by created_at, id`.pipe(
      decodePasskeys
    )
  }, Effect.orDie)

  const rename = Effect.fn("Passkeys.rename")(function* (access: FamilyAccess, id: string, name: string) {
    const [renamed] = yield* sql`update passkeys set name = ${name} where ${mine(access)} and id = ${id}
      returning ${columns}`.pipe(decodePasskeys)
    return renamed ?? (yield* new PasskeyNotFound())
  }, orDieSql)

  const remove = Effect.fn("Passkeys.remove")(
    function* (session: SureSession, id: string) {
      const [removed] = yield* sql`delete from passkeys where ${mine(session.access)} and id = ${id}
        returning ${columns}`.pipe(decodePasskeys)
      if (removed === undefined) return yield* new PasskeyNotFound()
      yield* tell(session, "passkeyRemoved", removed)
    },
    sql.withTransaction,
    orDieSql
  )

  return { ask, add, list, rename, remove }
})

interface KeptPasskey {
  readonly credentialId: Uint8Array
  readonly publicKey: Uint8Array
  readonly counter: number
  readonly backedUp: boolean
}

/** By what a passkey names its account: the 16 bytes of its id, which say nothing about anybody. */
export const userHandleOf = (accountId: string): string =>
  Buffer.from(accountId.replaceAll("-", ""), "hex").toString("base64url")

const decodePasskeys = decodeRows(Passkey)
