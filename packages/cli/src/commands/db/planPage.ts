import type { Kind, Lock, PlannedMigration, PlannedStatement } from "@portail-familles/core/platform/sql"
import type { Style } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { count } from "../../terminal/words.ts"

const kindWords: Readonly<Record<Kind, string>> = {
  "create-table": "nouvelle table",
  "create-index": "index",
  "create-index-concurrently": "index, sans bloquer",
  "add-column": "colonne",
  "add-column-needing-value": "colonne obligatoire",
  rewrite: "réécrit la table",
  scan: "contrainte, relit la table",
  "unchecked-constraint": "contrainte, sans relire",
  "build-constraint": "contrainte et index",
  drop: "supprime",
  rename: "renomme",
  "set-not-null": "rend obligatoire, relit la table",
  "change-rows": "change des lignes",
  definition: "définition",
  other: "autre"
}

/** What families cannot do meanwhile, by the lock that PostgreSQL takes. */
const waits = (lock: Lock): string => {
  if (lock === "ACCESS EXCLUSIVE") return "lectures et écritures"
  if (lock === "SHARE" || lock === "SHARE ROW EXCLUSIVE") return "écritures"
  return lock === "ROW EXCLUSIVE" ? "ces lignes" : "rien"
}

const duration = (seconds: number): string =>
  seconds < 0.1 ? "un instant" : `${seconds.toLocaleString("fr-FR", { maximumFractionDigits: 1 })} s environ`

/** What each pending migration does, alike statements on one line. */
export const planPage = (style: Style, planned: ReadonlyArray<PlannedMigration>): string =>
  planned.map(({ name, statements }) => `${style.bold(name)}\n${statementTable(style, statements)}`).join("\n")

const statementTable = (style: Style, statements: ReadonlyArray<PlannedStatement>): string => {
  const alike = new Map<string, { readonly shown: PlannedStatement; times: number; seconds: number }>()
  for (const shown of statements) {
    const key = `${shown.kind} ${shown.table} ${shown.lock}`
    const before = alike.get(key)
    if (before === undefined) alike.set(key, { shown, times: 1, seconds: shown.seconds })
    else {
      before.times += 1
      before.seconds += shown.seconds
    }
  }
  return table(
    style,
    ["Fait", "Table", "Attend", { title: "Lignes", align: "right" }, "Durée"],
    [...alike.values()].map(({ shown, times, seconds }) => [
      times === 1 ? kindWords[shown.kind] : `${kindWords[shown.kind]} ×${times}`,
      shown.table ?? "–",
      waits(shown.lock),
      shown.table === null ? "" : shown.rows.toLocaleString("fr-FR"),
      shown.lock === null ? "" : duration(seconds)
    ])
  )
}

/** What all of it means, in a sentence. */
export const planNote = (planned: ReadonlyArray<PlannedMigration>): string => {
  if (planned.length === 0) return "La base de données est à jour."
  const seconds = planned.flatMap(({ statements }) => statements).reduce((sum, each) => sum + each.seconds, 0)
  return `${count(planned.length, "mise à jour", "mises à jour")} à faire, en une transaction : les familles attendent ${duration(seconds)}. Estimé d'après le nombre de lignes ; rien n'a été fait.`
}
