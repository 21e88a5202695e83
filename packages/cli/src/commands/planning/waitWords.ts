import type { TownWait } from "@portail-familles/core/reservations"
import { moment } from "../../terminal/words.ts"

const endings: Readonly<Record<Exclude<TownWait["state"], "waiting" | "offered">, string>> = {
  taken: "acceptée",
  declined: "refusée par la famille",
  expired: "sans réponse à temps",
  withdrawn: "retirée par la famille",
  closed: "terminée sans place"
}

const closings: Readonly<Record<string, string>> = {
  "no-service": "l'activité n'a plus lieu",
  closed: "créneau fermé",
  past: "jour passé",
  "too-late-to-add": "trop tard pour réserver",
  "not-enrolled": "plus inscrit",
  moved: "l'enfant irait ailleurs",
  removed: "retirée par la mairie"
}

/** `2e sur 5`, `proposée jusqu'au 24/11/2026 à 18:00`, or how the wait ended. */
export const rankWords = ({ state, rank, of, offerUntil, reason }: TownWait): string => {
  if (state === "waiting") return `${rank === 1 ? "1er" : `${rank}e`} sur ${of}`
  if (state === "offered") return `proposée jusqu'au ${moment(offerUntil)}`
  return state === "closed" ? `${endings.closed} (${closings[reason] ?? reason})` : endings[state]
}

/** What gives a wait its rank: its points by the town's criteria, then when it was asked; and what it wants besides. */
export const reasonWords = ({ points, criteria, askedAt, places }: TownWait): string => {
  const met = criteria.map(({ name, points: gives }) => `${name} +${gives}`)
  const sum = points === 0 ? "0 point" : `${points} points (${met.join(", ")})`
  return `${sum}, demandée le ${moment(askedAt)}${places > 1 ? `, avec ${places - 1} autres places ou rien` : ""}`
}
