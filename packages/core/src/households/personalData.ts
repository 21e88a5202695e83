import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../accounts/FamilyAccess.ts"
import { actOnHousehold } from "../audit/personalData.ts"
import type {
  Coverage,
  DataSubject,
  HouseholdKey,
  Leaving,
  Merging,
  PersonalDataContribution,
  PersonalDataExport,
  Sweep
} from "../platform/privacy/Contribution.ts"
import { among, rowCount } from "../platform/privacy/rows.ts"
import type { Language } from "../platform/text/Language.ts"
import { monthsBefore } from "../platform/time/monthsBefore.ts"
import { now } from "../platform/time/now.ts"
import { sinceDay } from "../platform/time/parisDays.ts"
import type { Town } from "../towns/Town.ts"
import { HouseholdDossiers } from "./HouseholdDossiers.ts"
import { householdRows } from "./householdRows.ts"
import { consentText } from "./quotients/particulier/words.ts"
import { sectionValues } from "./sectionValues.ts"
import type { tables } from "./tables.ts"

const covers = {
  households: { exported: ["foyer", "dossier"], kept: "with the debtor's name and address, as long as the books say" },
  adults: { exported: ["moi", "dossier"], kept: "without a name, where an account of theirs is kept" },
  household_adults: { exported: ["dossier"] },
  quotients: { exported: ["quotients"] },
  quotient_consents: { exported: ["accordsDeQuotient"] },
  section_confirmations: { exported: ["verifications"] },
  section_changes: { exported: ["modificationsDemandees", "dossier"] }
} satisfies Partial<Record<(typeof tables)[number], Coverage>>

interface ExportedConsent {
  readonly textVersion: string
  readonly language: Language
}

/** The condition that a section was verified for a school year or a later one; `subject` is the column of whom it is about, `town` of the town. */
export const verifiedSince = (
  sql: SqlClient.SqlClient,
  of: { readonly town: string; readonly subject: string; readonly section: string; readonly schoolYear: string }
) => sql`exists (select 1 from section_confirmations c where c.town_id = ${sql.literal(of.town)}
  and c.subject_id = ${sql.literal(of.subject)} and c.section = ${of.section} and c.school_year >= ${of.schoolYear})`

/** Homes and adults, and what they declared, verified and asked to change. */
export const personalData = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const { keepDebtors, forgetDebtors, subjects } = yield* householdRows

  const erase = Effect.fnUntraced(function* ({ townId, household, account }: Leaving) {
    yield* keepDebtors(townId, household)
    const theirs = sql`town_id = ${townId} and ${among(sql, "household_id", household)}`
    const changes = yield* rowCount(sql`delete from section_changes where ${theirs} returning 1 as one`)
    const confirmations = yield* rowCount(sql`delete from section_confirmations where ${theirs} returning 1 as one`)
    const quotients = yield* rowCount(sql`delete from quotients where ${theirs} returning 1 as one`)
    const consents = yield* rowCount(sql`delete from quotient_consents where ${theirs} returning 1 as one`)
    // nobody is left who could withdraw it
    yield* sql`update quotient_consents set withdrawn_at = greatest(${yield* now}::timestamptz, given_at)
      where town_id = ${townId} and ${among(sql, "account_id", account)} and withdrawn_at is null`
    yield* sql`delete from household_adults where ${theirs}`
    return { declarations: changes + confirmations + quotients + consents }
  })

  const move = Effect.fnUntraced(function* ({ townId, household: { from, to }, adults, children }: Merging) {
    // into the rank that is free
    for (const adult of adults) {
      yield* sql`update household_adults l set household_id = ${to}, rank = (select min(free.rank) from (values (1), (2)) free(rank)
          where not exists (select 1 from household_adults t where t.town_id = ${townId} and t.household_id = ${to}
            and t.rank = free.rank))
        where l.town_id = ${townId} and l.household_id = ${from} and l.adult_id = ${adult}`
    }
    yield* sql`update section_confirmations c set household_id = ${to}
      where c.town_id = ${townId} and c.household_id = ${from} and ${among(sql, "c.subject_id", children)}
        and not exists (select 1 from section_confirmations o where o.town_id = c.town_id and o.household_id = ${to}
          and o.school_year = c.school_year and o.section = c.section and o.subject_id = c.subject_id)`
    // of two that hold from the same day the later word counts
    yield* sql`update quotients q set superseded_at = greatest(q.recorded_at, o.recorded_at) from quotients o
      where q.town_id = ${townId} and q.household_id in (${from}, ${to}) and q.superseded_at is null and o.superseded_at is null
        and o.town_id = q.town_id and o.household_id in (${from}, ${to}) and o.household_id <> q.household_id
        and o.valid_from = q.valid_from and (o.recorded_at, o.id) > (q.recorded_at, q.id)`
    yield* sql`update quotients set household_id = ${to} where town_id = ${townId} and household_id = ${from}`
    // one consent of an account holds in a household
    yield* sql`update quotient_consents c set withdrawn_at = greatest(${yield* now}::timestamptz, c.given_at)
      where c.town_id = ${townId} and c.household_id = ${from} and c.withdrawn_at is null
        and exists (select 1 from quotient_consents o where o.town_id = c.town_id and o.household_id = ${to}
          and o.account_id = c.account_id and o.withdrawn_at is null)`
    yield* sql`update quotient_consents set household_id = ${to} where town_id = ${townId} and household_id = ${from}`
    return {}
  })

  const ofHousehold = sql`t.town_id = h.town_id and t.household_id = h.id`
  return {
    room: "households",
    covers,
    keeps: [
      { subject: "account", table: "section_confirmations", column: "account_id" },
      { subject: "account", table: "section_changes", column: "account_id" },
      { subject: "account", table: "quotient_consents", column: "account_id" }
    ],
    erase: { counts: ["declarations"], run: erase },
    subjects,
    move,
    standing: ({ townId, householdId }: HouseholdKey) =>
      Effect.map(
        sql<{ count: number }>`select count(*)::int as count from section_changes
          where town_id = ${townId} and household_id = ${householdId} and state = 'waiting'`,
        ([row]) => ({ changesWaiting: row?.count ?? 0 })
      ),
    ties: {
      activeSince: (day: string) => [
        sql`exists (select 1 from households t where t.town_id = h.town_id and t.id = h.id and ${sinceDay(sql, "t.created_at", day)})`,
        sql`exists (select 1 from household_adults t join adults p on p.town_id = t.town_id and p.id = t.adult_id
            where ${ofHousehold} and ${sinceDay(sql, "p.created_at", day)})`,
        sql`exists (select 1 from section_confirmations t where ${ofHousehold} and ${sinceDay(sql, "t.confirmed_at", day)})`,
        sql`exists (select 1 from section_changes t where ${ofHousehold} and ${sinceDay(sql, "t.asked_at", day)})`,
        sql`exists (select 1 from quotients t where ${ofHousehold} and t.source = 'family' and ${sinceDay(sql, "t.recorded_at", day)})`
      ]
    },
    // changes that wait have no date of decision
    retention: {
      counts: ["decidedChanges"],
      run: ({ town, today }: Sweep<Town>) =>
        Effect.map(
          rowCount(sql`delete from section_changes where town_id = ${town.id}
            and not ${sinceDay(sql, "decided_at", monthsBefore(today, town.settings.retention.decidedChangesMonths))}
            returning 1 as one`),
          (decidedChanges) => ({ decidedChanges })
        )
    },
    lateRetention: {
      counts: ["debtors"],
      run: ({ town, today, notInBooksSince }: Sweep<Town>) => {
        const day = monthsBefore(today, 12 * town.settings.retention.accountingYears)
        const erased = actOnHousehold(sql, "household.erase")
        return Effect.map(forgetDebtors(town.id, sql.and([erased, notInBooksSince(day)])), (debtors) => ({
          debtors
        }))
      }
    }
  } satisfies PersonalDataContribution<Town>
})

/** Somebody's own person and home; nothing of what the other guardian said of themselves. */
export const personalDataExport = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const dossiers = yield* HouseholdDossiers
  return {
    room: "households",
    document: Effect.fnUntraced(function* (subject: DataSubject, access: FamilyAccess) {
      const { townId, adultId, accountId, householdId } = subject
      const ofHousehold = sql`t.town_id = ${townId} and t.household_id = ${householdId}`
      const child = sql`(select c.given_name from child_cards c where c.town_id = t.town_id and c.id = t.subject_id)`
      const byMe = sql`(t.account_id = ${accountId})`
      const readable = sql`(t.account_id = ${accountId} or t.section not in ('me', 'other-guardian'))`
      const [moi] =
        yield* sql`select external_ref as reference, civility, family_name, birth_name, given_name, birth_date, mail,
          main_phone, second_phone, work_phone, profession, employer, created_at
        from adults where town_id = ${townId} and id = ${adultId}`
      // the values of the dossier are read as the family reads them; here is what no section has
      const [foyer] = yield* sql`select external_ref as reference, name, created_at from households
        where town_id = ${townId} and id = ${householdId}`
      const { otherGuardianHasAccount: _, ...sections } = yield* dossiers.read(access)
      return {
        moi,
        foyer,
        quotients:
          yield* sql`select t.cents / 100.0::float8 as amount, t.valid_from, t.valid_until, t.source, t.proof, t.recorded_at,
            t.superseded_at
          from quotients t where ${ofHousehold} order by t.valid_from, t.recorded_at, t.id`,
        accordsDeQuotient:
          (yield* sql<ExportedConsent>`select t.text_version, t.language, t.given_at, t.withdrawn_at, t.answered_at
          from quotient_consents t where ${ofHousehold} and ${byMe} order by t.given_at, t.id`).map((consent) => ({
            ...consent,
            text: consentText(access.town.settings.name, consent.language)
          })),
        verifications: yield* sql`select t.school_year, t.section, ${child} as child, t.confirmed_at, ${byMe} as by_me
          from section_confirmations t where ${ofHousehold} and ${readable} order by t.confirmed_at, t.section`,
        modificationsDemandees: yield* sql`select t.section, ${child} as child, t.asked_at, ${byMe} as by_me, t.state,
            t.decided_at, t.reason
          from section_changes t where ${ofHousehold} and ${readable} order by t.asked_at, t.section`,
        dossier: { foyer: sectionValues({ ...sections, otherGuardian: null }) }
      }
    })
  } satisfies PersonalDataExport<FamilyAccess>
})
