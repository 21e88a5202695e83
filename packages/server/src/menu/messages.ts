import { FamilyMessages } from "@portail-familles/core/messages"
import { Effect } from "effect"
import type { MenuPart } from "./MenuPart.ts"

/** The household's messages, with how many of the town's nobody has read; a town without services has nobody to write to. */
export const messagesMenu = Effect.map(
  FamilyMessages,
  (messages): MenuPart =>
    Effect.fnUntraced(function* (access) {
      if (access.town.settings.services.length === 0) return { entries: [], toDo: [] }
      const count = yield* messages.unread(access)
      const toRead = { id: "messages" as const, count, amountCents: null, dueOn: null, subjectId: null, blocks: [] }
      return { entries: [{ id: "messages", badge: count }], toDo: count === 0 ? [] : [toRead] }
    })
)
