import type { OpenSession } from "@portail-familles/core/accounts/model"
import { Effect } from "effect"
import type { Session } from "../contract/session.ts"
import { useMenu } from "../menu/menu.ts"

/** Tells a session to its own family, with what waits at each entry of the menu. */
export const useWireSession = Effect.map(useMenu, (menu) =>
  Effect.fnUntraced(function* (session: OpenSession) {
    const { entries, toDo } = yield* menu(session.access)
    return {
      adult: { id: session.access.adultId, givenName: session.givenName, familyName: session.familyName },
      household: { name: session.householdName },
      language: session.language,
      menu: entries,
      toDo,
      remembered: session.remembered,
      expiresAt: session.expiresAt.toISOString()
    } satisfies typeof Session.Type
  })
)
