import type { ActivityProblem } from "@portail-familles/core/activities"
import { Match } from "effect"
import { fieldWords } from "./fieldWords.ts"
import { ruleProblemWords } from "./ruleProblemWords.ts"
import { day } from "./words.ts"

type Problem<Code extends ActivityProblem["code"]> = Extract<ActivityProblem, { readonly code: Code }>

const things = {
  activity: "activité",
  place: "lieu",
  group: "groupe",
  part: "partie de journée",
  unit: "formule",
  period: "période",
  opening: "ouverture",
  criterion: "critère"
} satisfies Record<Problem<"twice">["what"], string>

const unknownThings = {
  service: "service inconnu de la ville",
  place: "lieu inconnu",
  group: "groupe inconnu",
  part: "partie de journée inconnue",
  unit: "formule inconnue",
  school: "école absente des réglages de la ville (dossier.schools)",
  class: "classe absente des réglages de la ville (dossier.classes)"
} satisfies Record<Problem<"unknown">["what"], string>

const cellOf = ({ place, group }: { readonly place: string; readonly group: string }): string =>
  [place && `lieu ${place}`, group && `groupe ${group}`].filter((word) => word !== "").join(", ") ||
  "sans lieu ni groupe"

/** What agents read for what does not hold together in a file of activities. */
export const activityProblemWords: (problem: ActivityProblem) => string = Match.type<ActivityProblem>().pipe(
  Match.discriminatorsExhaustive("code")({
    unreadable: ({ text }) => fieldWords(text),
    twice: ({ activity, what, value }) => `${activity} : ${things[what]} ${value} : deux fois`,
    unknown: ({ activity, at, what, value }) => `${activity} : ${at} : ${unknownThings[what]} : ${value}`,
    "no-such-instant": ({ activity, at, value }) =>
      `${activity} : ${at} : ${value} n'existe pas : les horloges passent de 2 h à 3 h ce jour-là`,
    backwards: ({ activity, at, from, to }) => `${activity} : ${at} : finit (${to}) avant de commencer (${from})`,
    "period-too-long": ({ activity, period, from, to }) =>
      `${activity} : periods.${period} : dure plus de deux ans (du ${day(from)} au ${day(to)}) : une période va au plus d'une rentrée à la deuxième suivante`,
    "periods-overlap": ({ activity, one, other }) =>
      `${activity} : les périodes ${one} et ${other} ont des jours en commun`,
    "openings-out-of-order": ({ activity, period }) =>
      `${activity} : periods.${period}.opens : les ouvertures se suivent dans le temps, celle de tous (everyone) en dernier`,
    "opens-after-its-end": ({ activity, period, at, to }) =>
      `${activity} : periods.${period}.opens : ouvre (${at}) après la fin de la période (${to})`,
    "requests-missing": ({ activity, period }) =>
      `${activity} : periods.${period}.mode : requests tire au sort entre les demandes, et la période ne dit pas jusqu'à quand on demande (requests.until)`,
    "requests-unused": ({ activity, period }) =>
      `${activity} : periods.${period}.requests : sert au mode requests ou staff, et la période est au premier arrivé (mode: first-come)`,
    "opens-after-requests": ({ activity, period, at, until }) =>
      `${activity} : periods.${period}.opens : ouvre (${at}) quand les demandes sont closes (${until})`,
    "part-without-weekdays": ({ activity, part }) =>
      `${activity} : parts.${part} : aucun jour de la semaine (weekdays)`,
    "part-never-runs": ({ activity, part }) =>
      `${activity} : parts.${part} : aucun jour des périodes ne lui convient (weekdays, on, exceptions)`,
    "part-in-no-unit": ({ activity, part }) =>
      `${activity} : parts.${part} : aucune formule ne la prend : personne ne pourrait la réserver`,
    "capacity-twice": ({ activity, part, ...cell }) =>
      `${activity} : parts.${part}.capacity : deux fois la même exception (${cellOf(cell)})`,
    "capacity-unclear": ({ activity, part, ...cell }) =>
      `${activity} : parts.${part}.capacity : une limite pour le lieu et une autre pour le groupe ; dites celle des deux ensemble (${cellOf(cell)})`,
    "unit-of-itself": ({ activity, unit, at }) => `${activity} : units.${unit}.${at} : elle se nomme elle-même`,
    "needs-in-a-circle": ({ activity, units }) =>
      `${activity} : ${units.join(" → ")} → ${units[0]} : chaque formule demande l'autre (needs) ; pour les réserver ensemble, together`,
    "unit-excludes-itself": ({ activity, unit, exclusive }) =>
      `${activity} : units.${unit}.takes : deux parties de journée « ${exclusive} » (exclusive), dont un enfant n'a qu'une par jour`,
    "unit-never-whole": ({ activity, unit }) =>
      `${activity} : units.${unit}.takes : ses parties de journée n'ont jamais lieu le même jour`,
    "units-exclude": ({ activity, unit, at, other }) =>
      `${activity} : units.${unit}.${at} : ${other} prend une même partie de journée, ou une qui l'exclut`,
    "groups-overlap": ({ activity, one, other }) =>
      `${activity} : un même enfant peut être des groupes ${one} et ${other}`,
    "groups-with-a-hole": ({ activity, missing }) =>
      `${activity} : groups : des enfants ne seraient d'aucun groupe : ${missing.join(", ")}`,
    "school-in-two-places": ({ activity, school, one, other }) =>
      `${activity} : ${school} est à la fois du lieu ${one} et du lieu ${other}`,
    "exceptions-contradict": ({ activity, from, to }) =>
      `${activity} : exceptions du ${day(from)} au ${day(to)} : une autre dit le contraire des mêmes jours`,
    "exception-outside": ({ activity, from, to }) =>
      `${activity} : exceptions du ${day(from)} au ${day(to)} : hors de toute période`,
    "calendar-without-zone": ({ activity }) =>
      `${activity} : suit le calendrier scolaire, et la ville n'a pas dit sa zone (calendar.zone dans son fichier)`,
    "calendar-lacks": ({ activity, years }) =>
      `${activity} : le calendrier scolaire de la ville n'a pas ${years.join(", ")} : portail town calendar import`,
    rule: ({ activity, problem }) => `${activity} : ${ruleProblemWords(problem)}`
  })
)
