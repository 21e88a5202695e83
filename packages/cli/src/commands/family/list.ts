import type { Command } from "commander"
import { Effect } from "effect"
import { listCommand } from "../../running/listing.ts"
import type { CommonOptions } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { foundHouseholds, householdColumns } from "./householdList.ts"
import { familyServices } from "./services.ts"

/** `portail family list`: the town's households. */
export const familyListCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "list",
    description: "liste les foyers, par nom (pour en chercher : portail family search)",
    takes: {},
    examples: [
      ["portail family list", "tous les foyers"],
      ["portail family list --csv > foyers.csv", "les mêmes avec mails et téléphones, pour un tableur"],
      ["portail family list --json", "les mêmes avec adresses, adultes et enfants, pour un script"]
    ],
    services: familyServices,
    columns: () => householdColumns,
    find: list
  })

const list = Effect.fnUntraced(function* (terminal: Terminal, options: CommonOptions) {
  const { staff } = yield* staffOf(terminal, options)
  return yield* foundHouseholds(staff, (households) => households)
})
