import type { Command } from "commander"
import { Effect } from "effect"
import { command } from "../../running/command.ts"
import type { CommonOptions } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { printHouseholds } from "./printHouseholds.ts"
import { familyServices } from "./services.ts"

/** `portail family list`: the town's households. */
export const familyListCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "list",
    description: "liste les foyers, par nom",
    takes: {},
    examples: [
      ["portail family list", "tous les foyers"],
      ["portail family list --json", "les mêmes avec adresses, adultes et enfants, pour un script"]
    ],
    services: familyServices,
    run: list
  })

const list = Effect.fnUntraced(function* (terminal: Terminal, options: CommonOptions) {
  const { staff } = yield* staffOf(terminal, options)
  return yield* printHouseholds(terminal, staff, options.json, (households) => households)
})
