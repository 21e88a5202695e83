import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { PublicUrl, portalUrlOf } from "../mail/branding.ts"
import { Outbox } from "../mail/Outbox.ts"
import type { Sweep } from "../platform/privacy/Contribution.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { now } from "../platform/time/now.ts"
import { sqlZone } from "../platform/time/parisDays.ts"
import type { Town } from "../towns/Town.ts"
import { accountLetter } from "./letters/accountLetter.ts"
import { Person, recipientOf } from "./recipient.ts"

/** Days between the mail that warns of the closing of an account and the closing. */
export const warnedDaysAhead = 30

/** Finds the accounts that nobody uses, and writes to their owners first. */
export const inactiveAccounts = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const outbox = yield* Outbox
  const publicUrl = yield* PublicUrl

  const parisDay = (instant: string) => sql`(${sql.literal(instant)} at time zone ${sqlZone(sql)})::date`
  const lastUsed = parisDay("greatest(a.activated_at, a.last_signed_in_at)")

  // an open account that will have been unused for the town's months in so many days, of a family that the town does not serve now
  const inactive = ({ town, today, serves }: Sweep<Town>, days: number) => sql`
    a.activated_at is not null and a.disabled_at is null
    and (${lastUsed} + ${town.settings.retention.inactiveAccountMonths}::int * interval '1 month')::date <= ${today}::date + ${days}::int
    and not exists (select 1 from (select town_id, household_id as id, adult_id from household_members) h
      where h.town_id = a.town_id and h.adult_id = a.adult_id and (${serves}))`

  /** The accounts, held, whose owners were warned in time and still did not use them. */
  const warnedInTime = Effect.fnUntraced(function* (sweep: Sweep<Town>) {
    const { town, today } = sweep
    // a warning that was heeded, or that the town's own business with the family overtook, does not count for the next time
    yield* sql`update accounts a set inactivity_warned_at = null
      where a.town_id = ${town.id} and a.inactivity_warned_at is not null and not (${inactive(sweep, warnedDaysAhead)})`
    const accounts = yield* sql<{ id: string }>`select a.id from accounts a
      where a.town_id = ${town.id} and ${inactive(sweep, 0)}
        and ${parisDay("a.inactivity_warned_at")} <= ${today}::date - ${warnedDaysAhead}::int
      for update`
    return accounts.map(({ id }) => id)
  })

  /** Writes once to the owners of accounts that will be closed in a month unless they sign in; how many. */
  const warn = Effect.fnUntraced(function* (sweep: Sweep<Town>) {
    const { town, today } = sweep
    const months = town.settings.retention.inactiveAccountMonths
    const warned = yield* sql`update accounts a set inactivity_warned_at = ${yield* now}
      from adult_cards p
      where a.town_id = ${town.id} and p.town_id = a.town_id and p.id = a.adult_id
        and a.inactivity_warned_at is null and ${inactive(sweep, warnedDaysAhead)}
      returning a.id, a.mail, a.language, p.given_name, p.family_name, ${lastUsed}::text as last_used_on,
        greatest((${lastUsed} + ${months}::int * interval '1 month')::date, ${today}::date + ${warnedDaysAhead}::int)::text as closes_on`.pipe(
      decodeRows(Warned)
    )
    for (const account of warned) {
      const recipient = recipientOf(account, account.mail, account.id)
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

  return { warnedInTime, warn }
})

const Warned = Schema.Struct({
  ...Person.fields,
  id: Schema.String,
  mail: Schema.String,
  lastUsedOn: Schema.String,
  closesOn: Schema.String
})
