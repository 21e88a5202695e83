import type { ImportPreview, LineProblem } from "@portail-familles/core/platform/csv"
import { type FileLineProblem, lineProblemWords } from "../terminal/lineProblemWords.ts"
import type { Terminal } from "../terminal/Terminal.ts"
import { shorten, table } from "../terminal/table.ts"
import { count } from "../terminal/words.ts"

/** Problems shown to a person; `--json` has more of them. */
const mostShown = 50

/** What is wrong with a file, line by line; empty when nothing is. */
export const problemsTable = (
  terminal: Terminal,
  title: string,
  problems: ReadonlyArray<LineProblem<FileLineProblem>>,
  total: number
): string => {
  if (total === 0) return ""
  const inSeveral = problems.some(({ file }) => file !== undefined)
  const firstProblems = problems.slice(0, mostShown)
  return (
    table(
      terminal.outStyle,
      [...(inSeveral ? ["Fichier"] : []), { title: "Ligne", align: "right" }, "Colonne", title],
      firstProblems.map((problem) => [
        ...(inSeveral ? [problem.file ?? ""] : []),
        String(problem.line),
        problem.column,
        lineProblemWords(problem)
      ])
    ) + more(total - firstProblems.length)
  )
}

/** The same for programs: with the sentence beside code and values. */
export const withReasons = (problems: ReadonlyArray<LineProblem<FileLineProblem>>) =>
  problems.map((problem) => ({ ...problem, reason: lineProblemWords(problem) }))

const tableNames: Readonly<Record<string, string>> = { households: "foyers", adults: "adultes", children: "enfants" }

/** How many rows of each table an import creates, changes and leaves. */
export const tablesTable = (terminal: Terminal, { tables }: ImportPreview): string =>
  table(
    terminal.outStyle,
    ["Table", ...["Nouveaux", "Modifiés", "Inchangés"].map((title) => ({ title, align: "right" as const }))],
    tables.map(({ table, created, changed, unchanged }) => [
      tableNames[table] ?? table,
      String(created),
      String(changed),
      String(unchanged)
    ])
  )

/** The first fields that an import changes; empty when it changes none. */
export const changesTable = (terminal: Terminal, { changes }: ImportPreview): string =>
  changes.total === 0
    ? ""
    : table(
        terminal.outStyle,
        ["Table", "Référence", "Champ", "Avant", "Après"],
        changes.first.map(({ table, ref, field, before, after }) => [
          tableNames[table] ?? table,
          ref,
          fieldNames[field] ?? field,
          shorten(before || "–", 40),
          shorten(after || "–", 40)
        ])
      ) + more(changes.total - changes.first.length)

const more = (number: number): string => (number > 0 ? `… et ${count(number, "autre")}\n` : "")

const fieldNames: Readonly<Record<string, string>> = {
  name: "nom du foyer",
  street_number: "numéro",
  street: "rue",
  complement_1: "complément 1",
  complement_2: "complément 2",
  postal_code: "code postal",
  city: "ville",
  civility: "civilité",
  family_name: "nom",
  birth_name: "nom de naissance",
  given_name: "prénom",
  birth_date: "naissance",
  mail: "mail",
  main_phone: "téléphone",
  second_phone: "téléphone bis",
  adults: "adulte du foyer",
  children: "enfant du foyer"
}
