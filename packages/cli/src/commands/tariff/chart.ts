import { writeFile } from "node:fs/promises"
import { day as typedDay } from "@portail-familles/core/platform/csv"
import { type Cliff, type PriceFacts, priceCurve, type Tariff, tariffOn } from "@portail-familles/core/tariffs"
import type { Command } from "commander"
import { Effect, Layer, Schema } from "effect"
import { plot } from "simple-ascii-chart"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument, defaulted, optional } from "../../running/declared.ts"
import { writeReasonOf } from "../../running/fileReason.ts"
import { Word } from "../../running/options.ts"
import { FileUnusable, NothingFound } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { typedField } from "../../terminal/typedField.ts"
import { count, day as dayWords, euros } from "../../terminal/words.ts"
import { readTariffCases } from "./caseFile.ts"
import { priceChartSvg } from "./priceChartSvg.ts"

const takes = {
  file: argument(Word, "fichier YAML des tarifs"),
  activity: argument(Word, "activité, par son code"),
  unit: argument(Word, "formule, par son code"),
  day: optional("<jour>", Word, "jour du service (par défaut, le premier du dernier tarif)"),
  upTo: defaulted("<quotient>", Schema.NumberFromString, "2500", "quotient jusqu'où tracer, en euros"),
  svg: optional("<fichier>", Word, "écrit la courbe dans un fichier SVG")
}

/** `portail tariff chart`: a price against the quotient, with its cliffs. */
export const tariffChartCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "chart",
    description: "trace un prix selon le quotient, et marque les seuils",
    takes,
    explained: `La courbe est celle d'un enfant de la commune, l'aîné, de huit ans. Un seuil est un centime de quotient de plus
qui change le prix : l'effet que les familles reprochent aux tranches.`,
    examples: [["portail tariff chart tarifs.yaml restauration repas --svg cantine.svg", "trace le prix d'un repas"]],
    services: () => Layer.empty,
    run: chart
  })

/** Whose price is drawn: what `explained` says of the child. */
const child: PriceFacts = {
  quotientCents: null,
  resident: true,
  siblings: 1,
  age: 8,
  schoolClass: "",
  attributes: [],
  quantity: 1
}

const chart = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { tariffs } = yield* readTariffCases(options.file)
  const tariff = yield* chosen(tariffs, options)
  const { points, cliffs } = priceCurve(tariff, child, Math.round(options.upTo * 100))
  if (options.svg !== undefined) yield* write(options.svg, priceChartSvg(tariff, points, cliffs))
  const line = points.map(({ quotientCents, cents }): [number, number] => [quotientCents / 100, cents / 100])
  const drawn = plot(line, {
    width: Math.max(30, (terminal.outStyle.width ?? 80) - 14),
    height: 14,
    title: `${tariff.name}, à partir du ${dayWords(tariff.from)} : prix (€) selon le quotient (€)`,
    points: cliffs.map(({ to }) => ({ x: to.quotientCents / 100, y: to.cents / 100 })),
    customXAxisTicks: evenly(0, options.upTo),
    customYAxisTicks: evenly(...range(line.map(([, price]) => price))),
    formatter: (value) => Number(value.toFixed(2)).toLocaleString("fr-FR")
  })
  return {
    data: { tariff: tariff.code, from: tariff.from, points, cliffs },
    text: `${drawn}\n${cliffsTable(terminal, cliffs)}`,
    note:
      cliffs.length === 0
        ? "Aucun seuil : le prix suit le quotient."
        : `${count(cliffs.length, "seuil")} (●) : un centime de quotient de plus y change le prix.`
  }
})

const evenly = (from: number, to: number): Array<number> => [0, 1, 2, 3, 4].map((at) => from + ((to - from) * at) / 4)
const range = (values: ReadonlyArray<number>): [number, number] => [Math.min(...values), Math.max(...values)]

const chosen = Effect.fnUntraced(function* (tariffs: ReadonlyArray<Tariff>, options: OptionsOf<typeof takes>) {
  const { activity, unit } = options
  const latest = tariffs.filter((tariff) => tariff.activity === activity).at(-1)?.from
  const day = options.day === undefined ? (latest ?? "") : yield* typedField("--day", typedDay(options.day))
  const tariff = tariffOn(tariffs, { activity, unit, day })
  return (
    tariff ??
    (yield* new NothingFound({
      problem: `Aucun tarif pour ${activity}, ${unit}${day === "" ? "" : ` le ${day}`}.`,
      advice: `Le fichier a des tarifs pour : ${[...new Set(tariffs.map((each) => each.activity))].join(", ")}.`
    }))
  )
})

const write = (file: string, content: string) =>
  Effect.tryPromise({
    try: () => writeFile(file, content),
    catch: (cause) =>
      new FileUnusable({ file, reason: writeReasonOf(file, cause), advice: "La courbe n'a pas été écrite." })
  })

const cliffsTable = ({ outStyle }: Terminal, cliffs: ReadonlyArray<Cliff>): string =>
  cliffs.length === 0
    ? ""
    : table(
        outStyle,
        [
          "Seuil",
          { title: "Quotient", align: "right" },
          { title: "Prix", align: "right" },
          { title: "Puis", align: "right" },
          { title: "Écart", align: "right" }
        ],
        cliffs.map(({ from, to }) => [
          to.cents > from.cents ? "▲ monte" : "▼ baisse",
          euros(from.quotientCents),
          euros(from.cents),
          euros(to.cents),
          `${to.cents > from.cents ? "+" : ""}${euros(to.cents - from.cents)}`
        ])
      )
