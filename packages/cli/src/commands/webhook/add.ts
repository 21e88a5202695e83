import { ChangeEvent, Webhooks, type WebhookUrlUnfit } from "@portail-familles/core/integrations"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument, required } from "../../running/declared.ts"
import { dryRun, Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { AlreadyThere, UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { webhookServices } from "./services.ts"

const takes = {
  url: argument(Word, "l'adresse à prévenir, en https"),
  event: required("<événements>", Word, "de quoi, avec une virgule entre, comme invoice.issued,payment.booked"),
  dryRun
}

const explained = `Événements : ${ChangeEvent.literals.join(", ")}.
Chaque message est signé (Standard Webhooks) par un secret qui n'est montré qu'une fois. Il ne dit rien de personne : ce qui a changé,
et son identifiant ; le logiciel lit le reste par l'API, avec une clé (portail key create).`

/** `portail webhook add`: tells an address what changes from now on. */
export const webhookAddCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "add",
    description: "prévient une adresse de ce qui change, à partir de maintenant",
    takes,
    explained,
    examples: [
      [
        "portail webhook add https://compta.ville.fr/portail --event invoice.issued,payment.booked",
        "factures et paiements"
      ]
    ],
    services: webhookServices,
    run: add
  })

const add = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const webhooks = yield* Webhooks
  const { staff } = yield* staffOf(terminal, options)
  const events = yield* eventsTyped(options.event)
  const problem = webhooks.problemOf(options.url)
  if (problem !== undefined) return yield* unfit(problem)
  const { url } = options
  if (options.dryRun) return { data: { dryRun: true, url, events }, text: "", note: "Rien n'a été changé (--dry-run)." }
  const { id, secret } = yield* webhooks.add(staff, url, events).pipe(
    Effect.catchTags({
      WebhookUrlUnfit: (refused) => unfit(refused.problem),
      WebhookThere: () => Effect.fail(new AlreadyThere({ file: url }))
    })
  )
  return {
    data: { dryRun: false, id, url, events, secret },
    text: `${secret}\n`,
    note: "Le secret qui signe n'est plus montré : gardez-le maintenant. Essayez : portail webhook test"
  }
})

const urlWords: Readonly<Record<WebhookUrlUnfit["problem"], string>> = {
  "not-a-url": "Ce n'est pas une adresse web.",
  "not-https": "L'adresse doit commencer par https://.",
  "with-password": "L'adresse ne doit pas porter de mot de passe : chaque message est signé.",
  private: "L'adresse est de cette machine ou d'un réseau privé."
}

const unfit = (problem: WebhookUrlUnfit["problem"]) =>
  Effect.fail(
    new UsageRefused({
      problem: urlWords[problem],
      advice: "Un hôte interne se nomme dans PORTAIL_WEBHOOK_HOSTS, sur chaque serveur du portail."
    })
  )

const isEvent = Schema.is(ChangeEvent)

const eventsTyped = Effect.fnUntraced(function* (typed: string) {
  const parts = typed.split(",").map((part) => part.trim())
  const unknown = parts.find((part) => !isEvent(part))
  if (unknown === undefined) return parts.filter(isEvent)
  return yield* new UsageRefused({
    problem: `« ${unknown} » n'est pas un événement.`,
    advice: `Événements : ${ChangeEvent.literals.join(", ")}`
  })
})
