import { type Webhook, Webhooks } from "@portail-familles/core/integrations"
import type { Command } from "commander"
import { Effect } from "effect"
import { inMemory, listCommand } from "../../running/listing.ts"
import { staffOf } from "../../running/staff.ts"
import { at, id, type ListColumn, number, text } from "../../terminal/listColumns.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { webhookServices } from "./services.ts"
import { endWords } from "./whichWebhook.ts"

/** `portail webhook list`: who is told what, and whether it answers. */
export const webhookListCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "list",
    description: "liste les adresses qui sont prévenues, et si elles répondent",
    takes: {},
    examples: [["portail webhook list", "toutes"]],
    services: webhookServices,
    columns,
    find: Effect.fnUntraced(function* (terminal, options) {
      const { staff } = yield* staffOf(terminal, options)
      const found = yield* Webhooks.use((webhooks) => webhooks.list(staff))
      return { each: inMemory(found), summary: (total: number) => count(total, "webhook") }
    })
  })

const stateOf = ({ disabledReason, failingSince }: Webhook): string => {
  if (disabledReason !== null) return endWords[disabledReason]
  return failingSince === null ? "répond" : "ne répond pas"
}

const columns = (): ReadonlyArray<ListColumn<Webhook>> => [
  text("Adresse", ({ url }) => url),
  text("Événements", ({ events }) => events.join(", "), { minor: true }),
  text("État", stateOf),
  number("En attente", ({ waiting }) => waiting),
  number("Abandonnés", ({ givenUp }) => givenUp),
  at("Échoue depuis", ({ failingSince }) => failingSince, { minor: true }),
  text("Créé par", ({ createdBy }) => createdBy, { minor: true }),
  id("Webhook", ({ id }) => id)
]
