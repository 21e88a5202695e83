import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { cityHasPostalCode } from "../cities.ts"
import { FormFields } from "../formFields.ts"
import { asDocument, type Section } from "./Section.ts"
import type { HouseholdOwner } from "./SectionOwner.ts"
import { CorrespondenceAddress } from "./values.ts"

/** Where the household gets its letters. */
export const correspondenceAddress: Section<"correspondence-address", CorrespondenceAddress, HouseholdOwner> = {
  name: "correspondence-address",
  schema: CorrespondenceAddress,
  confidential: false,
  check: (typed, { before }) => {
    const fields = new FormFields("", before)
    const values = {
      streetNumber: fields.line("streetNumber", typed.streetNumber, 20),
      street: fields.required("street", typed.street),
      complement1: fields.line("complement1", typed.complement1),
      complement2: fields.line("complement2", typed.complement2),
      // its five digits say more than a length
      postalCode: fields.required("postalCode", typed.postalCode.replace(/\s/g, ""), Number.POSITIVE_INFINITY),
      city: fields.required("city", typed.city)
    }
    const { postalCode, city } = values
    const isUntouched = fields.isUntouched("postalCode", typed.postalCode) && fields.isUntouched("city", typed.city)
    if (isUntouched) return { values, problems: fields.problems }
    if (postalCode !== "" && !/^\d{5}$/.test(postalCode)) fields.refuse("postalCode", "not-a-postal-code")
    else if (city !== "" && !cityHasPostalCode(city, postalCode)) fields.refuse("city", "not-in-the-city", postalCode)
    return { values, problems: fields.problems }
  },
  select: (sql, owner) =>
    asDocument(
      sql,
      sql`select street_number as "streetNumber", street, complement_1 as complement1, complement_2 as complement2,
          postal_code as "postalCode", city
        from households where town_id = ${owner.townId} and id = ${owner.householdId}`
    ),
  decode: (stored) => Effect.succeed(stored as CorrespondenceAddress),
  write: (owner, values) =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* sql`update households set street_number = ${values.streetNumber}, street = ${values.street},
          complement_1 = ${values.complement1}, complement_2 = ${values.complement2}, postal_code = ${values.postalCode},
          city = ${values.city}
        where town_id = ${owner.townId} and id = ${owner.householdId}`
    })
}
