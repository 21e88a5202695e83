import { createReadStream } from "node:fs"
import { readdir, readFile, stat } from "node:fs/promises"
import { basename, join } from "node:path"
import { type FamilyCsv, kindOf, openFamilyCsv } from "@portail-familles/core/households/csv"
import { type CsvRow, CsvUnreadable, readCsv, type TableLayout } from "@portail-familles/core/platform/csv"
import { Effect } from "effect"
import { tableProblemWords } from "../terminal/lineProblemWords.ts"
import { FileUnusable, UsageRefused } from "../terminal/refusals.ts"
import { reasonOf } from "./fileReason.ts"

/** Reads a table that an agent exported from another program. */
export const readTable = (file: string, layout: TableLayout): Effect.Effect<ReadonlyArray<CsvRow>, FileUnusable> =>
  Effect.tryPromise({
    try: async () => readCsv(await readFile(file), layout),
    catch: (cause) => unusable(file, cause)
  })

/** What a file that cannot be imported is refused with. */
export const unusable = (file: string, cause: unknown): FileUnusable =>
  new FileUnusable({
    file,
    reason:
      cause instanceof CsvUnreadable
        ? `n'est pas un tableau CSV lisible : ${tableProblemWords(cause.problem)}`
        : reasonOf(cause),
    advice:
      cause instanceof CsvUnreadable && cause.problem.code === "columns-missing"
        ? "Rien n'a été importé. Renommez ces colonnes, ou dites avec --map ce que les vôtres signifient."
        : "Rien n'a été importé."
  })

/** Finds one file of families, or those of one table each: named one by one, or the CSV files of a folder. */
export const familyPaths = Effect.fnUntraced(function* (named: ReadonlyArray<string>) {
  const paths = (yield* Effect.forEach(named, filesAt)).flat()
  const kinds = paths.map((path) => kindOf(basename(path)))
  if (paths.length > 1 && (kinds.includes("families") || new Set(kinds).size < kinds.length)) {
    return yield* new UsageRefused({
      problem: "Plusieurs fichiers ne vont ensemble que s'ils s'appellent foyers.csv, adultes.csv et enfants.csv.",
      advice: "Donnez un seul fichier de familles, ou ces trois-là."
    })
  }
  return paths
})

/** Opens a file of families that calls some columns otherwise. */
export const openFamilies = (
  path: string,
  names: Readonly<Record<string, string>>
): Effect.Effect<FamilyCsv, FileUnusable> =>
  Effect.tryPromise({
    try: () => openFamilyCsv(basename(path), () => createReadStream(path), names),
    catch: (cause) => unusable(path, cause)
  })

const filesAt = Effect.fnUntraced(function* (path: string) {
  const found = yield* Effect.tryPromise({
    try: async () => ((await stat(path)).isDirectory() ? await readdir(path) : undefined),
    catch: (cause) => unusable(path, cause)
  })
  if (found === undefined) return [path]
  const tables = found.filter((name) => /\.csv$/i.test(name) && kindOf(name) !== "families").toSorted()
  if (tables.length > 0) return tables.map((name) => join(path, name))
  return yield* new FileUnusable({
    file: path,
    reason: "est un dossier sans foyers.csv, adultes.csv ni enfants.csv",
    advice: "Rien n'a été importé."
  })
})
