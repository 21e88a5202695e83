import type { Activity } from "@portail-familles/core/activities"
import { ruleSentences } from "@portail-familles/core/activities/model"
import { count, day, euros } from "./words.ts"

type Part = Activity["parts"][number]
type Period = Activity["periods"][number]

const weekdayWords = {
  monday: "lundi",
  tuesday: "mardi",
  wednesday: "mercredi",
  thursday: "jeudi",
  friday: "vendredi",
  saturday: "samedi",
  sunday: "dimanche"
} satisfies Record<Part["weekdays"][number], string>

const dayKinds = {
  "school-days": "jours d'école",
  "school-holidays": "vacances scolaires",
  "every-day": "école et vacances"
} satisfies Record<Part["on"], string>

const clock = (time: string): string => {
  const [hour = "", minute = ""] = time.split(":")
  // the words of a time stay on one line
  return minute === "00" ? `${Number(hour)}\u00a0h` : `${Number(hour)}\u00a0h\u00a0${minute}`
}

const instant = (local: string): string => `${day(local.slice(0, 10))} à ${clock(local.slice(11))}`

const listed = (words: ReadonlyArray<string>): string => words.join(", ")

const ages = ({ from, to }: { readonly from: number; readonly to: number }): string => `${from} à ${to} ans`

/** Who may come. */
export const whoLines = ({ who, enrolment, requires, otherHomeSees }: Activity): ReadonlyArray<string> => {
  const { residentsOnly, schools, classes } = who
  const conditions = [
    who.ages === null ? "" : ages(who.ages),
    classes.length === 0 ? "" : `classes ${listed(classes)}`,
    schools.length === 0 ? "" : listed(schools),
    residentsOnly ? "habitants de la ville seulement" : ""
  ].filter((word) => word !== "")
  const asked = [
    requires.dossier ? "le dossier vérifié" : "",
    requires.documents ? "les documents demandés" : "",
    requires.debtOverCents === null ? "" : `au plus ${euros(requires.debtOverCents)} d'impayés en retard`
  ].filter((word) => word !== "")
  return [
    conditions.length === 0 ? "Tous les enfants." : `${listed(conditions)}.`,
    enrolment.decidedBy === "rules"
      ? "Inscription acceptée d'elle-même quand les règles sont remplies."
      : "Inscription décidée par le service.",
    ...(asked.length === 0 ? [] : [`Pour réserver : ${listed(asked)}.`]),
    ...(otherHomeSees ? [] : ["L'autre foyer d'un enfant ne voit pas qu'un jour est pris."])
  ]
}

/** When it runs, when families may ask to be enrolled, and when places open. */
export const periodLines = ({ name, from, to, enrolment, opens, ...more }: Period): ReadonlyArray<string> => [
  `${name} : du ${day(from)} au ${day(to)}`,
  ...(enrolment === null ? [] : [`  inscriptions du ${instant(enrolment.from)} au ${instant(enrolment.until)}`]),
  ...opens.map((opening) => `  ouvre ${audienceOf(opening.for)} le ${instant(opening.at)}`),
  ...modeLines(more),
  ...(opens.length === 0 && enrolment === null ? [] : [waitingRoomLine(more.waitingRoom)])
]

const waitingRoomLine = ({ allowed, minutesBefore, hoursAfter }: Period["waitingRoom"]): string =>
  allowed
    ? `  file d'attente possible en cas d'affluence, de ${minutesBefore} min avant l'ouverture à ${hoursAfter} h après`
    : "  sans file d'attente à l'ouverture"

const audienceOf = (audience: Period["opens"][number]["for"]): string => {
  if (audience === "everyone") return "à tous"
  if (audience === "residents") return "aux habitants"
  return "schools" in audience
    ? `aux écoles ${audience.schools.join(", ")}`
    : `aux classes ${audience.classes.join(", ")}`
}

const modeLines = ({ mode, requests }: Pick<Period, "mode" | "requests">): ReadonlyArray<string> => {
  if (mode === "first-come") return []
  const how = mode === "requests" ? "les places sont tirées au sort" : "la mairie attribue les places"
  const until = requests === null ? "" : ` jusqu'au ${instant(requests.until)}`
  return [
    `  les familles demandent${until} ; ${how} entre les demandes`,
    ...(requests?.criteria ?? []).map(({ name, weight }) => `  chances × ${weight} : ${name}`),
    ...(requests?.leftFrom == null ? [] : [`  ce qui reste se réserve à partir du ${instant(requests.leftFrom)}`])
  ]
}

const placesOf = (capacity: number | null): string => (capacity === null ? "sans limite" : count(capacity, "place"))

/** A part of the day: when, and how many children. */
export const partLines = ({
  code,
  name,
  weekdays,
  on,
  startsAt,
  endsAt,
  capacity,
  exclusive
}: Part): ReadonlyArray<string> => [
  `${name} (${code}) : ${listed(weekdays.map((weekday) => weekdayWords[weekday]))}, ${dayKinds[on]}, de ${clock(startsAt)} à ${clock(endsAt)}`,
  `  ${placesOf(capacity.each)}${capacity.exceptions
    .map(
      (each) => ` ; ${[each.place, each.group].filter((word) => word !== "").join(" ")} : ${placesOf(each.capacity)}`
    )
    .join("")}${exclusive === "" ? "" : ` ; une seule « ${exclusive} » par jour`}`
]

/** What families book. */
export const unitLine = ({ code, name, takes, needs, together, price }: Activity["units"][number]): string =>
  [
    `${name} (${code}) : ${takes.join(" + ")}`,
    needs.length === 0 ? "" : `avec ${listed(needs)} le même jour`,
    together.length === 0 ? "" : `réservée ensemble avec ${listed(together)}`,
    price
  ]
    .filter((word) => word !== "")
    .join(" ; ")

/** Days on which it does not run as its weeks say. */
export const exceptionLine = ({ from, to, parts, runs, reason }: Activity["exceptions"][number]): string =>
  `${from === to ? `le ${day(from)}` : `du ${day(from)} au ${day(to)}`} : ${runs ? "a lieu" : "n'a pas lieu"}${
    parts.length === 0 ? "" : ` (${listed(parts)})`
  }, ${reason}`

/** The rules as families read them. */
export const ruleLines = (activity: Activity): ReadonlyArray<string> => [
  ...ruleSentences(activity, "fr"),
  ...activity.rules.absence.map(absenceLine)
]

const absenceLine = ({ proofWithinDays, carenceDays }: Activity["rules"]["absence"][number]): string => {
  if (proofWithinDays === null) return "Une absence reste due."
  const carence =
    carenceDays === 0
      ? ""
      : ` ; ${carenceDays === 1 ? "le premier jour reste dû" : `les ${carenceDays} premiers jours restent dus`}`
  return `Une absence n'est pas due avec un justificatif donné sous ${count(proofWithinDays, "jour")}${carence}.`
}
