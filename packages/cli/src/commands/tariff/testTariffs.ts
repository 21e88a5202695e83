import {
  type PricedCase,
  penaltySentence,
  priceSentence,
  runTariffCases,
  type TariffCase,
  type TariffCasesRun
} from "@portail-familles/core/tariffs"
import type { Command } from "commander"
import { Effect, Layer } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument } from "../../running/declared.ts"
import { Word } from "../../running/options.ts"
import { exitCodes } from "../../terminal/exitCodes.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { tariffProblemWords } from "../../terminal/tariffProblemWords.ts"
import { count, day, euros, priceEvents } from "../../terminal/words.ts"
import { readTariffCases } from "./caseFile.ts"

const takes = { file: argument(Word, "fichier YAML : des tarifs (tariffs) et ce qu'ils doivent donner (cases)") }

/** `portail tariff test`: whether tariffs give what the town expects. */
export const tariffTestCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "test",
    description: "vérifie que des tarifs donnent les prix attendus",
    takes,
    explained: `Chaque cas (cases) dit une activité, une formule, un jour, et ce que la famille doit payer (expect).
Le quotient (quotient), la commune (resident), le rang (siblings), l'âge (age) et la quantité (quantity) se disent au besoin.
refused nomme les défauts pour lesquels une grille doit être refusée.`,
    examples: [["portail tariff test examples/tariffs/sene-cantine.yaml", "essaie le taux d'effort de Séné"]],
    services: () => Layer.empty,
    run: test
  })

const test = Effect.fnUntraced(function* (terminal: Terminal, { file }: OptionsOf<typeof takes>) {
  const read = yield* readTariffCases(file)
  const run = runTariffCases(read)
  const wrong = run.cases.filter(({ right }) => !right).length
  const right = wrong + run.unexpected.length + run.missing.length === 0
  return {
    data: { right, ...run },
    text: `${casesTable(terminal, run)}${problemLines(run)}`,
    note: right
      ? `${count(run.cases.length, "cas", "cas")} : tous justes.`
      : `${count(wrong, "cas faux", "cas faux")} sur ${run.cases.length}.`,
    exitCode: right ? exitCodes.ok : exitCodes.toCheck
  }
})

const casesTable = ({ outStyle }: Terminal, { cases }: TariffCasesRun): string =>
  table(
    outStyle,
    [
      "",
      "Jour",
      "Formule",
      "Famille",
      { title: "Attendu", align: "right" },
      { title: "Calculé", align: "right" },
      "Calcul"
    ],
    cases.map(({ asked, priced, right }) => [
      right ? "✓ juste" : { text: "✗ faux", color: outStyle.red },
      day(asked.day),
      `${asked.activity}, ${asked.unit}`,
      familyOf(asked),
      euros(Math.round(asked.expect * 100)),
      priced.cents === null ? "aucun tarif" : euros(priced.cents),
      calculationOf(asked, priced)
    ])
  )

const calculationOf = ({ unit }: TariffCase, { price, quantity, penalties }: PricedCase): string =>
  price === null
    ? ""
    : [
        priceSentence(price, quantity, unit, "fr"),
        ...penalties.map(({ name, cents, arithmetic }) => {
          const how = penaltySentence(arithmetic, "fr")
          return `${name} : ${cents < 0 ? "" : "+"}${euros(cents)}${how === "" ? "" : ` (${how})`}`
        })
      ].join(" ; ")

const familyOf = ({ quotient, resident, siblings, with: attributes, event }: TariffCase): string =>
  [
    quotient === "unknown" ? "quotient non communiqué" : `quotient ${quotient}`,
    ...(resident ? [] : ["hors commune"]),
    ...(siblings === 1 ? [] : [`rang ${siblings}`]),
    ...attributes,
    ...(event === null ? [] : [priceEvents[event]])
  ].join(", ")

const problemLines = ({ unexpected, missing }: TariffCasesRun): string =>
  [
    ...unexpected.map((problem) => `✗ ${tariffProblemWords(problem)}`),
    ...missing.map((code) => `✗ la grille devait être refusée (${code}), elle ne l'est pas`)
  ]
    .map((line) => `${line}\n`)
    .join("")
