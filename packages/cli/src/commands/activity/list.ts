import { Activities, type Activity } from "@portail-familles/core/activities"
import { unitsOf } from "@portail-familles/core/activities/model"
import type { Command } from "commander"
import { Effect } from "effect"
import { inMemory, listCommand } from "../../running/listing.ts"
import { staffOf } from "../../running/staff.ts"
import { type ListColumn, text } from "../../terminal/listColumns.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count, day } from "../../terminal/words.ts"
import { activityServices } from "./services.ts"

/** `portail activity list`: what the town offers. */
export const activityListCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "list",
    description: "les activités que la ville propose",
    takes: {},
    examples: [["portail activity list", "toutes, dans l'ordre où les familles les lisent"]],
    services: activityServices,
    columns: () => columns,
    find: Effect.fnUntraced(function* (terminal: Terminal, options) {
      const activities = yield* Activities
      const { staff } = yield* staffOf(terminal, options)
      const all = yield* activities.list(staff.townId)
      return { each: inMemory(all), summary: (total: number) => count(total, "activité") }
    })
  })

const columns: ReadonlyArray<ListColumn<Activity>> = [
  text("Code", ({ code }) => code),
  text("Activité", ({ name }) => name),
  text("Service", ({ service }) => service),
  text("Périodes", ({ periods }) =>
    periods.map(({ name, from, to }) => `${name} (${day(from)} – ${day(to)})`).join(", ")
  ),
  text("Formules", (activity) =>
    unitsOf(activity)
      .map(({ name }) => name)
      .join(", ")
  ),
  text("Lieux", ({ places }) => places.map(({ name }) => name).join(", "))
]
