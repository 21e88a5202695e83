import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { now } from "../../platform/time/now.ts"
import { FormFields } from "../formFields.ts"
import { readablePhone } from "../phones.ts"
import { civilityOf, oldestAdult } from "../profileForm.ts"
import { asDocument, type CheckContext, type Checked, type Section } from "./Section.ts"
import type { AdultOwner } from "./SectionOwner.ts"
import { Guardian } from "./values.ts"

/** The adult who acts. */
export const me: Section<"me", Guardian, AdultOwner> = {
  name: "me",
  schema: Guardian,
  confidential: false,
  check: (typed, context) => {
    const checked = checkGuardian(typed, context)
    const problems = typed.mail === context.before.mail ? [] : [{ field: "mail", rule: "has-an-account" as const }]
    return { values: checked.values, problems: [...checked.problems, ...problems] }
  },
  select: (sql, owner) => selectGuardian(sql, owner, "="),
  decode: (stored) => decodeGuardian(stored),
  lock: (owner) => lockGuardian(owner, "="),
  write: (owner, values) => writeGuardian(owner, "=", values)
}

/** What an adult is known by: written by that adult, or by the town. */
const identifying = [
  "familyName",
  "birthName",
  "givenName",
  "birthDate",
  "birthPlace",
  "mail",
  "parentalAuthority"
] satisfies ReadonlyArray<keyof Guardian>

/**
 * The other adult of the household. What identifies them waits for the town, and all of it where they belong to another household
 * too; their mail address is theirs alone once they sign in.
 */
export const otherGuardian: Section<"other-guardian", Guardian, AdultOwner> = {
  name: "other-guardian",
  schema: Guardian,
  confidential: false,
  fieldsOfOthers: ({ elsewhere }) => (elsewhere ? "all" : identifying),
  check: (typed, context) => {
    const checked = checkGuardian(typed, context)
    const isTheirs = context.sharing.otherSignsIn && checked.values.mail !== context.before.mail
    return {
      values: checked.values,
      problems: [...checked.problems, ...(isTheirs ? [{ field: "mail", rule: "has-an-account" as const }] : [])]
    }
  },
  select: (sql, owner) => selectGuardian(sql, owner, "<>"),
  decode: (stored) => decodeGuardian(stored),
  lock: (owner) => lockGuardian(owner, "<>"),
  write: (owner, values) => writeGuardian(owner, "<>", values)
}

const checkGuardian = (typed: Guardian, { today, before }: CheckContext<Guardian>): Checked<Guardian> => {
  const fields = new FormFields("", before)
  const values = {
    civility: typed.civility,
    familyName: fields.required("familyName", typed.familyName),
    birthName: fields.line("birthName", typed.birthName),
    givenName: fields.required("givenName", typed.givenName),
    birthDate: fields.birth("birthDate", typed.birthDate, today, oldestAdult),
    birthPlace: fields.line("birthPlace", typed.birthPlace),
    mainPhone: fields.phone("mainPhone", typed.mainPhone),
    secondPhone: fields.phone("secondPhone", typed.secondPhone),
    mail: fields.mail("mail", typed.mail),
    profession: fields.line("profession", typed.profession),
    employer: fields.line("employer", typed.employer),
    workPhone: fields.phone("workPhone", typed.workPhone),
    relation: fields.line("relation", typed.relation, 40),
    parentalAuthority: typed.parentalAuthority
  }
  return { values, problems: fields.problems }
}

/** The adult who acts, or who is not the one. */
type Guardianship = "=" | "<>"

const guardianOf = (sql: SqlClient.SqlClient, { townId, householdId, adultId }: AdultOwner, which: Guardianship) =>
  sql`ha.town_id = ${townId} and ha.household_id = ${householdId} and ha.adult_id ${sql.literal(which)} ${adultId}`

const selectGuardian = (sql: SqlClient.SqlClient, owner: AdultOwner, which: Guardianship) =>
  asDocument(
    sql,
    sql`select p.civility, p.family_name as "familyName", p.birth_name as "birthName", p.given_name as "givenName",
        p.birth_date as "birthDate", p.birth_place as "birthPlace", p.main_phone as "mainPhone",
        p.second_phone as "secondPhone", case when a.activated_at is null then p.mail else a.mail end as mail, p.profession, p.employer,
        p.work_phone as "workPhone", ha.relation, ha.parental_authority as "parentalAuthority"
      from household_adults ha
      join adults p on p.town_id = ha.town_id and p.id = ha.adult_id
      left join account_cards a on a.town_id = p.town_id and a.adult_id = p.id
      where ${guardianOf(sql, owner, which)}
      order by ha.rank limit 1`
  )

const decodeGuardian = (stored: object) => {
  const row = stored as Guardian
  return Effect.succeed({
    ...row,
    civility: civilityOf(row.civility),
    mainPhone: readablePhone(row.mainPhone),
    secondPhone: readablePhone(row.secondPhone),
    workPhone: readablePhone(row.workPhone)
  })
}

/** Their row: an adult changes it from another household, or from the profile, at the same moment. */
const lockGuardian = (owner: AdultOwner, which: Guardianship) =>
  Effect.flatMap(
    SqlClient.SqlClient,
    (sql) => sql`select 1 from adults p join household_adults ha on ha.town_id = p.town_id and ha.adult_id = p.id
      where ${guardianOf(sql, owner, which)} for no key update of p`
  )

const writeGuardian = (owner: AdultOwner, which: Guardianship, values: Guardian) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const at = yield* now
    const isNew = sql`p.mail is distinct from ${values.mail}::text and not exists (select 1 from account_cards a
      where a.town_id = p.town_id and a.adult_id = p.id and a.activated_at is not null)`
    yield* sql`update adults p set civility = ${values.civility}, family_name = ${values.familyName},
        birth_name = ${values.birthName}, given_name = ${values.givenName}, birth_date = ${values.birthDate}::date,
        birth_place = ${values.birthPlace}, main_phone = ${values.mainPhone}, second_phone = ${values.secondPhone},
        profession = ${values.profession}, employer = ${values.employer}, work_phone = ${values.workPhone},
        mail = case when ${isNew} then ${values.mail} else p.mail end,
        mail_given_by = case when ${isNew} then ${owner.adultId}::uuid else p.mail_given_by end,
        mail_approved_at = case when ${isNew} then ${at}::timestamptz else p.mail_approved_at end
      from household_adults ha
      where p.town_id = ha.town_id and p.id = ha.adult_id and ${guardianOf(sql, owner, which)}`
    yield* sql`update household_adults ha set relation = ${values.relation},
        parental_authority = ${values.parentalAuthority}
      where ${guardianOf(sql, owner, which)}`
  })
