import type { RuleProblem } from "@portail-familles/core/activities/model"
import { datesIn, longDay, longInstant } from "@portail-familles/core/platform/dates"
import { Match } from "effect"

type Problem<Code extends RuleProblem["code"]> = Extract<RuleProblem, { readonly code: Code }>

const weekdays = {
  monday: "un lundi",
  tuesday: "un mardi",
  wednesday: "un mercredi",
  thursday: "un jeudi",
  friday: "un vendredi",
  saturday: "un samedi",
  sunday: "un dimanche"
} satisfies Record<Problem<"weekday-contradicts">["said"], string>

const audiences = {
  everyone: "",
  residents: " (pour les habitants)",
  others: " (pour les familles d'ailleurs)"
} satisfies Record<Problem<"hole">["for"], string>

type OnDay = Pick<Problem<"hole">, "part" | "period" | "for" | "day">

const rule = ({ group, rule }: { readonly group: string; readonly rule: number }) => `rules.${group} n°\u00a0${rule}`
const day = (iso: string) => longDay(iso, "fr")
const instant = (at: Date) => longInstant(at.toISOString(), "fr")
const course = ({ part, period }: OnDay) => `partie de journée ${part}, période ${period}`
/** The first day, with whom it is about. */
const example = (on: OnDay) => `${course(on)}, par exemple le ${day(on.day)}${audiences[on.for]}`
const numbers = (rules: ReadonlyArray<number>) => rules.map((number) => `n°\u00a0${number}`).join(" et ")

/** What agents read for what does not hold together in an activity's rules. */
export const ruleProblemWords: (problem: RuleProblem) => string = Match.type<RuleProblem>().pipe(
  Match.discriminatorsExhaustive("code")({
    "unknown-part": (it) => `${rule(it)} : partie de journée inconnue : ${it.part}`,
    "unknown-period": (it) => `${rule(it)} : période inconnue : ${it.period}`,
    "rule-backwards": (it) => `${rule(it)} : finit (${day(it.until)}) avant de commencer (${day(it.from)})`,
    hole: (it) => `rules.${it.group} : aucune règle ne dit la limite : ${example(it)}`,
    overlap: (it) => `rules.${it.group} ${numbers(it.rules)} : valent le même jour : ${example(it)}`,
    "after-start": (it) =>
      `${rule(it)} : la limite (${instant(it.until)}) vient après le début (${instant(it.start)}) : ${course(it)}${audiences[it.for]}`,
    "before-opening": (it) =>
      `${rule(it)} : personne ne pourrait réserver : la limite (${instant(it.until)} au premier jour) vient toujours avant l'ouverture (${instant(it.opens)}) : ${course(it)}${audiences[it.for]}`,
    "never-opens": ({ period }) =>
      `periods.${period}.opens : n'ouvre qu'aux habitants (residents), et l'activité n'est pas réservée aux habitants (who.residentsOnly)`,
    "late-without-limit": ({ group }) =>
      `rules.${group} : demande des règles ${group === "lateAdd" ? "rules.add" : "rules.cancel"} : sans limite, rien n'est tardif`,
    "late-before-limit": (it) =>
      `${rule(it)} : sa limite (${instant(it.until)}) ne vient pas après la limite ordinaire (${instant(it.limit)}) : ${example(it)}`,
    "ladder-not-rising": (it) =>
      `rules.lateCancel ${numbers(it.rules)} : plus on annule tard, plus il reste dû (feePercent) : ${example(it)}`,
    "unit-late-differs": ({ group, unit, parts, day: on }) =>
      `rules.${group} : la formule ${unit} prend ${parts.join(", ")} : une même règle doit valoir pour toutes, par exemple le ${day(on)}`,
    "weekday-not-mapped": (it) => `${rule(it)} : map n'a pas le jour de la semaine : ${example(it)}`,
    "date-not-listed": (it) => `${rule(it)} : dates n'a pas de limite pour : ${example(it)}`,
    "date-backwards": (it) => `${rule(it)} : dates : finit (${day(it.to)}) avant de commencer (${day(it.from)})`,
    "dates-overlap": (it) => `${rule(it)} : dates : deux limites pour le ${day(it.day)}`,
    "weekday-contradicts": (it) =>
      `${rule(it)} : dates : le ${datesIn("fr").day(it.day)} est ${weekdays[it.is]}, le fichier dit ${weekdays[it.said]} (weekday)`,
    "no-day-counts": (it) => `${rule(it)} : skip ne laisse aucun jour à compter : ${example(it)}`,
    "no-holidays-before": (it) =>
      `${rule(it)} : le calendrier scolaire n'a pas de vacances avant ce jour : ${example(it)}`,
    "zone-missing": (it) =>
      `${rule(it)} : suit le calendrier scolaire, et la ville n'a pas dit sa zone (calendar.zone dans son fichier)`,
    "calendar-missing": (it) =>
      `${rule(it)} : le calendrier scolaire de la ville n'a pas ${it.schoolYear} : ${example(it)} ; portail town calendar import`,
    "hold-not-supported": ({ minutes }) =>
      `rules.holdMinutes : ${minutes} : les réservations ne se paient pas encore en ligne : retirez cette ligne`
  })
)
