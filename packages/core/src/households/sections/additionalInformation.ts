import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { newId } from "../../platform/ids/Ids.ts"
import { now } from "../../platform/time/now.ts"
import { FormFields } from "../formFields.ts"
import { checkAnswers } from "./answers.ts"
import { asDocument, type Section } from "./Section.ts"
import type { HouseholdOwner } from "./SectionOwner.ts"
import { AdditionalInformation, type DeclaredQuotient } from "./values.ts"

const highestQuotient = 99_999

/** What the town needs to know besides: benefits, insurance, its own questions. */
export const additionalInformation: Section<"additional-information", AdditionalInformation, HouseholdOwner> = {
  name: "additional-information",
  schema: AdditionalInformation,
  confidential: false,
  check: (typed, { settings, today, before }) => {
    const fields = new FormFields("", before)
    const quotient = typed.quotientFamilial
    const isKnown = fields.isUntouched("quotientFamilial.validFrom", quotient?.validFrom)
    if (quotient !== null && (quotient.amount < 0 || quotient.amount > highestQuotient)) {
      fields.refuse("quotientFamilial.amount", "out-of-range", `0–${highestQuotient}`)
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
          (select jsonb_build_object('amount', q.amount, 'validFrom', q.valid_from) from family_quotients q
            where q.town_id = h.town_id and q.household_id = h.id
            order by q.valid_from desc, q.recorded_at desc limit 1) as "quotientFamilial"
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
      if (values.quotientFamilial !== null) yield* keepQuotient(owner, values.quotientFamilial)
    })
}

// the history stays: a price of last spring explains itself by the quotient of last spring
const keepQuotient = (owner: HouseholdOwner, quotient: typeof DeclaredQuotient.Type) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const at = yield* now
    yield* sql`insert into family_quotients (town_id, id, household_id, amount, valid_from, source, recorded_at)
      values (${owner.townId}, ${yield* newId}, ${owner.householdId}, ${quotient.amount}, ${quotient.validFrom}::date,
        'family', ${at})
      on conflict on constraint family_quotients_one_a_day do update set amount = excluded.amount,
        recorded_at = excluded.recorded_at
        where family_quotients.amount <> excluded.amount`
  })
