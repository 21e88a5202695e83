import { createReadStream } from "node:fs"
import { readFile } from "node:fs/promises"
import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { Audit } from "@portail-familles/core/audit"
import {
  columnName,
  guessedNames,
  knownNames,
  openCsv,
  readCsv,
  type TableLayout,
  withNames
} from "@portail-familles/core/platform/csv"
import { type ColumnNames, ImportColumns, type ImportKind } from "@portail-familles/core/towns"
import { Effect, Layer } from "effect"
import { agree } from "../terminal/prompts.ts"
import { FileUnusable } from "../terminal/refusals.ts"
import type { Terminal } from "../terminal/Terminal.ts"
import { table } from "../terminal/table.ts"
import { optional } from "./declared.ts"
import { unusable } from "./files.ts"
import { Word } from "./options.ts"

/** What says how the columns of a file are called. */
export const mapTakes = {
  map: optional(
    "<fichier>",
    Word,
    "ce que signifient les colonnes : un CSV de deux colonnes, colonne et signifie ; retenu pour les fichiers suivants"
  )
}

/** What keeps how a town's files call their columns. */
export const importColumns = ImportColumns.layer.pipe(Layer.provide(Audit.layer))

interface ImportedFile {
  readonly path: string
  readonly kind: ImportKind
  readonly layout: TableLayout
  /** What a known program calls its columns. */
  readonly program?: ColumnNames
  /** The columns of files that are imported together: one map may speak of all. */
  readonly together?: ReadonlyArray<string>
  /** Columns that a town's first file should have. */
  readonly usual?: ReadonlyArray<string>
  /** What a column tells of; a file that tells nothing of it may leave all its columns out. */
  readonly subjectOf?: (column: string) => string
}

interface How {
  readonly map?: string
  readonly json: boolean
  readonly yes: boolean
  readonly dryRun: boolean
}

/**
 * What a file calls its columns: as `--map` or a known program says, as the town's former files did, and as a person confirms what is
 * guessed of the rest. A column that the former files had and this one lacks is asked about. `keep` keeps it for the next files.
 */
export const columnsOfFile = Effect.fnUntraced(function* (
  terminal: Terminal,
  options: How,
  staff: StaffAccess,
  file: ImportedFile
) {
  const { path, kind, layout, program } = file
  const columns = yield* ImportColumns
  const stored = yield* columns.of(staff.townId, kind)
  const said = options.map === undefined ? {} : yield* readMap(options.map, file)
  const before = { ...stored, ...program, ...said }
  const { titles } = yield* Effect.tryPromise({
    try: () => openCsv(() => createReadStream(path), { ...withNames(layout, before), required: [] }),
    catch: (cause) => unusable(path, cause)
  })
  const written = titles.map(columnName)
  const agreed = yield* agreedNames(terminal, options, titles, guessedNames(written, withNames(layout, before)))
  const names = { ...before, ...agreed }
  const read = knownNames(written, withNames(layout, names))
  yield* agreeToLack(terminal, options, file, lackingOf(file, stored, read))
  const others = Object.entries(stored).filter(([name, means]) => name !== means)
  const own = written.flatMap((name, index) => {
    const column = read[index] ?? ""
    return layout.columns.includes(column) ? [[column, column] as const, [name, column] as const] : []
  })
  return { names, keep: columns.keep(staff.townId, kind, Object.fromEntries([...others, ...own]), staff.actor) }
})

/** The columns that former files had, or a first one should have, of what this file tells of. */
const lackingOf = (
  { layout, usual = [], subjectOf = () => "" }: ImportedFile,
  stored: ColumnNames,
  read: ReadonlyArray<string>
): ReadonlyArray<string> => {
  const former = Object.keys(stored).filter((name) => stored[name] === name)
  const subjects = new Set(read.filter((column) => layout.columns.includes(column)).map(subjectOf))
  return (former.length > 0 ? former : usual).filter(
    (column) => !read.includes(column) && subjects.has(subjectOf(column))
  )
}

const agreeToLack = Effect.fnUntraced(function* (
  terminal: Terminal,
  { yes, dryRun }: How,
  { path }: ImportedFile,
  lacking: ReadonlyArray<string>
) {
  if (lacking.length === 0) return
  const [several, what] = [lacking.length > 1, lacking.join(", ")]
  terminal.err(
    `${path} n'a pas ${several ? "les colonnes" : "la colonne"} ${what} : ` +
      `${several ? "ces champs restent comme ils sont" : "ce champ reste comme il est"}.\n`
  )
  if (!dryRun) yield* agree(terminal, yes, `Importer sans ${what}`)
})

const agreedNames = Effect.fnUntraced(function* (
  terminal: Terminal,
  { json }: How,
  titles: ReadonlyArray<string>,
  guessed: ColumnNames
) {
  const rows = titles.flatMap((title) => {
    const means = guessed[columnName(title)]
    return means === undefined ? [] : [[title, means]]
  })
  if (rows.length === 0 || json || !terminal.interactive) return {}
  terminal.err(table(terminal.errStyle, ["Colonne du fichier", "Comprise comme"], rows))
  return yield* agree(terminal, false, "Comprendre ces colonnes ainsi, cette fois et les suivantes").pipe(
    Effect.as(guessed),
    Effect.catchTag("Declined", () => Effect.succeed<ColumnNames>({}))
  )
})

const mapLayout: TableLayout = {
  columns: ["colonne", "signifie"],
  required: ["colonne", "signifie"],
  aliases: {},
  synonyms: {}
}

const readMap = Effect.fnUntraced(function* (path: string, { layout, together = layout.columns }: ImportedFile) {
  const rows = yield* Effect.tryPromise({
    try: async () => readCsv(await readFile(path), mapLayout),
    catch: (cause) => unusable(path, cause)
  })
  const names = rows.map(({ cells }) => [columnName(cells["colonne"] ?? ""), columnName(cells["signifie"] ?? "")])
  const unknown = names.map(([, means = ""]) => means).filter((means) => !together.includes(means))
  if (unknown.length > 0) {
    return yield* new FileUnusable({
      file: path,
      reason: `donne un sens inconnu : ${[...new Set(unknown)].join(", ")}`,
      advice: `Colonnes connues : ${together.join(", ")}.`
    })
  }
  return Object.fromEntries(names.filter(([, means = ""]) => layout.columns.includes(means))) as ColumnNames
})
