import { searchHouseholds } from "@portail-familles/core/households"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import type { OptionsOf } from "../../running/command.ts"
import { severalArguments } from "../../running/declared.ts"
import { listCommand } from "../../running/listing.ts"
import { Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { foundHouseholds, householdColumns } from "./householdList.ts"
import { familyServices } from "./services.ts"

const takes = { words: severalArguments(Schema.NonEmptyArray(Word), "tous ces mots, ou un numéro de téléphone") }

/** `portail family search`: households by what an agent knows of them. */
export const familySearchCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "search",
    description: "cherche des foyers par nom, mail, téléphone ou référence, sans tenir compte des accents",
    takes,
    examples: [
      ["portail family search helene dupont", "trouve aussi Hélène"],
      ["portail family search 06 12 34 56 78", "la famille qui a appelé"]
    ],
    services: familyServices,
    columns: () => householdColumns,
    find: search
  })

const search = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { staff } = yield* staffOf(terminal, options)
  const words = options.words.join(" ")
  return yield* foundHouseholds(staff, (households) => searchHouseholds(households, words))
})
