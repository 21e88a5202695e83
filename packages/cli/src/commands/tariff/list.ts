import { type Tariff, Tariffs } from "@portail-familles/core/tariffs"
import type { Command } from "commander"
import { Effect } from "effect"
import { inMemory, listCommand } from "../../running/listing.ts"
import { staffOf } from "../../running/staff.ts"
import { type ListColumn, text } from "../../terminal/listColumns.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count, day } from "../../terminal/words.ts"
import { tariffServices } from "./services.ts"

/** `portail tariff list`: the town's tariffs, each version. */
export const tariffListCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "list",
    description: "les tarifs de la ville, version par version",
    takes: {},
    examples: [["portail tariff list", "tous, dans l'ordre du fichier"]],
    services: tariffServices,
    columns: () => columns,
    find: Effect.fnUntraced(function* (terminal: Terminal, options) {
      const tariffs = yield* Tariffs
      const { staff } = yield* staffOf(terminal, options)
      const all = yield* tariffs.list(staff.townId)
      return { each: inMemory(all), summary: (total: number) => count(total, "tarif") }
    })
  })

const columns: ReadonlyArray<ListColumn<Tariff>> = [
  text("Code", ({ code }) => code),
  text("Tarif", ({ name }) => name),
  text("Activité", ({ activity }) => activity),
  text("Formules", ({ units }) => (units.length === 0 ? "toutes" : units.join(", "))),
  text("À partir du", ({ from }) => day(from)),
  text("Jusqu'au", ({ until }) => (until === null ? "" : day(until))),
  text("Lignes", ({ rows }) => String(rows.length)),
  text("Délibération", ({ deliberation }) => deliberation)
]
