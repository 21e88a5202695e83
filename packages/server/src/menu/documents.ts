import { type DocumentRequest, Documents, isOpen } from "@portail-familles/core/documents"
import { Effect } from "effect"
import type { MenuPart } from "./MenuPart.ts"

const isWanted = ({ state, kind }: DocumentRequest) => kind.required !== "no" && isOpen(state)

/** The documents, with how many the town waits for; a town that asks for nothing has no such entry. */
export const documentsMenu = Effect.map(
  Documents,
  (documents): MenuPart =>
    Effect.fnUntraced(function* (access) {
      const requests = yield* documents.list(access)
      const wanted = requests.filter(isWanted)
      const dueOn = wanted.flatMap((each) => each.dueOn ?? []).toSorted()[0] ?? null
      const toGive = {
        id: "documents" as const,
        count: wanted.length,
        amountCents: null,
        dueOn,
        subjectId: null,
        blocks: []
      }
      return {
        entries: requests.length === 0 ? [] : [{ id: "documents", badge: wanted.length }],
        toDo: wanted.length === 0 ? [] : [toGive]
      }
    })
)
