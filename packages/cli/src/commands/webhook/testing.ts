import { Webhooks } from "@portail-familles/core/integrations"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { staffOf } from "../../running/staff.ts"
import { NotPossible } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { webhookServices } from "./services.ts"
import { reasonWords, unknownWebhook, webhookTaken, webhookTyped } from "./whichWebhook.ts"

const takes = { webhook: webhookTaken }

/** `portail webhook test`: whether an address takes a signed message. */
export const webhookTestCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "test",
    description: "envoie tout de suite un message signé qui ne dit rien (webhook.test), et montre la réponse",
    takes,
    examples: [["portail webhook test https://compta.ville.fr/portail", "l'adresse répond-elle ?"]],
    services: webhookServices,
    run: test
  })

const test = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { staff } = yield* staffOf(terminal, options)
  const { id, url } = yield* webhookTyped(staff, options.webhook)
  yield* Webhooks.use((webhooks) => webhooks.test(staff, id)).pipe(
    Effect.catchTags({
      WebhookNotFound: () => Effect.fail(unknownWebhook(options.webhook)),
      WebhookFailed: ({ reason }) =>
        Effect.fail(
          new NotPossible({
            problem: `L'adresse n'a pas pris le message : ${reasonWords(reason)}.`,
            advice: "Elle doit répondre 2xx en moins de dix secondes, sans rediriger."
          })
        )
    })
  )
  return { data: { id, url, delivered: true }, text: "", note: "L'adresse a pris le message." }
})
