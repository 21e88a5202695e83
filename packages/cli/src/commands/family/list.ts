import { Command } from "commander"
import { Effect, Schema } from "effect"
import { commonOptions } from "../../running/options.ts"
import { runCommand } from "../../running/runCommand.ts"
import { staffOf } from "../../running/staff.ts"
import { withExamples } from "../../terminal/help.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { printHouseholds } from "./printHouseholds.ts"
import { familyServices } from "./services.ts"

const Options = Schema.Struct(commonOptions)

/** `portail family list`: the town's households. */
export const familyListCommand = (terminal: Terminal): Command =>
  withExamples(new Command("list").description("liste les foyers, par nom"), [
    ["portail family list", "tous les foyers"],
    ["portail family list --json", "les mêmes avec adresses, adultes et enfants, pour un script"]
  ]).action(
    runCommand(terminal, { options: Options, services: familyServices, run: (options) => list(terminal, options) })
  )

const list = Effect.fnUntraced(function* (terminal: Terminal, options: typeof Options.Type) {
  const { staff } = yield* staffOf(terminal, options)
  return yield* printHouseholds(terminal, staff, options.json, (households) => households)
})
