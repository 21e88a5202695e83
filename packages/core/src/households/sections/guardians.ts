import { Effect } from "effect"
import type { SqlClient } from "effect/sql"
import { FormFields } from "../formFields.ts"
import { readablePhone } from "../phones.ts"
import { civilityOf, oldestAdult } from "../profileForm.ts"
import { asDocument, type CheckContext, type Checked, type Section, type SectionPlace } from "./Section.ts"
import { Guardian } from "./values.ts"

/** The adult who acts. */
export const me: Section<"me", Guardian> = {
  name: "me",
  schema: Guardian,
  confidential: false,
  check: (typed, context) => {
    const checked = checkGuardian(typed, context)
    const problems = typed.mail === context.before.mail ? [] : [{ field: "mail", rule: "has-an-account" as const }]
    return { values: checked.values, problems: [...checked.problems, ...problems] }
  },
  select: (sql, place) => selectGuardian(sql, place, sql`ha.adult_id = ${place.adultId}`),
  decode: (stored) => decodeGuardian(stored),
  write: (sql, place, values) => writeGuardian(sql, place, sql`ha.adult_id = ${place.adultId}`, values)
}

/** The other adult of the household. Their mail address is theirs alone once they have an account. */
export const otherGuardian: Section<"other-guardian", Guardian> = {
  name: "other-guardian",
  schema: Guardian,
  confidential: false,
  check: (typed, context) => checkGuardian(typed, context),
  select: (sql, place) => selectGuardian(sql, place, sql`ha.adult_id <> ${place.adultId}`),
  decode: (stored) => decodeGuardian(stored),
  write: (sql, place, values) => writeGuardian(sql, place, sql`ha.adult_id <> ${place.adultId}`, values)
}

const checkGuardian = (typed: Guardian, { today, before }: CheckContext<Guardian>): Checked<Guardian> => {
  const fields = new FormFields()
  const values = {
    civility: typed.civility,
    familyName: fields.required("familyName", typed.familyName),
    birthName: fields.line("birthName", typed.birthName),
    givenName: fields.required("givenName", typed.givenName),
    birthDate: fields.birth("birthDate", typed.birthDate, today, oldestAdult),
    birthPlace: fields.line("birthPlace", typed.birthPlace),
    mainPhone: fields.phone("mainPhone", typed.mainPhone, before.mainPhone),
    secondPhone: fields.phone("secondPhone", typed.secondPhone, before.secondPhone),
    mail: fields.mail("mail", typed.mail),
    profession: fields.line("profession", typed.profession),
    employer: fields.line("employer", typed.employer),
    workPhone: fields.phone("workPhone", typed.workPhone, before.workPhone),
    relation: fields.line("relation", typed.relation, 40),
    parentalAuthority: typed.parentalAuthority
  }
  return { values, problems: fields.problems }
}

type Which = ReturnType<SqlClient.SqlClient["and"]>

const selectGuardian = (sql: SqlClient.SqlClient, place: SectionPlace, which: Which) =>
  asDocument(
    sql,
    sql`select p.civility, p.family_name as "familyName", p.birth_name as "birthName", p.given_name as "givenName",
        p.birth_date as "birthDate", p.birth_place as "birthPlace", p.main_phone as "mainPhone",
        p.second_phone as "secondPhone", coalesce(a.mail, p.mail) as mail, p.profession, p.employer,
        p.work_phone as "workPhone", ha.relation, ha.parental_authority as "parentalAuthority"
      from household_adults ha
      join adults p on p.town_id = ha.town_id and p.id = ha.adult_id
      left join accounts a on a.town_id = p.town_id and a.adult_id = p.id
      where ha.town_id = ${place.townId} and ha.household_id = ${place.householdId} and ${which}
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

const writeGuardian = (sql: SqlClient.SqlClient, place: SectionPlace, which: Which, values: Guardian) =>
  Effect.gen(function* () {
    yield* sql`update adults p set civility = ${values.civility}, family_name = ${values.familyName},
        birth_name = ${values.birthName}, given_name = ${values.givenName}, birth_date = ${values.birthDate}::date,
        birth_place = ${values.birthPlace}, main_phone = ${values.mainPhone}, second_phone = ${values.secondPhone},
        profession = ${values.profession}, employer = ${values.employer}, work_phone = ${values.workPhone},
        mail = case when exists (select 1 from accounts a where a.town_id = p.town_id and a.adult_id = p.id)
          then p.mail else ${values.mail} end
      from household_adults ha
      where p.town_id = ${place.townId} and ha.town_id = p.town_id and ha.adult_id = p.id
        and ha.household_id = ${place.householdId} and ${which}`
    yield* sql`update household_adults ha set relation = ${values.relation},
        parental_authority = ${values.parentalAuthority}
      where ha.town_id = ${place.townId} and ha.household_id = ${place.householdId} and ${which}`
  })
