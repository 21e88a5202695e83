import { Activities } from "@portail-familles/core/activities"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { activityServices } from "./services.ts"

const takes = {}

/** `portail activity export`: the file of what the town offers. */
export const activityExportCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "export",
    description: "écrit le fichier YAML de ce que la ville propose, tel que « activity apply » le lit",
    takes,
    examples: [["portail activity export > activities.yaml", "le fichier, à garder avec celui de la ville"]],
    services: activityServices,
    run: Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
      const activities = yield* Activities
      const { staff } = yield* staffOf(terminal, options)
      return {
        data: { activities: yield* activities.list(staff.townId) },
        text: yield* activities.export(staff.townId)
      }
    })
  })
