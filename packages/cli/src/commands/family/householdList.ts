import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { Families, type Household, readablePhone } from "@portail-familles/core/households"
import { Effect } from "effect"
import type { Found } from "../../running/listing.ts"
import { type ListColumn, text } from "../../terminal/listColumns.ts"
import { count } from "../../terminal/words.ts"

/** The households that `keep` leaves of those it is given, read anew each time: a town of any size in the same memory. */
export const foundHouseholds = Effect.fnUntraced(function* (
  staff: StaffAccess,
  keep: (households: ReadonlyArray<Household>) => ReadonlyArray<Household>
) {
  const families = yield* Families
  const each: Found<Household, never, never>["each"] = (some) =>
    families.each(staff, (households) => some(keep(households)))
  return { each, summary: (total: number) => count(total, "foyer") }
})

/** What lists of households show. */
export const householdColumns: ReadonlyArray<ListColumn<Household>> = [
  text("Foyer", (household) => household.externalRef),
  text("Nom", (household) => household.name),
  text("Adultes", ({ adults }) => adults.map((adult) => `${adult.givenName} ${adult.familyName}`).join(", ")),
  text("Enfants", ({ children }) => children.map((child) => child.givenName).join(", ")),
  text("Ville", (household) => household.city, { minor: true }),
  text("Mails", ({ adults }) => adults.flatMap(({ mail }) => mail ?? []).join(", "), { csvOnly: true }),
  text("Téléphones", ({ adults }) => adults.flatMap(({ mainPhone }) => readablePhone(mainPhone) || []).join(", "), {
    csvOnly: true
  })
]
