import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { type AuditDocument, auditOf } from "../audit/Audit.ts"
import { refusalSql } from "../mail/refusalSql.ts"
import { type SecurityAct, SecurityLog } from "../platform/security/SecurityLog.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { canonicalMail } from "../platform/text/mails.ts"
import { now } from "../platform/time/now.ts"
import { AccountId, AccountNotFound, AccountRow } from "./Account.ts"
import { Attempts } from "./Attempts.ts"
import { AccountAction } from "./auditActions.ts"
import type { StaffAccess } from "./FamilyAccess.ts"
import { MailedLinks } from "./MailedLinks.ts"
import { type ListedSession, Sessions } from "./Sessions.ts"

export interface AccountFilter {
  /** External reference of a household. */
  readonly household?: string
  readonly mail?: string
}

/** An account with what staff may know of its use. */
export interface AccountDetail extends AccountRow {
  readonly lastSignInAt: Date | null
  readonly passwordChangedAt: Date | null
  readonly disabledAt: Date | null
  readonly sessions: ReadonlyArray<ListedSession>
}

/** Adults and their accounts, for staff. */
export class Accounts extends Context.Service<
  Accounts,
  {
    /** Every adult of the town, by name, once for each household; narrowed when filters are given. */
    list(staff: StaffAccess, filter?: AccountFilter): Effect.Effect<ReadonlyArray<AccountRow>>
    /** The account of a mail address, with its open sessions. */
    show(staff: StaffAccess, mail: string): Effect.Effect<AccountDetail, AccountNotFound>
    /** Closes an account: its sessions end, its links stop working, nobody signs in. Whether that changed anything. */
    disable(staff: StaffAccess, mail: string, reason: string): Effect.Effect<boolean, AccountNotFound>
    /** Opens a closed account again, with its password. Whether that changed anything. */
    enable(staff: StaffAccess, mail: string, reason: string): Effect.Effect<boolean, AccountNotFound>
    /** Ends the wait after too many failed attempts. Whether there was one. */
    unlock(staff: StaffAccess, mail: string): Effect.Effect<boolean, AccountNotFound>
    /** Ends every open session of an account, which stays as it is otherwise. How many. */
    endSessions(staff: StaffAccess, mail: string, reason: string): Effect.Effect<number, AccountNotFound>
    /** How many sessions of the town's families are open. */
    openSessions(staff: StaffAccess): Effect.Effect<number>
    /** Ends every open session of the town's families. How many. */
    endEverySession(staff: StaffAccess, reason: string): Effect.Effect<number>
  }
>()("@portail-familles/core/accounts/Accounts") {
  static readonly layer = Layer.effect(
    Accounts,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const audit = yield* auditOf(AccountAction)
      const sessions = yield* Sessions
      const links = yield* MailedLinks
      const attempts = yield* Attempts
      const tellSecurity = yield* SecurityLog

      const list = Effect.fn("Accounts.list")(function* (staff: StaffAccess, filter: AccountFilter = {}) {
        const at = yield* now
        const household = filter.household ?? null
        const mail = filter.mail === undefined ? null : canonicalMail(filter.mail)
        return yield* sql`
          select p.id as adult_id, a.id as account_id, p.given_name, p.family_name, case when a.activated_at is null then lower(p.mail) else a.mail end as mail,
            case when a.activated_at is null then g.given_name || ' ' || g.family_name end as mail_given_by,
            a.activated_at is not null or p.mail_given_by is null or p.mail_approved_at is not null as mail_approved,
            h.name as household, h.external_ref as household_ref,
            case when a.disabled_at is not null then 'disabled'
                 when a.activated_at is not null and c.next_at > ${at} then 'locked'
                 when a.activated_at is not null then 'active'
                 when l.id is null then 'never-invited'
                 when l.expires_at <= ${at} then 'expired'
                 else 'invited' end as state,
            l.sent_at as invited_at, l.expires_at, a.activated_at,
            case when c.next_at > ${at} then c.next_at end as locked_until,
            ${refusalSql(sql, { townId: "l.town_id", mailId: "l.mail_id" })} as refusal
          from adult_cards p
          join household_members ha on ha.town_id = p.town_id and ha.adult_id = p.id
          join household_cards h on h.town_id = ha.town_id and h.id = ha.household_id
          left join adult_cards g on g.town_id = p.town_id and g.id = p.mail_given_by
          left join accounts a on a.town_id = p.town_id and a.adult_id = p.id
          left join lateral (select * from mailed_links l where l.town_id = a.town_id and l.account_id = a.id
            and l.kind = 'activation' order by l.sent_at desc, l.id desc limit 1) l on true
          left join attempt_counts c on c.town_id = a.town_id
            and c.bucket = sha256(convert_to('account:' || a.mail, 'UTF8'))
          where p.town_id = ${staff.townId}
            and (${household}::text is null or h.external_ref = ${household})
            and (${mail}::text is null or lower(p.mail) = ${mail} or a.mail = ${mail})
          order by p.family_name collate portail_french, p.given_name collate portail_french, p.id`.pipe(
          decodeRows(AccountRow)
        )
      }, Effect.orDie)

      const find = Effect.fnUntraced(function* (staff: StaffAccess, typed: string) {
        const mail = canonicalMail(typed)
        const [row] = yield* sql`select a.id, a.mail, a.disabled_at, a.password_changed_at,
            (select max(opened_at) from sessions s where s.town_id = a.town_id and s.account_id = a.id) as last_sign_in_at
          from accounts a where a.town_id = ${staff.townId} and a.mail = ${mail}`.pipe(decodeRows(StoredAccount))
        return row === undefined ? yield* new AccountNotFound() : row
      })

      // the mail address alone may be that of two adults, of whom one has the account
      const rowOf = (staff: StaffAccess, account: StoredAccount) =>
        Effect.map(list(staff, { mail: account.mail }), (rows) => rows.find((row) => row.accountId === account.id))

      const show = Effect.fn("Accounts.show")(function* (staff: StaffAccess, mail: string) {
        const account = yield* find(staff, mail)
        const row = yield* rowOf(staff, account)
        if (row === undefined) return yield* new AccountNotFound()
        return {
          ...row,
          lastSignInAt: account.lastSignInAt,
          passwordChangedAt: account.passwordChangedAt,
          disabledAt: account.disabledAt,
          sessions: yield* sessions.list(staff.townId, account.id)
        }
      }, orDieSql)

      const record = (
        staff: StaffAccess,
        accountId: string,
        [action, act]: readonly [AccountAction, SecurityAct],
        before: AuditDocument,
        after: AuditDocument
      ) =>
        Effect.andThen(
          audit.record(staff, { action, subjectType: "account", subjectId: accountId, before, after }),
          sql.afterCommit(tellSecurity({ act, townId: staff.townId, accountId, staff: staff.actor }))
        )

      const disable = Effect.fn("Accounts.disable")(
        function* (staff: StaffAccess, mail: string, reason: string) {
          const { id } = yield* find(staff, mail)
          const at = yield* now
          const changed = yield* sql`update accounts set disabled_at = ${at}
            where town_id = ${staff.townId} and id = ${id} and disabled_at is null returning id`
          if (changed.length === 0) return false
          yield* sessions.closeAll(staff.townId, id)
          yield* links.withdraw(staff.townId, id)
          yield* record(
            staff,
            id,
            ["account.disable", "account-disabled"],
            { disabled: false },
            { disabled: true, reason }
          )
          return true
        },
        sql.withTransaction,
        orDieSql
      )

      const enable = Effect.fn("Accounts.enable")(
        function* (staff: StaffAccess, mail: string, reason: string) {
          const { id } = yield* find(staff, mail)
          const changed = yield* sql`update accounts set disabled_at = null
            where town_id = ${staff.townId} and id = ${id} and disabled_at is not null returning id`
          if (changed.length === 0) return false
          yield* record(
            staff,
            id,
            ["account.enable", "account-enabled"],
            { disabled: true },
            { disabled: false, reason }
          )
          return true
        },
        sql.withTransaction,
        orDieSql
      )

      const unlock = Effect.fn("Accounts.unlock")(
        function* (staff: StaffAccess, mail: string) {
          const account = yield* find(staff, mail)
          const row = yield* rowOf(staff, account)
          if (row?.lockedUntil == null) return false
          yield* attempts.clear(staff.townId, { kind: "account", key: account.mail })
          yield* record(
            staff,
            account.id,
            ["account.unlock", "account-unlocked"],
            { lockedUntil: row.lockedUntil },
            { lockedUntil: null }
          )
          return true
        },
        sql.withTransaction,
        orDieSql
      )

      const endSessions = Effect.fn("Accounts.endSessions")(
        function* (staff: StaffAccess, mail: string, reason: string) {
          const { id } = yield* find(staff, mail)
          const ended = yield* sessions.closeAll(staff.townId, id)
          if (ended === 0) return 0
          yield* record(
            staff,
            id,
            ["account.sessions-end", "sessions-ended"],
            { sessions: ended },
            { sessions: 0, reason }
          )
          return ended
        },
        sql.withTransaction,
        orDieSql
      )

      const openSessions = (staff: StaffAccess) => sessions.countOf(staff.townId)

      const endEverySession = Effect.fn("Accounts.endEverySession")(
        function* (staff: StaffAccess, reason: string) {
          const { townId, actor } = staff
          const ended = yield* sessions.closeTown(townId)
          if (ended === 0) return 0
          yield* audit.record(staff, {
            action: "account.sessions-end",
            subjectType: "town",
            subjectId: townId,
            before: { sessions: ended },
            after: { sessions: 0, reason }
          })
          yield* sql.afterCommit(tellSecurity({ act: "sessions-ended", townId, staff: actor, detail: "town" }))
          return ended
        },
        sql.withTransaction,
        orDieSql
      )

      return Accounts.of({ list, show, disable, enable, unlock, endSessions, openSessions, endEverySession })
    })
  )
}

const StoredAccount = Schema.Struct({
  id: AccountId,
  mail: Schema.String,
  disabledAt: Schema.NullOr(Schema.Date),
  passwordChangedAt: Schema.NullOr(Schema.Date),
  lastSignInAt: Schema.NullOr(Schema.Date)
})
type StoredAccount = typeof StoredAccount.Type
