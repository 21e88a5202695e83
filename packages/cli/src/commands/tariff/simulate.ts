import { day as typedDay } from "@portail-familles/core/platform/csv"
import { todayInParis } from "@portail-familles/core/platform/time"
import { type PricedCase, priceCase, priceSentence, Tariffs } from "@portail-familles/core/tariffs"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument, defaulted, flag, optional } from "../../running/declared.ts"
import { Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { NothingFound } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { facts } from "../../terminal/table.ts"
import { typedField } from "../../terminal/typedField.ts"
import { euros } from "../../terminal/words.ts"
import { tariffServices } from "./services.ts"

const Whole = Schema.NumberFromString.check(Schema.isInt(), Schema.isBetween({ minimum: 0, maximum: 10_000 }))
const Quotient = Schema.NumberFromString.check(Schema.isBetween({ minimum: 0, maximum: 100_000 }))

const takes = {
  activity: argument(Word, "activité, par son code"),
  unit: argument(Word, "formule, par son code"),
  quotient: optional("<quotient>", Quotient, "quotient familial en euros (sans lui : non communiqué)"),
  day: optional("<jour>", Word, "jour du service (aujourd'hui si rien n'est dit)"),
  outside: flag("la famille habite une autre commune"),
  siblings: defaulted("<rang>", Whole, "1", "rang ou nombre d'enfants, comme le tarif les compte"),
  age: defaulted("<ans>", Whole, "8", "âge de l'enfant"),
  class: defaulted("<classe>", Schema.String, "", "classe de l'enfant"),
  with: optional("<codes>", Word, "particularités de l'enfant, séparées par des virgules, comme pai"),
  quantity: defaulted("<nombre>", Whole, "1", "nombre de formules, ou de minutes quand le tarif les compte")
}

/** `portail tariff simulate`: what a family would pay, with the arithmetic. */
export const tariffSimulateCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "simulate",
    description: "dit ce que paierait une famille, et pourquoi",
    takes,
    examples: [
      ["portail tariff simulate restauration repas --quotient 900 --quantity 4", "quatre repas, quotient 900"],
      ["portail tariff simulate restauration repas --outside", "un repas pour une famille d'une autre commune"]
    ],
    services: tariffServices,
    run: simulate
  })

const simulate = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const tariffs = yield* Tariffs
  const { staff } = yield* staffOf(terminal, options)
  const day = options.day === undefined ? yield* todayInParis : yield* typedField("--day", typedDay(options.day))
  const { activity, unit, siblings, age, quantity } = options
  const priced = priceCase(yield* tariffs.list(staff.townId), {
    activity,
    unit,
    day,
    quotient: options.quotient ?? "unknown",
    resident: !options.outside,
    siblings,
    age,
    class: options.class,
    with: options.with?.split(",").map((code) => code.trim()) ?? [],
    quantity,
    event: null,
    eventMinutes: 0,
    eventTimes: 1
  })
  if (priced.price === null || priced.cents === null) {
    return yield* new NothingFound({
      problem: `La ville n'a pas de tarif pour ${activity}, ${unit} le ${day}.`,
      advice: "Voir : portail tariff list"
    })
  }
  return { data: priced, text: shown(terminal, unit, priced.cents, priced) }
})

const shown = ({ outStyle }: Terminal, unit: string, cents: number, { price, quantity }: PricedCase): string =>
  price === null
    ? ""
    : facts(outStyle, [
        ["À payer", { text: euros(cents), color: outStyle.bold }],
        ["Calcul", priceSentence(price, quantity, unit, "fr")],
        [
          "Tarif",
          `${price.trace.name} (${price.trace.tariff}), à partir du ${price.trace.from}, ligne ${price.trace.row}`
        ],
        ...price.parts.map(({ name, cents: part }): [string, string] => [name, euros(part)]),
        ...price.payers.map(({ name, cents: part }): [string, string] => [name, `−${euros(part)}`])
      ])
