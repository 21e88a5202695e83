import { Verifications } from "@portail-familles/core/children"
import { Effect } from "effect"
import type { MenuPart } from "./MenuPart.ts"

/** The dossiers of the household and of its children, with the sections to look through this year. */
export const dossiersMenu = Effect.map(
  Verifications,
  (verifications): MenuPart =>
    Effect.fnUntraced(function* (access) {
      const { steps, blocked } = yield* verifications.read(access)
      const toVerify = steps.filter((step) => !step.done)
      const ofChildren = toVerify.filter((step) => step.childId !== null).length
      const verification = { id: "verification" as const, count: toVerify.length }
      return {
        entries: [
          { id: "household", badge: toVerify.length - ofChildren },
          { id: "children", badge: ofChildren }
        ],
        toDo:
          toVerify.length === 0
            ? []
            : [{ ...verification, amountCents: null, dueOn: null, subjectId: null, blocks: blocked }]
      }
    })
)
