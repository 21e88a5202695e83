import type { ImportOptions, ImportReport } from "@portail-familles/core/csv/ImportReport.ts"
import { Command } from "commander"
import { Effect, Schema } from "effect"
import { exitCodes } from "../terminal/exitCodes.ts"
import { progress } from "../terminal/progress.ts"
import type { Terminal } from "../terminal/Terminal.ts"
import { table } from "../terminal/table.ts"
import { count } from "../terminal/words.ts"
import { commonOptions, dryRunOption, Flag, Word } from "./options.ts"
import type { Outcome } from "./runs.ts"

/** What an import command takes. */
export const ImportCommandOptions = Schema.Struct({ ...commonOptions, file: Word, dryRun: Flag, skipInvalid: Flag })
export type ImportCommandOptions = typeof ImportCommandOptions.Type

/** What is imported, as people count it. */
export interface Imported {
  readonly one: string
  readonly several: string
}

/** An `import` verb; `columns` explains the file. */
export const importCommand = (description: string, columns: string): Command =>
  new Command("import")
    .description(description)
    .argument("<file>", "fichier CSV : séparateur ; ou , en UTF-8 ou Windows-1252, avec une ligne d'en-tête")
    .addOption(dryRunOption())
    .option("--skip-invalid", "importe le reste quand des lignes sont incorrectes")
    .addHelpText("after", `\n${columns}`)

/** Runs an import with a progress bar and tells what it did. */
export const imported = <R>(
  terminal: Terminal,
  options: ImportCommandOptions,
  what: Imported,
  importing: (options: ImportOptions) => Effect.Effect<ImportReport, never, R>
): Effect.Effect<Outcome, never, R> =>
  Effect.acquireUseRelease(
    Effect.sync(() => progress(terminal, "Importation")),
    (shown) =>
      importing({
        dryRun: options.dryRun,
        skipInvalid: options.skipInvalid,
        onProgress: (done, total) => Effect.sync(() => shown.update(done, total))
      }),
    (shown) => Effect.sync(() => shown.stop())
  ).pipe(Effect.map((report) => told(terminal, options, what, report)))

const told = (terminal: Terminal, options: ImportCommandOptions, what: Imported, report: ImportReport): Outcome => {
  const refused = report.invalid.length > 0 && !options.skipInvalid
  return {
    data: { dryRun: options.dryRun, ...report },
    text: report.invalid.length === 0 ? "" : invalidTable(terminal, report),
    note: refused
      ? refusal(report)
      : `${summary(what, report)}${options.dryRun ? " Rien n'a été importé (--dry-run)." : ""}`,
    exitCode: refused ? exitCodes.badFile : exitCodes.ok
  }
}

const invalidTable = (terminal: Terminal, { invalid }: ImportReport): string =>
  table(
    terminal.outColors,
    [{ title: "Ligne", align: "right" }, "Colonne", "Problème"],
    invalid.map(({ line, column, reason }) => [String(line), column, reason])
  )

const refusal = ({ invalid }: ImportReport): string =>
  `${count(invalidLines(invalid), "ligne incorrecte", "lignes incorrectes")} : rien n'a été importé. ` +
  "Corrigez le fichier et relancez, ou ajoutez --skip-invalid pour importer le reste."

const summary = ({ one, several }: Imported, { created, changed, unchanged, invalid }: ImportReport): string => {
  const counts = [
    `nouveau : ${created}`,
    `modifié : ${changed}`,
    `inchangé : ${unchanged}`,
    ...(invalid.length === 0 ? [] : [`ligne laissée de côté : ${invalidLines(invalid)}`])
  ]
  return `${count(created + changed + unchanged, one, several)} (${counts.join(", ")}).`
}

const invalidLines = (invalid: ImportReport["invalid"]): number => new Set(invalid.map(({ line }) => line)).size
