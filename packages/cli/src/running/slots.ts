import type { SlotsPlanned } from "@portail-familles/core/activities"
import type { Style } from "../terminal/Terminal.ts"
import { table } from "../terminal/table.ts"
import { count, day } from "../terminal/words.ts"

/** Whether the slots stay as they are. */
export const isPlanEmpty = ({ added, resized, reopened, withdrawn }: SlotsPlanned): boolean =>
  added + resized + reopened + withdrawn === 0

/** The reservations that staff read before they agree to lose them. */
export const agreedOf = ({ cancelled }: SlotsPlanned): ReadonlySet<string> =>
  new Set(cancelled.map(({ reservationId }) => reservationId))

/** What becomes of slots, for people: who would lose a place comes first. */
export const planText = (style: Style, plan: SlotsPlanned): string =>
  [cancelledText(style, plan), crowdedText(style, plan), numbersText(style, plan)]
    .filter((text) => text !== "")
    .join("\n")

/** What children lose: a unit of several parts is lost once. */
const lostBookings = ({ cancelled }: SlotsPlanned) => [
  ...new Map(
    cancelled.map((place) => [JSON.stringify([place.day, place.activity, place.childRef, place.unit]), place])
  ).values()
]

const cancelledText = (style: Style, plan: SlotsPlanned): string => {
  const cancelled = lostBookings(plan)
  return cancelled.length === 0
    ? ""
    : `${style.bold(`${count(cancelled.length, "réservation")} à annuler, la famille en sera avertie :`)}\n${table(
        style,
        ["Jour", "Activité", "Enfant", "Foyer", "Formule", "Motif"],
        cancelled.map((place) => [
          day(place.day),
          place.activity,
          `${place.childName} (${place.childRef})`,
          place.householdRef,
          place.unit,
          place.reason || "n'a plus lieu"
        ])
      )}`
}

const crowdedText = (style: Style, { crowded }: SlotsPlanned): string =>
  crowded.length === 0
    ? ""
    : `${style.bold(`${count(crowded.length, "créneau", "créneaux")} au-delà de la nouvelle limite : personne ne perd sa place, personne n'y entre plus.`)}\n${table(
        style,
        [
          "Jour",
          "Activité",
          "Partie",
          "Lieu",
          "Groupe",
          { title: "Réservés", align: "right" },
          { title: "Places", align: "right" }
        ],
        crowded.map(({ reserved, capacity, ...slot }) => [
          day(slot.day),
          slot.activity,
          slot.part,
          slot.place || "–",
          slot.group || "–",
          String(reserved),
          String(capacity)
        ])
      )}`

const numbersText = (style: Style, { byActivity, resized, reopened }: SlotsPlanned): string => {
  const others = [
    resized > 0 && `${count(resized, "créneau change", "créneaux changent")} de nombre de places`,
    reopened > 0 && `${count(reopened, "créneau rouvre", "créneaux rouvrent")}`
  ].filter((line) => line !== false)
  const rows = byActivity.map(({ activity, added, withdrawn, firstDay, lastDay }) => [
    activity,
    String(added),
    String(withdrawn),
    `${day(firstDay)} – ${day(lastDay)}`
  ])
  const columns = [
    "Créneaux de",
    { title: "En plus", align: "right" },
    { title: "En moins", align: "right" },
    "Jours"
  ] as const
  return [rows.length === 0 ? "" : table(style, columns, rows), others.map((line) => `${line}.\n`).join("")].join("")
}

/** What is about to happen to slots, as part of a question. */
export const slotsAction = (plan: SlotsPlanned): string => {
  const { added, withdrawn } = plan
  const cancelled = lostBookings(plan)
  return [
    added > 0 && `ajouter ${count(added, "créneau", "créneaux")}`,
    withdrawn > 0 && `retirer ${count(withdrawn, "créneau", "créneaux")}`,
    cancelled.length > 0 && `annuler ${count(cancelled.length, "réservation")} et avertir les familles`
  ]
    .filter((part) => part !== false)
    .map((part) => `, ${part}`)
    .join("")
}

/** Who was told, and who has to be called. */
export const toldText = ({ families: { reservations, households, mails, unreachable } }: SlotsPlanned): string => {
  if (reservations === 0) return ""
  const called = unreachable.length === 0 ? "" : ` Sans adresse mail, à appeler : ${unreachable.join(", ")}.`
  return `${count(reservations, "réservation annulée", "réservations annulées")} de ${count(households, "foyer")}, ${count(mails, "mail")}.${called}\n`
}
