import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { type WebhookEnd, Webhooks } from "@portail-familles/core/integrations"
import { Effect } from "effect"
import { argument } from "../../running/declared.ts"
import { Word } from "../../running/options.ts"
import type { Words } from "../../terminal/choice.ts"
import { NothingFound } from "../../terminal/refusals.ts"

/** How a webhook is named. */
export const webhookTaken = argument(Word, "le webhook : son adresse, ou son identifiant")

/** Nothing answers to what was typed as a webhook. */
export const unknownWebhook = (typed: string) =>
  new NothingFound({
    problem: `La ville n'a pas de webhook « ${typed} », ou plusieurs s'appellent ainsi.`,
    advice: "Voir : portail webhook list"
  })

/** The webhook that somebody typed. */
export const webhookTyped = (staff: StaffAccess, typed: string) =>
  Webhooks.use((webhooks) => webhooks.named(staff, typed)).pipe(
    Effect.catchTags({ WebhookNotFound: () => Effect.fail(unknownWebhook(typed)) })
  )

/** Why an address is told nothing any more. */
export const endWords: Words<WebhookEnd> = {
  failing: "arrêté : ne répond plus",
  gone: "arrêté : ne veut plus rien",
  restored: "arrêté : revenu d'une sauvegarde"
}

const reasons: Readonly<Record<string, string>> = {
  connection: "pas de connexion",
  timeout: "pas de réponse à temps",
  private: "adresse d'un réseau privé",
  "not-https": "adresse sans https",
  "not-a-url": "ce n'est pas une adresse",
  "with-password": "adresse avec un mot de passe"
}

/** Why a message was not taken: an HTTP status is told as it is. */
export const reasonWords = (reason: string): string =>
  /^\d{3}$/.test(reason) ? `réponse ${reason}` : (reasons[reason] ?? reason)
