import { StaffLinks } from "@portail-familles/core/reservations"
import { Effect } from "effect"
import { argument } from "../../../running/declared.ts"
import { Word } from "../../../running/options.ts"
import type { staffOf } from "../../../running/staff.ts"
import { NothingFound } from "../../../terminal/refusals.ts"

/** A link that has not ended, as it is typed. */
export const linkTyped = argument(
  Word,
  "le lien : à qui il est donné, ou son numéro comme « attendance link list » le montre"
)

type Staff = Effect.Success<ReturnType<typeof staffOf>>["staff"]

/** No link, or several, that has not ended is called so. */
export const noSuchLink = (typed: string): NothingFound =>
  new NothingFound({
    problem: `Aucun lien de pointage en cours ne s'appelle « ${typed} », ou plusieurs s'appellent ainsi.`,
    advice: "Voir : portail attendance link list"
  })

/** The one link that somebody typed. */
export const linkNamed = Effect.fnUntraced(function* (staff: Staff, typed: string) {
  const link = yield* StaffLinks.use((links) => links.named(staff, typed))
  return link ?? (yield* noSuchLink(typed))
})
