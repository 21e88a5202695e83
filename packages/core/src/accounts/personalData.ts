import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type {
  Coverage,
  DataSubject,
  Leaving,
  Merging,
  PersonalDataContribution,
  PersonalDataExport,
  Sweep
} from "../platform/privacy/Contribution.ts"
import { among, rowCount } from "../platform/privacy/rows.ts"
import { now } from "../platform/time/now.ts"
import type { Town } from "../towns/Town.ts"
import { inactiveAccounts } from "./inactiveAccounts.ts"
import type { tables } from "./tables.ts"

const covers = {
  accounts: { exported: ["compte"], kept: "without mail address and password, where something says who did it" },
  mailed_links: { exported: ["liensEnvoyes"] },
  notice_choices: { exported: ["mailsSouhaites"] },
  sessions: { exported: ["connexions"] },
  known_devices: { exported: ["appareilsConnus"] },
  identity_links: { exported: ["franceConnect"] },
  identity_requests: {
    exported: [],
    unexported: "a browser on its way, by hashes, for a quarter of an hour"
  },
  passkeys: { exported: ["clesDAcces"] },
  passkey_challenges: { exported: [], unexported: "a question of five minutes, that names nobody else" },
  attempt_counts: {
    exported: [],
    unexported: "counts attempts by hashes that name nobody",
    kept: "goes by itself once attempts are old"
  }
} satisfies Partial<Record<(typeof tables)[number], Coverage>>

/** Accounts, what signs in with them, and how long they may be left unused. */
export const personalData = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const inactive = yield* inactiveAccounts

  const erase = Effect.fnUntraced(function* ({ townId, account }: Leaving) {
    const theirs = sql`where town_id = ${townId} and ${among(sql, "account_id", account)} returning 1 as one`
    const sessions = yield* rowCount(sql`delete from sessions ${theirs}`)
    const links = yield* rowCount(sql`delete from mailed_links ${theirs}`)
    yield* sql`delete from notice_choices where town_id = ${townId} and ${among(sql, "account_id", account)}`
    const devices = yield* rowCount(sql`delete from known_devices ${theirs}`)
    const identities = yield* rowCount(sql`delete from identity_links ${theirs}`)
    yield* sql`delete from identity_requests where town_id = ${townId} and ${among(sql, "account_id", account)}`
    const passkeys = yield* rowCount(sql`delete from passkeys ${theirs}`)
    yield* sql`delete from passkey_challenges where town_id = ${townId} and ${among(sql, "account_id", account)}`
    return { connections: sessions + links + devices + identities + passkeys }
  })

  // an adult who stays may be invited to it again, one who leaves may not
  const blank = Effect.fnUntraced(function* ({ townId, adult }: Leaving, ids: ReadonlyArray<string>) {
    const leaves = among(sql, "t.adult_id", adult)
    yield* sql`update accounts t set mail = 'efface-' || t.id || '@efface.invalid', password_hash = null, activated_at = null,
        password_changed_at = null, last_signed_in_at = null, inactivity_warned_at = null,
        disabled_at = case when ${leaves} then coalesce(t.disabled_at, ${yield* now}::timestamptz) else t.disabled_at end
      where t.town_id = ${townId} and ${among(sql, "t.id", ids)}`
  })

  // each adult's account goes to the other record of the person, where that has none
  const move = Effect.fnUntraced(function* ({ townId, sameAdults }: Merging) {
    let accountsMoved = 0
    for (const { from, to } of sameAdults.filter((each) => each.from !== each.to)) {
      accountsMoved += yield* rowCount(sql`update accounts a set adult_id = ${to}
        where a.town_id = ${townId} and a.adult_id = ${from}
          and not exists (select 1 from accounts o where o.town_id = a.town_id and o.adult_id = ${to})
        returning 1 as one`)
    }
    return { accountsMoved }
  })

  return {
    room: "accounts",
    covers,
    keeps: [{ subject: "adult", table: "accounts", column: "adult_id" }],
    erase: { counts: ["connections"], run: erase },
    subjects: {
      account: {
        remove: (townId: string, ids: ReadonlyArray<string>) =>
          sql`delete from accounts where town_id = ${townId} and ${among(sql, "id", ids)}`,
        blank
      }
    },
    move,
    ties: {
      // an open account keeps a family for as long as it is open
      activeSince: () => [
        sql`exists (select 1 from household_members l join account_cards a on a.town_id = l.town_id and a.adult_id = l.adult_id
          where l.town_id = h.town_id and l.household_id = h.id and a.usable)`
      ]
    },
    retention: {
      counts: ["inactiveAccounts", "inactiveAccountsWarned"],
      run: Effect.fnUntraced(function* (sweep: Sweep<Town>) {
        const closed = yield* inactive.warnedInTime(sweep)
        if (closed.length > 0) yield* sweep.eraseAccounts(closed)
        return { inactiveAccounts: closed.length, inactiveAccountsWarned: yield* inactive.warn(sweep) }
      })
    }
  } satisfies PersonalDataContribution<Town>
})

/** Somebody's account; secrets and their hashes stay out: they are no information about the person. */
export const personalDataExport = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return {
    room: "accounts",
    document: Effect.fnUntraced(function* ({ townId, accountId }: DataSubject) {
      const theirs = sql`town_id = ${townId} and account_id = ${accountId}`
      const [compte] =
        yield* sql`select mail, language, created_at, activated_at, password_changed_at, last_signed_in_at
        from accounts where town_id = ${townId} and id = ${accountId}`
      return {
        compte,
        connexions:
          yield* sql`select device, origin, remembered, opened_at, seen_at, expires_at, closed_at from sessions
          where ${theirs} order by opened_at, id`,
        appareilsConnus: yield* sql`select label, first_seen_at, last_seen_at from known_devices
          where ${theirs} order by first_seen_at, label`,
        clesDAcces: yield* sql`select name, device, created_at, last_used_at from passkeys
          where ${theirs} order by created_at, id`,
        mailsSouhaites: yield* sql`select kind, wanted, changed_at from notice_choices where ${theirs} order by kind`,
        franceConnect: yield* sql`select linked_at, used_at from identity_links where ${theirs}`,
        liensEnvoyes: yield* sql`select kind, new_mail, sent_at, expires_at, used_at from mailed_links
          where ${theirs} order by sent_at, kind`
      }
    })
  } satisfies PersonalDataExport
})
