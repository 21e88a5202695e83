import { searchHouseholds } from "@portail-familles/core/households"
import { Command } from "commander"
import { Effect, Schema } from "effect"
import { commonOptions, Word } from "../../running/options.ts"
import { runCommand } from "../../running/runCommand.ts"
import { staffOf } from "../../running/staff.ts"
import { withExamples } from "../../terminal/help.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { printHouseholds } from "./printHouseholds.ts"
import { familyServices } from "./services.ts"

const Options = Schema.Struct({ ...commonOptions, words: Schema.NonEmptyArray(Word) })

/** `portail family search`: households by what an agent knows of them. */
export const familySearchCommand = (terminal: Terminal): Command =>
  withExamples(
    new Command("search")
      .description("cherche des foyers par nom, mail, téléphone ou référence, sans tenir compte des accents")
      .argument("<words...>", "tous ces mots, ou un numéro de téléphone"),
    [
      ["portail family search helene dupont", "trouve aussi Hélène"],
      ["portail family search 06 12 34 56 78", "la famille qui a appelé"]
    ]
  ).action(
    runCommand(terminal, { options: Options, services: familyServices, run: (options) => search(terminal, options) })
  )

const search = Effect.fnUntraced(function* (terminal: Terminal, options: typeof Options.Type) {
  const { staff } = yield* staffOf(terminal, options)
  const words = options.words.join(" ")
  return yield* printHouseholds(terminal, staff, options.json, (households) => searchHouseholds(households, words))
})
