import { Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { Activity } from "../../src/activities/Activity.ts"
import { ActivityFiles } from "../../src/activities/ActivityFiles.ts"
import { EnrolmentDecisions } from "../../src/activities/EnrolmentDecisions.ts"
import { Enrolments } from "../../src/activities/Enrolments.ts"
import { requirements } from "../../src/requirements.ts"
import { family } from "../children/filesUnderTest.ts"
import { services as documents } from "../documents/documentsUnderTest.ts"
import { activityFiles } from "../support/activities.ts"
import { runsAt } from "../support/clock.ts"

/** Enrolments over everything that their requirements ask. */
export const services = Layer.mergeAll(Enrolments.layer, EnrolmentDecisions.layer).pipe(
  Layer.provideMerge(requirements),
  Layer.provideMerge(activityFiles),
  Layer.provideMerge(documents)
)

/** A camp at Christmas for which the rules decide, and Wednesdays for which staff do. */
export const camp = {
  code: "camp",
  name: "Centre de loisirs",
  who: { ages: { from: 3, to: 11 } },
  enrolment: { decidedBy: "rules" },
  periods: [
    {
      code: "noel",
      name: "Noël",
      from: "2026-12-21",
      to: "2026-12-31",
      opens: [{ for: "everyone", at: "2026-12-01T08:30" }]
    }
  ],
  parts: [
    {
      code: "journee",
      name: "Journée",
      kind: "day",
      weekdays: ["monday", "tuesday", "thursday", "friday"],
      on: "every-day",
      startsAt: "08:30",
      endsAt: "17:30"
    }
  ]
}
export const wednesdays = {
  code: "mercredi",
  name: "Mercredis",
  places: [
    { code: "nord", name: "Centre Nord", schools: ["École Ferry"] },
    { code: "sud", name: "Centre Sud" }
  ],
  groups: [
    { code: "petits", name: "3-5 ans", ages: { from: 3, to: 5 } },
    { code: "grands", name: "6-11 ans", ages: { from: 6, to: 11 } }
  ],
  periods: [{ code: "annee", name: "Année 2026-2027", from: "2026-09-02", to: "2027-06-30" }]
}

/** On which the tests below happen, unless they say otherwise. */
export const november = "2026-11-27T09:00:00Z"
export const inNovember = <A, E, R>(effect: Effect.Effect<A, E, R>) => runsAt(november, effect)

/** A family with one child in Compiègne, which offers these. */
export const enrollingFamily = (offered: ReadonlyArray<object> = [camp, wednesdays]) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const home = yield* family({ inseeCode: "60159" })
    yield* sql`update households set postal_code = '60200', city = 'Compiègne' where id = ${home.householdId}`
    yield* offers(home.staff, offered)
    return { ...home, sql, enrolments: yield* Enrolments, decisions: yield* EnrolmentDecisions }
  })

/** Makes a town offer these activities. */
export const offers = (staff: Parameters<ActivityFiles["Service"]["apply"]>[0], offered: ReadonlyArray<object>) =>
  ActivityFiles.use((files) =>
    files.apply(staff, "activites.yaml", Schema.decodeUnknownSync(Schema.Array(Activity))(offered), {
      dryRun: false
    })
  )

/** The mails of a town about enrolments: which letter, to whom, with its text. */
export const mailsOf = (townId: string) =>
  SqlClient.SqlClient.use(
    (sql) => sql<{ template: string; recipient: string; subject: string; body: string }>`
      select template, recipient, subject, body from mails where town_id = ${townId} and template like 'enrolment%' order by queued_at, id`
  )
