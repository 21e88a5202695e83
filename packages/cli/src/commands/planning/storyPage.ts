import { longDay, shortDayOf } from "@portail-familles/core/platform/time"
import { type DayStory, fillOf, type StoryEnrolment, type StoryUnit } from "@portail-familles/core/reservations"
import type { Style } from "../../terminal/Terminal.ts"
import { facts, table } from "../../terminal/table.ts"
import { day, enrolmentStates, moment } from "../../terminal/words.ts"
import { eventSentence } from "./eventSentence.ts"
import { fillWords, placesOf } from "./fillChart.ts"
import type { Names } from "./names.ts"
import { rankWords, reasonWords } from "./waitWords.ts"

/** What an agent reads to a family that calls about a day: where the child is, what is booked, the rules, and everything in order. */
export const storyPage = (style: Style, story: DayStory, names: Names): string =>
  [
    facts(style, [
      ["Enfant", `${story.childName} (${story.childRef})`],
      ["Jour", longDay(story.day, "fr")],
      ["Foyer ce jour-là", homeOf(story)],
      ["Réservé", bookedOf(story, names)],
      ...(story.waits.length === 0 ? [] : [["Liste d'attente", waitsOf(story, names)] as const])
    ]),
    enrolments(style, story, names),
    rules(style, story, names),
    events(style, story, names)
  ]
    .filter((part) => part !== "")
    .join("\n")

const homeOf = ({ homes, homeRef }: DayStory): string => {
  const [only, second] = homes
  if (second === undefined) return only === undefined ? "aucun" : `${only.ref}, ${only.name}`
  const home = homes.find(({ ref }) => ref === homeRef)
  return home === undefined
    ? `${homes.map(({ ref }) => ref).join(" ou ")} : aucun calendrier de garde ne le dit`
    : `${home.ref}, ${home.name} (d'après son calendrier de garde)`
}

const bookedOf = ({ places }: DayStory, names: Names): string => {
  const active = places.filter(({ cancelledAt }) => cancelledAt === null)
  const units = Map.groupBy(active, ({ activity, unit, householdRef }) => [activity, unit, householdRef].join("\n"))
  const lines = [...units.values()].flatMap(([place]) =>
    place === undefined
      ? []
      : [
          `${names.activity(place.activity)}, ${names.unit(place.activity, place.unit)}, par le foyer ${place.householdRef} le ${moment(place.bookedAt)}${place.late ? ", hors délai" : ""}`
        ]
  )
  return lines.length === 0 ? "rien" : lines.join("\n")
}

const waitsOf = ({ waits }: DayStory, names: Names): string =>
  waits
    .map(
      (wait) =>
        `${names.activity(wait.activity)}, ${names.part(wait.activity, wait.part)} : ${rankWords(wait)} ; ${reasonWords(wait)}`
    )
    .join("\n")

const enrolments = (style: Style, { enrolments: found }: DayStory, names: Names): string =>
  found.length === 0
    ? "Aucune inscription pour ce jour.\n"
    : table(
        style,
        ["Inscription", "Foyer", "Du", "Au", { title: "Lieu", minor: true }, { title: "Groupe", minor: true }, "État"],
        found.map((each) => [
          names.activity(each.activity),
          each.householdRef,
          day(each.startsOn),
          day(each.endsOn),
          names.place(each.activity, each.place) || "–",
          names.group(each.activity, each.group) || "–",
          decisionOf(each)
        ])
      )

/** `refusée le 12/11/2026 par mairie : groupe complet`. */
const decisionOf = ({ state, decidedAt, decidedBy, reason }: StoryEnrolment): string => {
  const when = decidedAt === null ? "" : ` le ${shortDayOf(decidedAt)}`
  const who = decidedBy === "" ? "" : ` par ${decidedBy}`
  return `${enrolmentStates[state]}${when}${who}${reason === "" ? "" : ` : ${reason}`}`
}

const rules = (style: Style, { units }: DayStory, names: Names): string => {
  const running = units.filter(({ slots }) => slots.length > 0)
  if (running.length === 0) return "Aucune activité où l'enfant est inscrit n'a lieu ce jour-là.\n"
  return table(
    style,
    ["Formule", { title: "Foyer", minor: true }, "Réserver jusqu'au", "Annuler jusqu'au", "Places", "État"],
    running.map((unit) => [
      `${names.activity(unit.activity)}, ${names.unit(unit.activity, unit.unit)}`,
      unit.householdRef,
      addUntil(unit),
      cancelUntil(unit),
      [...new Set(unit.slots.map(placesOf))].join(" + "),
      stateOf(unit)
    ])
  )
}

const addUntil = ({ limits, opensAt }: StoryUnit): string => {
  if (opensAt === "never") return "pas d'ouverture prévue"
  if (limits === null) return "–"
  const until = moment(limits.lateAdd === null ? limits.addUntil : limits.lateAdd.until)
  return opensAt === "always" ? until : `${until} (ouvre le ${moment(opensAt)})`
}

const cancelUntil = ({ limits }: StoryUnit): string => {
  if (limits === null) return "–"
  const later = limits.lateCancel.map(({ until, feePercent }) => `${feePercent} % dus jusqu'au ${moment(until)}`)
  return [moment(limits.cancelUntil), ...later].join(", puis ")
}

const stateOf = ({ slots }: StoryUnit): string => {
  const telling = ["closed", "full", "nearly-full", "free", "no-limit"] as const
  const fills = slots.map(fillOf)
  const worst = telling.find((fill) => fills.includes(fill))
  if (worst === undefined) return "n'a pas lieu"
  const reason = slots.find(({ state, reason }) => state === "closed" && reason !== "")?.reason
  return worst === "closed" && reason !== undefined ? `${fillWords.closed} : ${reason}` : fillWords[worst]
}

const events = (style: Style, { events: found }: DayStory, names: Names): string =>
  found.length === 0
    ? "Personne n'a rien demandé pour ce jour.\n"
    : `${style.bold("Ce qui s'est passé")}\n${facts(
        style,
        found.map((event) => [moment(event.at), eventSentence(event, names)] as const)
      )}`
