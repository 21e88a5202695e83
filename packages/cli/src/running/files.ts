import { readFile } from "node:fs/promises"
import { type CsvRow, CsvUnreadable, readCsv } from "@portail-familles/core/csv/readCsv.ts"
import { Effect } from "effect"
import { FileUnusable } from "../terminal/refusals.ts"

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "n'existe pas",
  EACCES: "n'est pas accessible : il manque un droit",
  EPERM: "n'est pas accessible : il manque un droit",
  EISDIR: "est un dossier",
  ENOTDIR: "n'existe pas",
  ENOSPC: "ne peut pas être écrit : le disque est plein",
  EROFS: "ne peut pas être écrit : le disque est en lecture seule"
}

/** Why a file cannot be used, as the end of a sentence that begins with its name. */
export const reasonOf = (cause: unknown): string => {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause)
  return reasons[code] ?? `ne peut pas être utilisé (${code})`
}

/** Reads a table that an agent exported from another program. */
export const readTable = (file: string): Effect.Effect<ReadonlyArray<CsvRow>, FileUnusable> =>
  Effect.tryPromise({
    try: async () => readCsv(await readFile(file)),
    catch: (cause) =>
      new FileUnusable({
        file,
        reason: cause instanceof CsvUnreadable ? `n'est pas un tableau CSV lisible : ${cause.reason}` : reasonOf(cause),
        advice: "Rien n'a été importé."
      })
  })
