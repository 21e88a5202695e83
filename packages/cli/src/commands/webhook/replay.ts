import { Webhooks } from "@portail-familles/core/integrations"
import { day as dayTyped } from "@portail-familles/core/platform/csv"
import { instantInParis } from "@portail-familles/core/platform/time"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { required } from "../../running/declared.ts"
import { Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { typedField } from "../../terminal/typedField.ts"
import { count } from "../../terminal/words.ts"
import { webhookServices } from "./services.ts"
import { unknownWebhook, webhookTaken, webhookTyped } from "./whichWebhook.ts"

const takes = {
  webhook: webhookTaken,
  since: required("<jour>", Word, "premier jour de ce qui est renvoyé, comme 2026-11-20")
}

/** `portail webhook replay`: an address lost what it was told. */
export const webhookReplayCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "replay",
    description: "renvoie à une adresse ce qui a changé depuis un jour, sous les mêmes identifiants de message",
    takes,
    examples: [
      ["portail webhook replay https://compta.ville.fr/portail --since 2026-11-20", "le logiciel a été restauré"]
    ],
    services: webhookServices,
    run: replay
  })

const replay = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { staff } = yield* staffOf(terminal, options)
  const { id, url } = yield* webhookTyped(staff, options.webhook)
  const since = instantInParis(yield* typedField("--since", dayTyped(options.since)), "00:00")
  const messages = yield* Webhooks.use((webhooks) => webhooks.replay(staff, id, since)).pipe(
    Effect.catchTags({ WebhookNotFound: () => Effect.fail(unknownWebhook(options.webhook)) })
  )
  return {
    data: { id, url, since, messages },
    text: "",
    note: `${count(messages, "message")} à renvoyer ; le serveur du portail s'en charge.`
  }
})
