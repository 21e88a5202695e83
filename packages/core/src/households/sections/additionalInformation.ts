import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import { townSettingsSql } from "../../towns/townSettingsSql.ts"
import { FormFields } from "../formFields.ts"
import { keepQuotients } from "../quotients/keepQuotient.ts"
import { centsOfQuotient, highestQuotient, isQuotient } from "../quotients/Quotient.ts"
import { quotientEnd } from "../quotients/quotientEnd.ts"
import { checkAnswers } from "./answers.ts"
import { asDocument, type Section } from "./Section.ts"
import type { HouseholdOwner } from "./SectionOwner.ts"
import { AdditionalInformation, type DeclaredQuotient } from "./values.ts"

/** What the town needs to know besides: benefits, insurance, its own questions. */
export const additionalInformation: Section<"additional-information", AdditionalInformation, HouseholdOwner> = {
  name: "additional-information",
  schema: AdditionalInformation,
  confidential: false,
  check: (typed, { settings, today, before }) => {
    const fields = new FormFields("", before)
    const quotient = typed.quotientFamilial
    const isKnown = fields.isUntouched("quotientFamilial.validFrom", quotient?.validFrom)
    if (quotient !== null && !isQuotient(quotient.amount)) {
      const inRange = quotient.amount >= 0 && quotient.amount <= highestQuotient
      if (inRange) fields.refuse("quotientFamilial.amount", "not-a-number")
      else fields.refuse("quotientFamilial.amount", "out-of-range", `0–${highestQuotient}`)
    }
    const validFrom = quotient === null ? null : fields.day("quotientFamilial.validFrom", quotient.validFrom)
    if (quotient !== null && validFrom === null) fields.refuse("quotientFamilial.validFrom", "required")
    if (validFrom !== null && validFrom > today && !isKnown)
      fields.refuse("quotientFamilial.validFrom", "in-the-future")
    const values = {
      regime: typed.regime,
      benefitNumber: fields.line("benefitNumber", typed.benefitNumber, 20),
      quotientFamilial: quotient === null || validFrom === null ? null : { amount: quotient.amount, validFrom },
      familySituation: typed.familySituation,
      insuranceCompany: fields.line("insuranceCompany", typed.insuranceCompany),
      insuranceNumber: fields.line("insuranceNumber", typed.insuranceNumber, 60),
      insuranceUntil: fields.day("insuranceUntil", typed.insuranceUntil),
      answers: checkAnswers(fields, settings.dossier.questions, typed.answers)
    }
    return { values, problems: fields.problems }
  },
  select: (sql, owner) =>
    asDocument(
      sql,
      sql`select h.regime, h.benefit_number as "benefitNumber", h.family_situation as "familySituation",
          h.insurance_company as "insuranceCompany", h.insurance_number as "insuranceNumber",
          h.insurance_until as "insuranceUntil", h.answers,
          ${lastQuotient(sql, sql`q.town_id = h.town_id and q.household_id = h.id`)} as "quotientFamilial"
        from households h
        where h.town_id = ${owner.townId} and h.id = ${owner.householdId}`
    ),
  decode: (stored) => Effect.succeed(stored as AdditionalInformation),
  write: (owner, values) =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* sql`update households set regime = ${values.regime}, benefit_number = ${values.benefitNumber},
          family_situation = ${values.familySituation}, insurance_company = ${values.insuranceCompany},
          insurance_number = ${values.insuranceNumber}, insurance_until = ${values.insuranceUntil}::date,
          answers = ${JSON.stringify(values.answers)}::jsonb
        where town_id = ${owner.townId} and id = ${owner.householdId}`
      if (values.quotientFamilial !== null) yield* keepDeclared(owner, values.quotientFamilial)
    })
}

/** The last quotient of a household, as the section says it. */
const lastQuotient = (sql: SqlClient.SqlClient, ofHousehold: Fragment) =>
  sql`(select jsonb_build_object('amount', q.cents / 100.0::float8, 'validFrom', q.valid_from) from quotients q
    where ${ofHousehold} and q.superseded_at is null order by q.valid_from desc limit 1)`

// what the section already says is no new fact: it may be the town's word, with an end and a proof
const keepDeclared = (owner: HouseholdOwner, { amount, validFrom }: DeclaredQuotient) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const { townId, householdId } = owner
    const [known] = yield* sql<{ last: DeclaredQuotient | null; ends: string | null }>`select
        ${lastQuotient(sql, sql`q.town_id = h.town_id and q.household_id = h.id`)} as last,
        ${townSettingsSql(sql, "h.town_id")} -> 'dossier' ->> 'quotientsEnd' as ends
      from households h where h.town_id = ${townId} and h.id = ${householdId}`
    if (known?.last?.amount === amount && known.last.validFrom === validFrom) return
    const until = quotientEnd(validFrom, known?.ends ?? null)
    const fact = { householdId, cents: centsOfQuotient(amount), from: validFrom, until, proof: "", recordedBy: null }
    yield* keepQuotients(townId, [{ ...fact, source: "family" }])
  })
