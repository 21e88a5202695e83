import { basename } from "node:path"
import type { ImportOptions, ImportReport } from "@portail-familles/core/platform/csv"
import { Effect, Schema } from "effect"
import { exitCodes } from "../terminal/exitCodes.ts"
import type { FileLineProblem } from "../terminal/lineProblemWords.ts"
import { progress } from "../terminal/progress.ts"
import type { Terminal } from "../terminal/Terminal.ts"
import { count } from "../terminal/words.ts"
import { mapTakes } from "./columns.ts"
import { argument, flag, severalArguments } from "./declared.ts"
import { changesTable, problemsTable, tablesTable, withReasons } from "./importTables.ts"
import { dryRun, Word, yes } from "./options.ts"
import type { Outcome } from "./runCommand.ts"

const fileNotation = "séparateur ; , | ou tabulation, en UTF-8, UTF-16 ou Windows-1252, avec une ligne d'en-tête"

/** What an import of one file takes. */
export const importTakes = {
  file: argument(Word, `fichier CSV : ${fileNotation}`),
  ...mapTakes,
  dryRun,
  skipInvalid: flag("importe le reste quand des lignes sont incorrectes"),
  yes
}

/** What an import takes that reads a folder or several files too. */
export const importFilesTakes = {
  files: severalArguments(Schema.NonEmptyArray(Word), `un dossier, ou des fichiers CSV : ${fileNotation}`),
  ...mapTakes,
  dryRun,
  skipInvalid: importTakes.skipInvalid,
  yes
}

/** What is imported, as people count it. */
export interface ImportNouns {
  readonly one: string
  readonly several: string
}

interface How {
  readonly dryRun: boolean
  readonly skipInvalid: boolean
  readonly file?: string
  readonly files?: ReadonlyArray<string>
}

/** Runs an import with a progress bar and tells what it did. */
export const runImport = <E, R>(
  terminal: Terminal,
  options: How,
  what: ImportNouns,
  importing: (options: ImportOptions) => Effect.Effect<ImportReport<FileLineProblem>, E, R>
): Effect.Effect<Outcome, E, R> =>
  Effect.acquireUseRelease(
    Effect.sync(() => progress(terminal, "Importation")),
    (shown) =>
      importing({
        dryRun: options.dryRun,
        skipInvalid: options.skipInvalid,
        files: (options.files ?? [options.file ?? ""]).map((path) => basename(path)),
        onProgress: (done, total) => Effect.sync(() => shown.update(done, total))
      }),
    (shown) => Effect.sync(() => shown.stop())
  ).pipe(Effect.map((report) => outcome(terminal, options, what, report)))

const outcome = (
  terminal: Terminal,
  options: How,
  what: ImportNouns,
  report: ImportReport<FileLineProblem>
): Outcome => {
  const refused = report.invalidCount > 0 && !options.skipInvalid
  return {
    data: {
      dryRun: options.dryRun,
      ...report,
      invalid: withReasons(report.invalid),
      warnings: withReasons(report.warnings)
    },
    text: [
      problemsTable(terminal, "Problème", report.invalid, report.invalidCount),
      problemsTable(terminal, "À vérifier", report.warnings, report.warningCount),
      ...(options.dryRun && report.preview !== undefined
        ? [tablesTable(terminal, report.preview), changesTable(terminal, report.preview)]
        : [])
    ]
      .filter((part) => part !== "")
      .join("\n"),
    note: refused
      ? refusal(report)
      : `${summary(what, report)}${options.dryRun ? " Rien n'a été importé (--dry-run)." : ""}`,
    exitCode: refused ? exitCodes.badFile : report.invalidCount > 0 ? exitCodes.toCheck : exitCodes.ok
  }
}

const refusal = ({ invalid, invalidCount }: ImportReport): string =>
  `${count(invalidCount, "problème")} : rien n'a été importé. ${
    invalid.some(({ code }) => code === "column-missing")
      ? "Renommez les colonnes, ou dites avec --map ce qu'elles signifient."
      : "Corrigez le fichier et relancez, ou ajoutez --skip-invalid pour importer le reste."
  }`

const summary = ({ one, several }: ImportNouns, report: ImportReport): string => {
  const { created, changed, unchanged, invalidCount, warningCount } = report
  const counts = [
    `nouveau : ${created}`,
    `modifié : ${changed}`,
    `inchangé : ${unchanged}`,
    ...(invalidCount === 0 ? [] : [`problème laissé de côté : ${invalidCount}`]),
    ...(warningCount === 0 ? [] : [`à vérifier : ${warningCount}`])
  ]
  return `${count(created + changed + unchanged, one, several)} (${counts.join(", ")}).`
}
