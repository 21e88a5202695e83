import { readFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { type CaseFile, type CaseResult, caseActivity, parseCases, runCases } from "@portail-familles/core/activities"
import type { Command } from "commander"
import { Effect, Layer } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument } from "../../running/declared.ts"
import { reasonOf } from "../../running/fileReason.ts"
import { Word } from "../../running/options.ts"
import { exitCodes } from "../../terminal/exitCodes.ts"
import { FileUnusable } from "../../terminal/refusals.ts"
import { ruleProblemWords } from "../../terminal/ruleProblemWords.ts"
import type { Style, Terminal } from "../../terminal/Terminal.ts"
import { type Cell, table, wrap } from "../../terminal/table.ts"
import { count } from "../../terminal/words.ts"
import { expectedWords, findingWords, onDayWords, ruleLines } from "./caseWords.ts"
import { readActivities } from "./folder.ts"

const takes = { file: argument(Word, "fichier YAML de règles et de cas") }

const explained = `Le fichier dit les règles (activities, comme dans le fichier des activités, ou file : le nom de celui-ci, dans le même
dossier) et une table de cas : rule;day;expected, et au besoin activity, part, period et for. rule est add, cancel, lateAdd, lateCancel (lateCancel 50 : la marche à 50 %), opens, hold ou
proof ; expected est un instant comme 2026-11-05T12:00, ou le code de ce qui empêche de le calculer. Aucune base n'est ouverte.
Des exemples de villes : examples/rules. Code de sortie 8 si un cas est faux ou si les règles ne tiennent pas.`

/** `portail activity test`: whether rules give the instants that a file of cases expects. */
export const activityTestCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "test",
    description: "vérifie que des règles donnent les limites attendues, cas par cas",
    takes,
    explained,
    examples: [
      ["portail activity test regles.yaml", "montre chaque cas : juste ou faux, attendu et trouvé"],
      ["portail activity test regles.yaml --json", "le même résultat pour un programme"]
    ],
    services: () => Layer.empty,
    run: test
  })

const test = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const text = yield* Effect.tryPromise({
    try: () => readFile(options.file, "utf8"),
    catch: (cause) =>
      new FileUnusable({ file: options.file, reason: reasonOf(cause), advice: "Vérifiez le nom du fichier de cas." })
  })
  const { file: said, cases } = yield* Effect.fromResult(parseCases(options.file, text))
  const named = said.file === "" ? [] : yield* readActivities(join(dirname(options.file), said.file))
  const file = { ...said, activities: [...said.activities, ...named.map(caseActivity)] }
  const { results, problems, unexpected } = runCases(file, cases)
  const wrong = results.filter(({ passed }) => !passed).length
  const amiss = unexpected.problems.length + unexpected.missing.length
  return {
    data: {
      town: file.town,
      source: file.source,
      cases: results,
      problems,
      unexpected,
      right: results.length - wrong,
      wrong
    },
    text: shownCases(terminal.outStyle, file, results, unexpected),
    note: `${count(results.length - wrong, "cas juste", "cas justes")}, ${count(wrong, "cas faux", "cas faux")}${
      amiss === 0 ? "" : ` ; ${count(amiss, "point")} des règles à revoir`
    }.`,
    exitCode: wrong + amiss === 0 ? exitCodes.ok : exitCodes.toCheck
  }
})

const shownCases = (
  style: Style,
  file: CaseFile,
  results: ReadonlyArray<CaseResult>,
  { problems, missing }: ReturnType<typeof runCases>["unexpected"]
): string => {
  const paragraph = (text: string) => `${wrap(text, style.width)}\n`
  const title = [file.town, file.source].filter((word) => word !== "").join(" · ")
  const head = title === "" ? "" : `${style.bold(title)}\n`
  const rules = ruleLines(file).map(paragraph).join("")
  const amiss = [
    ...problems.map(({ activity, problem }) => `${activity} : ${ruleProblemWords(problem)}`),
    ...missing.map((code) => `refused : ${code} était attendu, et les règles tiennent`)
  ]
  return [
    head,
    rules,
    `\n${casesTable(style, results)}`,
    ...amiss.map((text) => `\n${style.red(paragraph(`✗ ${text}`))}`)
  ].join("")
}

const casesTable = (style: Style, results: ReadonlyArray<CaseResult>): string =>
  table(
    style,
    ["Résultat", "Activité", "Règle", "Jour", "Attendu", "Trouvé"],
    results.map(
      (one): ReadonlyArray<Cell> => [
        one.passed ? { text: "✓ juste", color: style.green } : { text: "✗ faux", color: style.red },
        [one.activity, one.part].filter((word) => word !== "").join(" / "),
        [one.rule, one.for].filter((word) => word !== "").join(" "),
        onDayWords(one.day),
        expectedWords(one.expected),
        findingWords(one.found)
      ]
    )
  )
