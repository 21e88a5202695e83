import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../accounts/FamilyAccess.ts"
import { verifiedSince } from "../households/personalData.ts"
import { sectionValues } from "../households/sectionValues.ts"
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
import { monthsBefore } from "../platform/time/monthsBefore.ts"
import { sinceDay } from "../platform/time/parisDays.ts"
import type { Town } from "../towns/Town.ts"
import { ChildDossiers } from "./ChildDossiers.ts"
import type { CustodyCalendar } from "./custody.ts"
import { withHomes } from "./custodyFile.ts"
import { healthRetention } from "./healthRetention.ts"
import type { tables } from "./tables.ts"

const covers = {
  children: { exported: ["enfants", "dossier"], kept: "without a name, where a line of an invoice is theirs" },
  household_children: { exported: ["enfants"] },
  child_contacts: { exported: ["dossier", "interdictionsDeVenirChercher"] },
  child_health: { exported: ["dossier"] },
  health_reads: { exported: ["dossier"] },
  custody_calendars: { exported: ["gardeAlternee"] }
} satisfies Partial<Record<(typeof tables)[number], Coverage>>

/** Children, the persons named for them, their health records and their calendars. */
export const personalData = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient

  const erase = Effect.fnUntraced(function* ({ townId, household, child }: Leaving) {
    const [ofHome, theirs] = [among(sql, "household_id", household), among(sql, "child_id", child)]
    const contacts = yield* rowCount(sql`delete from child_contacts
      where town_id = ${townId} and (${ofHome} or ${theirs}) returning 1 as one`)
    const healthRecords = yield* rowCount(sql`delete from child_health
      where town_id = ${townId} and ${theirs} returning 1 as one`)
    yield* sql`delete from health_reads where town_id = ${townId} and ${theirs}`
    const custodyCalendars = yield* rowCount(sql`delete from custody_calendars
      where town_id = ${townId} and ${theirs} returning 1 as one`)
    yield* sql`delete from household_children where town_id = ${townId} and ${ofHome}`
    return { contacts, healthRecords, custodyCalendars }
  })

  const move = Effect.fnUntraced(function* ({ townId, household: { from, to }, children }: Merging) {
    const goesOver = sql`set household_id = ${to}
      where town_id = ${townId} and household_id = ${from} and ${among(sql, "child_id", children)}`
    yield* sql`update household_children ${goesOver}`
    yield* sql`update child_contacts ${goesOver}`
    yield* sql`update custody_calendars set calendar = replace(calendar::text, ${from}, ${to})::jsonb
      where town_id = ${townId} and ${among(sql, "child_id", children)}`
    return {}
  })

  const retention = Effect.fnUntraced(function* ({ town, today }: Sweep<Town>) {
    const { retention: settings, dossier } = town.settings
    const { from, schoolYear } = healthRetention(today, settings.healthMonthsAfterSchoolYear, dossier.verifiedFrom)
    const verified = { town: "r.town_id", subject: "r.child_id", section: "health", schoolYear }
    const healthRecords = yield* rowCount(sql`delete from child_health r where r.town_id = ${town.id}
      and not ${sinceDay(sql, "r.changed_at", from)} and not ${verifiedSince(sql, verified)} returning 1 as one`)
    const healthReads = yield* rowCount(sql`delete from health_reads where town_id = ${town.id}
      and not ${sinceDay(sql, "at", monthsBefore(today, settings.healthReadsMonths))} returning 1 as one`)
    return { healthRecords, healthReads }
  })

  const ofHousehold = sql`l.town_id = h.town_id and l.household_id = h.id`
  return {
    room: "children",
    covers,
    erase: { counts: ["contacts", "healthRecords", "custodyCalendars"], run: erase },
    subjects: {
      child: {
        remove: (townId: string, ids: ReadonlyArray<string>) =>
          sql`delete from children where town_id = ${townId} and ${among(sql, "id", ids)}`,
        blank: (
          { townId }: Leaving,
          ids: ReadonlyArray<string>
        ) => sql`update children t set external_ref = 'efface-' || t.id,
            given_name = 'Enfant', family_name = '', birth_date = '1900-01-01', birth_place = '', sex = '', school = '',
            school_class = '', no_pork = null, no_meat = null, packed_meal = null, authorisations = '{}'
          where t.town_id = ${townId} and ${among(sql, "t.id", ids)}`
      }
    },
    move,
    ties: {
      activeSince: (day: string) => [
        sql`exists (select 1 from household_children l join children t on t.town_id = l.town_id and t.id = l.child_id
            where ${ofHousehold} and ${sinceDay(sql, "t.created_at", day)})`,
        sql`exists (select 1 from household_children l join child_health t on t.town_id = l.town_id and t.child_id = l.child_id
            where ${ofHousehold} and ${sinceDay(sql, "t.changed_at", day)})`
      ]
    },
    retention: { counts: ["healthRecords", "healthReads"], run: retention }
  } satisfies PersonalDataContribution<Town>
})

/** Somebody's children as their home reads them; of another home only that there is one. */
export const personalDataExport = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const dossiers = yield* ChildDossiers

  const custody = ({ townId, householdId }: DataSubject) =>
    Effect.map(
      sql<Calendar>`select c.given_name as child, k.valid_from, k.calendar, k.recorded_at
        from household_children l
        join children c on c.town_id = l.town_id and c.id = l.child_id
        join custody_calendars k on k.town_id = l.town_id and k.child_id = l.child_id
        where l.town_id = ${townId} and l.household_id = ${householdId} order by c.given_name collate portail_french, k.valid_from`,
      (calendars) =>
        calendars.map((each) => ({
          ...each,
          calendar: withHomes(each.calendar, (home) => (home === householdId ? "mon foyer" : "autre foyer"))
        }))
    )

  const sections = Effect.fnUntraced(function* (access: FamilyAccess) {
    const own = yield* dossiers.list(access)
    return yield* Effect.forEach(own, ({ id }) =>
      Effect.gen(function* () {
        const { identity, school, emergencyContacts, authorisedPickups, diet, authorisations } = yield* dossiers.read(
          access,
          id
        )
        const { section: health, reads } = yield* dossiers.readHealth(access, id)
        const [classes] = yield* sql<{ formerClasses: object }>`select former_classes from children
          where town_id = ${access.townId} and id = ${id}`
        const views = { identity, school, emergencyContacts, authorisedPickups, diet, authorisations, health }
        return { ...sectionValues(views), consultationsSante: reads, anciennesClasses: classes?.formerClasses ?? {} }
      })
    )
  }, Effect.orDie)

  return {
    room: "children",
    document: Effect.fnUntraced(function* (subject: DataSubject, access: FamilyAccess) {
      const { townId, householdId } = subject
      return {
        enfants: yield* sql`select c.external_ref as reference, c.given_name, c.created_at
          from household_children l join children c on c.town_id = l.town_id and c.id = l.child_id
          where l.town_id = ${townId} and l.household_id = ${householdId} order by c.birth_date, c.given_name collate portail_french`,
        interdictionsDeVenirChercher: yield* sql`select c.given_name as child,
            trim(t.given_name || ' ' || t.family_name) as name, t.relation, t.proof
          from child_contacts t join children c on c.town_id = t.town_id and c.id = t.child_id
          where t.town_id = ${townId} and t.household_id = ${householdId} and t.kind = 'forbidden'
          order by c.given_name collate portail_french, t.position`,
        gardeAlternee: yield* custody(subject),
        dossier: { enfants: yield* sections(access) }
      }
    })
  } satisfies PersonalDataExport<FamilyAccess>
})

interface Calendar {
  readonly child: string
  readonly validFrom: string
  /** Homes by their ids. */
  readonly calendar: CustodyCalendar<string>
  readonly recordedAt: Date
}
