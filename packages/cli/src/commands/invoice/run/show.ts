import { InvoiceRuns, NotInRun, type RunDocument, type RunLineShown } from "@portail-familles/core/invoices"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../../running/command.ts"
import { argument } from "../../../running/declared.ts"
import { householdWords, idOfHousehold } from "../../../running/naming.ts"
import { Word } from "../../../running/options.ts"
import { staffOf } from "../../../running/staff.ts"
import type { Style, Terminal } from "../../../terminal/Terminal.ts"
import { facts, table } from "../../../terminal/table.ts"
import { day, euros, monthWords, runOutcomes } from "../../../terminal/words.ts"
import { runProblemWords } from "./problemWords.ts"
import { runPeriod, runServices } from "./services.ts"

const takes = { family: argument(Word, householdWords), period: runPeriod }

/** `portail invoice run show`: what one family would get, before anything is issued. */
export const runShowCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "show",
    description: "montre ce qu'un foyer recevrait, ligne par ligne, avec le calcul de chaque prix",
    takes,
    examples: [
      ["portail invoice run show F0012 --period 2026-10", "un foyer, pris au hasard avant d'émettre"],
      ["portail invoice run show F0012 --period 2026-10 --json", "le même, avec toute la trace de chaque prix"]
    ],
    services: runServices,
    run: show
  })

const show = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const runs = yield* InvoiceRuns
  const { family, period } = options
  const { staff } = yield* staffOf(terminal, options)
  const householdId = (yield* idOfHousehold(staff, family)) ?? ""
  const documents = yield* runs.documents(staff, period, householdId)
  const [first] = documents
  if (first === undefined) return yield* new NotInRun({ period, household: family })
  const lines = yield* runs.lines(staff, period, householdId)
  return { data: { documents, lines }, text: page(terminal.outStyle, period, first, documents, lines) }
})

const page = (
  style: Style,
  period: string,
  first: RunDocument,
  documents: ReadonlyArray<RunDocument>,
  lines: ReadonlyArray<RunLineShown>
): string =>
  [
    facts(style, [
      ["Foyer", `${first.householdRef}, ${first.householdName}`],
      ["Mois", monthWords(period)],
      ...documents.flatMap((document) => documentFacts(document))
    ]),
    table(
      style,
      [
        ...["Enfant", "Libellé", "Jours"],
        { title: "Quantité", align: "right" },
        { title: "Prix", align: "right" },
        { title: "Montant", align: "right" },
        "Pourquoi"
      ],
      lines.map((line) => [
        line.childName ?? "–",
        line.description,
        line.firstDay === line.lastDay ? day(line.firstDay) : `${day(line.firstDay)} – ${day(line.lastDay)}`,
        `${line.quantity} ${line.unit}`.trim(),
        euros(line.unitPriceCents),
        euros(line.amountCents),
        line.tariff
      ])
    )
  ].join("\n")

const documentFacts = (document: RunDocument): ReadonlyArray<readonly [string, string]> => [
  ["Régie", document.regieCode],
  [
    "À émettre",
    `${runOutcomes[document.outcome]}, ${euros(document.totalCents)}${document.issuedCents === 0 ? "" : ` : le mois fait ${euros(document.dueCents)}, dont ${euros(document.issuedCents)} déjà facturés`}`
  ],
  ...document.problems.map((problem) => ["À vérifier", runProblemWords(problem)] as const)
]
