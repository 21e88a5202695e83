import { Documents, isOpen } from "@portail-familles/core/documents"
import { Effect } from "effect"
import type { MenuPart } from "./MenuPart.ts"

/** The documents, with how many the town waits for; a town that asks for nothing has no such entry. */
export const documentsMenu = Effect.map(
  Documents,
  (documents): MenuPart =>
    Effect.fnUntraced(function* (access) {
      const requests = yield* documents.list(access)
      if (requests.length === 0) return []
      return [
        { id: "documents", badge: requests.filter(({ state, kind }) => kind.required !== "no" && isOpen(state)).length }
      ]
    })
)
