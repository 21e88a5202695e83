import { closeAfterRestore } from "@portail-familles/core/accounts"
import {
  beginFeedsAfterRestore,
  revokeKeysAfterRestore,
  stopWebhooksAfterRestore
} from "@portail-familles/core/integrations"
import { type ErasedHousehold, RepeatedErasures } from "@portail-familles/core/privacy"
import { closeFeedsAfterRestore, revokeLinksAfterRestore } from "@portail-familles/core/reservations"
import { Effect } from "effect"
import { count } from "../../terminal/words.ts"

/** Erases again what a restored backup brought back, and closes what it opened again; numbers of each. */
export const undoRestore = Effect.fnUntraced(function* (actor: string, list: ReadonlyArray<ErasedHousehold>) {
  const done = yield* RepeatedErasures.use((erasures) => erasures.repeat(actor, list, { dryRun: false }))
  const closed = yield* closeAfterRestore
  const feeds = yield* closeFeedsAfterRestore
  const tabletLinks = yield* revokeLinksAfterRestore(actor)
  const keys = yield* revokeKeysAfterRestore(actor)
  const changeFeeds = yield* beginFeedsAfterRestore
  const webhooks = yield* stopWebhooksAfterRestore
  return { ...done, ...closed, feeds, tabletLinks, keys, changeFeeds, webhooks }
})

/** What was undone, for people; without a full stop. */
export const undoneWords = (undone: Effect.Success<ReturnType<typeof undoRestore>>): string =>
  [
    count(undone.returned, "foyer effacé", "foyers effacés"),
    count(undone.sessions, "connexion fermée", "connexions fermées"),
    count(undone.links, "lien annulé", "liens annulés"),
    count(undone.passkeys, "clé d'accès supprimée", "clés d'accès supprimées"),
    count(undone.identities, "lien avec FranceConnect défait", "liens avec FranceConnect défaits"),
    count(undone.feeds, "agenda fermé", "agendas fermés"),
    count(undone.tabletLinks, "lien de pointage annulé", "liens de pointage annulés"),
    count(undone.keys, "clé annulée", "clés annulées"),
    count(undone.changeFeeds, "liste de changements recommencée", "listes de changements recommencées"),
    count(undone.webhooks, "webhook arrêté", "webhooks arrêtés")
  ].join(", ")
