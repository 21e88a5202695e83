import { day as dayTyped, mail } from "@portail-familles/core/platform/csv"
import { shortInstant, todayInParis } from "@portail-familles/core/platform/time"
import {
  type MealNumbers,
  Meals,
  type MealsOfDay,
  type MealsOfSite,
  mealTotal
} from "@portail-familles/core/reservations"
import type { Command } from "commander"
import { Effect } from "effect"
import { optional } from "../../running/declared.ts"
import { inMemory, listCommand } from "../../running/listing.ts"
import { Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { type ListColumn, number, text } from "../../terminal/listColumns.ts"
import { UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { typedField } from "../../terminal/typedField.ts"
import { count, day } from "../../terminal/words.ts"
import { filterTakes } from "./filter.ts"
import { codeTyped, readNames } from "./names.ts"
import { mealServices } from "./services.ts"

const takes = {
  day: optional("<jour>", Word, "le jour des repas, comme 2026-12-01 (sinon aujourd'hui)"),
  activity: filterTakes.activity,
  mail: optional("<adresse>", Word, "envoie ces nombres à cette adresse, avec un CSV joint ; jamais de nom d'enfant")
}

/** `portail planning meals`: how many meals, for who cooks them. */
export const planningMealsCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "meals",
    description: "compte les repas d'un jour par site et par régime, à la limite et maintenant",
    takes,
    examples: [
      ["portail planning meals --day 2026-12-01", "les repas du 1er décembre, et ce qui a changé depuis l'envoi"],
      ["portail planning meals --day 2026-12-01 --csv", "les mêmes, pour un tableur"],
      ["portail planning meals --activity restauration --mail chef@traiteur.example", "les envoie au traiteur"]
    ],
    services: mealServices,
    columns,
    find: Effect.fnUntraced(function* (terminal, options) {
      const meals = yield* Meals
      const { staff } = yield* staffOf(terminal, options)
      const { activities } = yield* readNames(staff)
      const on = options.day === undefined ? yield* todayInParis : yield* typedField("--day", dayTyped(options.day))
      const activity =
        options.activity === undefined ? undefined : yield* codeTyped(activities, options.activity, "d'activité")
      const found = yield* meals.of(staff, on, activity?.code)
      if (options.mail !== undefined) {
        const sentTo = yield* typedField("--mail", mail(options.mail))
        if (activity === undefined || found.length === 0) {
          return yield* new UsageRefused({
            problem:
              activity === undefined ? "--mail demande --activity." : "Il n'y a aucun repas à annoncer ce jour-là.",
            advice: "Le traiteur reçoit les repas d'une activité et d'un jour."
          })
        }
        yield* meals.send(staff, { activity, day: on, sentTo })
      }
      const lines = found.flatMap((ofDay) => ofDay.sites.map((site): Line => ({ ofDay, site })))
      const sent = options.mail === undefined ? "" : ` ; envoyés à ${options.mail} par le serveur du portail`
      return {
        each: inMemory(lines),
        summary: () => `${summaryOf(found)}, le ${day(on)}${sent}`,
        document: ({ ofDay: { sites: _, ...rest }, site }: Line) => ({ ...rest, ...site })
      }
    })
  })

interface Line {
  readonly ofDay: MealsOfDay
  readonly site: MealsOfSite
}

const summaryOf = (found: ReadonlyArray<MealsOfDay>): string => {
  const total = found.flatMap(({ sites }) => sites).reduce((sum, { now }) => sum + mealTotal(now), 0)
  const cutOffs = found.flatMap(({ activityName, cutOff }) =>
    cutOff === null ? [] : [`limite ${activityName} : ${shortInstant(cutOff)}`]
  )
  return [count(total, "repas", "repas"), ...cutOffs].join(", ")
}

const columns = (): ReadonlyArray<ListColumn<Line>> => [
  text("Activité", ({ ofDay }) => ofDay.activityName),
  text("Site", ({ site }) => site.placeName),
  text("Repas", ({ site }) => site.partName, { minor: true }),
  number("Total", ({ site }) => mealTotal(site.now)),
  ...diets.map(([title, of]) => number<Line>(title, ({ site }) => of(site.now))),
  number("À la limite", ({ site }) => (site.atCutOff === null ? "–" : mealTotal(site.atCutOff))),
  number("Depuis l'envoi", ({ site, ofDay }) => (ofDay.lastOrder === null ? "–" : changeOf(site)))
]

const diets: ReadonlyArray<readonly [string, (meals: MealNumbers) => number]> = [
  ["Classique", ({ usual }) => usual],
  ["Sans porc", ({ noPork }) => noPork],
  ["Sans viande", ({ noMeat }) => noMeat],
  ["Panier", ({ packed }) => packed]
]

/** What changed of each diet since the last order: a child who changes its diet counts too. */
const changeOf = ({ now, sent }: MealsOfSite): string => {
  const changes = diets.flatMap(([title, of]) => {
    const change = of(now) - (sent === null ? 0 : of(sent))
    return change === 0 ? [] : [`${title.toLowerCase()} ${change > 0 ? "+" : "−"}${Math.abs(change)}`]
  })
  return changes.length === 0 ? "inchangé" : changes.join(", ")
}
