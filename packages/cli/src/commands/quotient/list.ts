import { type HouseholdQuotient, Quotients } from "@portail-familles/core/households"
import { day as typedDay } from "@portail-familles/core/platform/csv"
import { todayInParis } from "@portail-familles/core/platform/time"
import type { Command } from "commander"
import { Effect } from "effect"
import { optional } from "../../running/declared.ts"
import { inMemory, listCommand } from "../../running/listing.ts"
import { householdFilter, idOfHousehold } from "../../running/naming.ts"
import { Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { amount, at, type ListColumn, onDay, text } from "../../terminal/listColumns.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { typedField } from "../../terminal/typedField.ts"
import { count, day as dayWords, quotientSources } from "../../terminal/words.ts"
import { quotientServices } from "./services.ts"

/** `portail quotient list`: what is in force, or all that is known of a household. */
export const quotientListCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "list",
    description: "les quotients en vigueur un jour, ou tous ceux d'un foyer",
    takes: {
      household: householdFilter,
      day: optional("<jour>", Word, "le jour (aujourd'hui si rien n'est dit)")
    },
    examples: [
      ["portail quotient list", "ceux d'aujourd'hui, foyer par foyer ; un foyer absent paie le tarif sans quotient"],
      ["portail quotient list --household F0012", "tous ceux d'un foyer, remplacés compris"]
    ],
    services: quotientServices,
    columns: () => columns,
    find: Effect.fnUntraced(function* (terminal: Terminal, options) {
      const quotients = yield* Quotients
      const { staff } = yield* staffOf(terminal, options)
      const householdId = yield* idOfHousehold(staff, options.household)
      const day = options.day === undefined ? yield* todayInParis : yield* typedField("--day", typedDay(options.day))
      const rows = yield* quotients.list(staff, householdId === undefined ? { day } : { householdId })
      const when = householdId === undefined ? ` en vigueur le ${dayWords(day)}` : ""
      return {
        each: inMemory(rows),
        summary: (total: number) => `${count(total, "quotient")}${when}`,
        document: documentOf
      }
    })
  })

const documentOf = ({ householdId: _, ...quotient }: HouseholdQuotient) => quotient

const columns: ReadonlyArray<ListColumn<HouseholdQuotient>> = [
  text("Foyer", ({ householdRef }) => householdRef),
  text("Nom", ({ householdName }) => householdName),
  amount("Quotient", ({ cents }) => cents),
  onDay("Du", ({ from }) => from),
  onDay("Au", ({ until }) => until),
  text("Donné par", ({ source, recordedBy }) => recordedBy ?? quotientSources[source]),
  text("Justificatif", ({ proof }) => proof, { minor: true }),
  at("Enregistré le", ({ recordedAt }) => recordedAt, { csvOnly: true }),
  at("Remplacé le", ({ supersededAt }) => supersededAt, { minor: true })
]
