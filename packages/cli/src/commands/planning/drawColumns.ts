import type { DrawLine, RequestParty } from "@portail-familles/core/reservations"
import { refusalSentence } from "@portail-familles/core/reservations"
import { type ListColumn, text } from "../../terminal/listColumns.ts"
import { day } from "../../terminal/words.ts"
import type { Names } from "./names.ts"

/** The places of a party that it was given. */
export const given = ({ places }: RequestParty): RequestParty["places"] =>
  places.filter(({ state }) => state === "given")

/** A party as scripts read it. */
export const partyDocument = ({
  id,
  householdRef,
  whole,
  askedAt,
  weight,
  criteria,
  children,
  places
}: RequestParty) => ({
  id,
  householdRef,
  whole,
  askedAt,
  weight,
  criteria,
  children: children.map(({ ref, name }) => ({ ref, name })),
  places: places.map(({ childId, unit, day: on, state, code }) => ({
    childRef: children.find((child) => child.id === childId)?.ref ?? "",
    ...{ unit, day: on, state, code }
  }))
})

/** What a party asks for: days of units, children together. */
export const wishesOf = ({ places }: RequestParty, names: Names, activity: string): string =>
  [...Map.groupBy(places, ({ unit }) => unit)]
    .map(([unit, same]) => {
      const days = [...new Set(same.map((place) => place.day))]
      const shown =
        days.length > 3
          ? `${days.length} jours du ${day(days[0] ?? "")} au ${day(days.at(-1) ?? "")}`
          : days.map(day).join(", ")
      return `${names.unit(activity, unit)} : ${shown}`
    })
    .join(" ; ")

/** How many chances, and what gave them. */
export const chancesOf = ({ weight, criteria }: RequestParty): string =>
  criteria.length === 0
    ? String(weight)
    : `${weight} (${criteria.map((each) => `${each.name} × ${each.weight}`).join(", ")})`

/** How many of the places are given, and why not the others. */
const answerOf = (party: RequestParty): string => {
  const codes = [
    ...new Set(party.places.flatMap(({ state, code }) => (state === "refused" && code !== null ? [code] : [])))
  ]
  const why = codes.map((code) => refusalSentence({ code, limit: null }, "fr")).join(" ")
  return `${given(party).length}/${party.places.length}${why === "" ? "" : ` : ${why}`}`
}

/** The order of a draw, and what each was given. */
export const drawColumns = (names: Names, activity: string): ReadonlyArray<ListColumn<DrawLine>> => [
  text("Rang", ({ rank }) => String(rank)),
  text("Enfants", ({ children }) => children.map(({ name }) => name).join(", ")),
  text("Foyer", ({ householdRef }) => householdRef),
  text("Chances", chancesOf),
  text("Demande", (party) => wishesOf(party, names, activity), { minor: true }),
  text("Attribué", answerOf),
  text("Identifiant", ({ id }) => id, { csvOnly: true }),
  text("Clé", ({ key }) => String(key), { csvOnly: true })
]
