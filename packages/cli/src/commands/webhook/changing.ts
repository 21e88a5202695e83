import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { type WebhookNotFound, Webhooks } from "@portail-familles/core/integrations"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { dryRun, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { webhookServices } from "./services.ts"
import { unknownWebhook, webhookTaken, webhookTyped } from "./whichWebhook.ts"

const takes = { webhook: webhookTaken, dryRun, yes }

interface Change {
  readonly action: (url: string) => string
  readonly note: string
  readonly make: (staff: StaffAccess, id: string) => Effect.Effect<void, WebhookNotFound, Webhooks>
}

const changing = ({ action, note, make }: Change) =>
  Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
    const { staff } = yield* staffOf(terminal, options)
    const { id, url } = yield* webhookTyped(staff, options.webhook)
    return yield* confirmed(terminal, options, {
      dryRun: { data: { dryRun: true, id, url }, text: "", note: "Rien n'a été changé (--dry-run)." },
      action: action(url),
      apply: make(staff, id).pipe(
        Effect.catchTags({ WebhookNotFound: () => Effect.fail(unknownWebhook(options.webhook)) }),
        Effect.as({ data: { dryRun: false, id, url }, text: "", note })
      )
    })
  })

/** `portail webhook remove`: an address is told nothing any more. */
export const webhookRemoveCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "remove",
    description: "ne prévient plus une adresse, et oublie ce qui lui a été envoyé",
    takes,
    examples: [["portail webhook remove https://compta.ville.fr/portail", "le logiciel n'est plus utilisé"]],
    services: webhookServices,
    run: changing({
      action: (url) => `Ne plus prévenir ${url}`,
      note: "Webhook supprimé.",
      make: (staff, id) => Webhooks.use((webhooks) => webhooks.remove(staff, id))
    })
  })

/** `portail webhook enable`: an address that was told nothing any more answers again. */
export const webhookEnableCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "enable",
    description: "prévient à nouveau une adresse qui avait été arrêtée ; ce qui attendait lui est envoyé",
    takes,
    examples: [["portail webhook enable https://compta.ville.fr/portail", "l'adresse répond de nouveau"]],
    services: webhookServices,
    run: changing({
      action: (url) => `Prévenir à nouveau ${url}`,
      note: "Webhook remis en route.",
      make: (staff, id) => Webhooks.use((webhooks) => webhooks.enable(staff, id))
    })
  })
