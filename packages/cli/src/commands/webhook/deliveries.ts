import { type WebhookDelivery, Webhooks } from "@portail-familles/core/integrations"
import type { Command } from "commander"
import { Effect } from "effect"
import { inMemory, listCommand } from "../../running/listing.ts"
import { staffOf } from "../../running/staff.ts"
import type { Words } from "../../terminal/choice.ts"
import { at, id, type ListColumn, number, text } from "../../terminal/listColumns.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { webhookServices } from "./services.ts"
import { reasonWords, webhookTaken, webhookTyped } from "./whichWebhook.ts"

const newest = 1000

/** `portail webhook deliveries`: what was sent to an address, and what it answered. */
export const webhookDeliveriesCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "deliveries",
    description: "liste les derniers messages à une adresse, et ce qu'elle a répondu",
    takes: { webhook: webhookTaken },
    examples: [["portail webhook deliveries https://compta.ville.fr/portail", "les derniers d'abord"]],
    services: webhookServices,
    columns,
    find: Effect.fnUntraced(function* (terminal, options) {
      const { staff } = yield* staffOf(terminal, options)
      const { id } = yield* webhookTyped(staff, options.webhook)
      const found = yield* Webhooks.use((webhooks) => webhooks.deliveries(staff, id, options.limit ?? newest))
      return { each: inMemory(found), summary: (total: number) => count(total, "message") }
    })
  })

const states: Words<WebhookDelivery["state"]> = { waiting: "en attente", delivered: "reçu", "given-up": "abandonné" }

const columns = (): ReadonlyArray<ListColumn<WebhookDelivery>> => [
  at("Le", ({ at }) => at),
  text("Événement", ({ event }) => event),
  text("État", ({ state }) => states[state]),
  text("Réponse", ({ reason }) => reasonWords(reason)),
  number("Essais", ({ attempts }) => attempts),
  at("Prochain essai", ({ state, nextAt }) => (state === "waiting" ? nextAt : null), { minor: true }),
  at("Reçu le", ({ deliveredAt }) => deliveredAt, { minor: true }),
  id("Message", ({ id }) => id)
]
