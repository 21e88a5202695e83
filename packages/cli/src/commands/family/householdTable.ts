import type { Household } from "@portail-familles/core/households/Household.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"

/** Households in a list, one a line. */
export const householdTable = (terminal: Terminal, households: ReadonlyArray<Household>): string =>
  households.length === 0
    ? ""
    : table(
        terminal.outColors,
        ["Foyer", "Nom", "Adultes", "Enfants", "Ville"],
        households.map((household) => [
          household.externalRef,
          household.name,
          household.adults.map((adult) => `${adult.givenName} ${adult.familyName}`).join(", "),
          household.children.map((child) => child.givenName).join(", "),
          household.city
        ])
      )
