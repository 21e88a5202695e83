import { readFile } from "node:fs/promises"
import { parseTariffCases } from "@portail-familles/core/tariffs"
import { Effect } from "effect"
import { reasonOf } from "../../running/fileReason.ts"
import { FileUnusable } from "../../terminal/refusals.ts"

/** The text of a file that an agent named. */
export const readText = (path: string) =>
  Effect.tryPromise({
    try: () => readFile(path, "utf8"),
    catch: (cause) =>
      new FileUnusable({ file: path, reason: reasonOf(cause), advice: "Vérifiez le chemin ; rien n'a été changé." })
  })

/** A file of tariffs with the cases that they must give, if any. */
export const readTariffCases = Effect.fnUntraced(function* (path: string) {
  return yield* Effect.fromResult(parseTariffCases(path, yield* readText(path)))
})
