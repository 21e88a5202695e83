import { Effect } from "effect"
import type { SqlClient } from "effect/sql"
import { accountLetter } from "../accounts/letters/accountLetter.ts"
import { recipientOf } from "../accounts/recipient.ts"
import { portalUrlOf } from "../mail/branding.ts"
import type { Outbox } from "../mail/Outbox.ts"
import { now } from "../platform/time/now.ts"
import type { Town } from "../towns/Town.ts"
import { forgetAccounts, forgetConnections } from "./forgetAccounts.ts"
import { idsOf } from "./rows.ts"

/** Days between the mail that warns of the closing of an account and the closing. */
export const warnedDaysAhead = 30

/** Today's ISO day, the town, and what tells families. */
interface Sweep {
  readonly sql: SqlClient.SqlClient
  readonly outbox: Outbox["Service"]
  readonly publicUrl: string | undefined
  readonly town: Town
  readonly today: string
}

/**
 * Closes the accounts that were warned in time and still not used: sign-in data, sessions, links and known browsers go; the adult, the
 * household and its books stay, and the town may invite the adult again. How many.
 */
export const closeInactiveAccounts = Effect.fnUntraced(function* (sweep: Sweep) {
  const { sql, town, today } = sweep
  // a warning that was heeded, or that the town's own business with the family overtook, does not count for the next time
  yield* sql`update accounts a set inactivity_warned_at = null
    where a.town_id = ${town.id} and a.inactivity_warned_at is not null and not (${inactive(sweep, warnedDaysAhead)})`
  const accounts = idsOf(
    yield* sql<{ id: string }>`select a.id from accounts a
      where a.town_id = ${town.id} and ${inactive(sweep, 0)}
        and ${parisDay(sql, "a.inactivity_warned_at")} <= ${today}::date - ${warnedDaysAhead}::int
      for update`
  )
  yield* forgetConnections(sql, town.id, accounts)
  yield* forgetAccounts(sql, town.id, accounts, null)
  return (JSON.parse(accounts) as ReadonlyArray<string>).length
})

/** Writes once to the owners of accounts that will be closed in a month unless they sign in. How many. */
export const warnInactiveAccounts = Effect.fnUntraced(function* (sweep: Sweep) {
  const { sql, outbox, publicUrl, town, today } = sweep
  const months = town.settings.retention.inactiveAccountMonths
  const warned = yield* sql<Warned>`update accounts a set inactivity_warned_at = ${yield* now}
    from adults p
    where a.town_id = ${town.id} and p.town_id = a.town_id and p.id = a.adult_id
      and a.inactivity_warned_at is null and ${inactive(sweep, warnedDaysAhead)}
    returning a.mail, a.language, p.given_name, p.family_name, ${lastUsed(sql)}::text as last_used_on,
      greatest((${lastUsed(sql)} + ${months}::int * interval '1 month')::date, ${today}::date + ${warnedDaysAhead}::int)::text as closes_on`
  for (const account of warned) {
    const recipient = recipientOf(account, account.mail)
    yield* outbox.queue(
      town,
      recipient,
      accountLetter({
        template: "accountInactive",
        recipientName: recipient.name,
        lastUsedOn: account.lastUsedOn,
        closesOn: account.closesOn,
        signInUrl: portalUrlOf(town.settings, publicUrl)
      }),
      { lane: "paced" }
    )
  }
  return warned.length
})

/** An open account that will have been unused for the town's months in so many days, of a family that the town does not serve now. */
const inactive = ({ sql, town, today }: Sweep, days: number) => sql`
  a.activated_at is not null and a.disabled_at is null
  and (${lastUsed(sql)} + ${town.settings.retention.inactiveAccountMonths}::int * interval '1 month')::date <= ${today}::date + ${days}::int
  and not exists (select 1 from household_adults ha
    where ha.town_id = a.town_id and ha.adult_id = a.adult_id and (${served(sql, today)}))`

/** A household with a child enrolled, an invoice of the last twelve months or still to be paid, or a payment under way. */
const served = (sql: SqlClient.SqlClient, today: string) => sql`
  exists (select 1 from enrolments e join household_children hc on hc.town_id = e.town_id and hc.child_id = e.child_id
    where hc.town_id = ha.town_id and hc.household_id = ha.household_id and e.ends_on >= ${today}::date)
  or exists (select 1 from receivables i where i.town_id = ha.town_id and i.household_id = ha.household_id
    and (i.issued_on >= (${today}::date - interval '12 months')::date or i.remaining_cents > 0))
  or exists (select 1 from payment_attempts p where p.town_id = ha.town_id and p.household_id = ha.household_id
    and p.state in ('preparing', 'pending', 'quarantined'))`

const lastUsed = (sql: SqlClient.SqlClient) => parisDay(sql, "greatest(a.activated_at, a.last_signed_in_at)")

const parisDay = (sql: SqlClient.SqlClient, instant: string) =>
  sql`(${sql.literal(instant)} at time zone 'Europe/Paris')::date`

interface Warned {
  readonly mail: string
  readonly language: "fr" | "en"
  readonly givenName: string
  readonly familyName: string
  readonly lastUsedOn: string
  readonly closesOn: string
}
