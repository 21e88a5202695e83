import { Tariffs } from "@portail-familles/core/tariffs"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { tariffServices } from "./services.ts"

const takes = {}

/** `portail tariff export`: the file of the town's tariffs. */
export const tariffExportCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "export",
    description: "écrit le fichier YAML des tarifs, tel que « tariff apply » le lit",
    takes,
    examples: [["portail tariff export > tarifs.yaml", "le fichier, à garder avec celui de la ville"]],
    services: tariffServices,
    run: Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
      const tariffs = yield* Tariffs
      const { staff } = yield* staffOf(terminal, options)
      return { data: { tariffs: yield* tariffs.list(staff.townId) }, text: yield* tariffs.export(staff.townId) }
    })
  })
