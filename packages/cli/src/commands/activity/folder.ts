import { readFile } from "node:fs/promises"
import { parseActivities } from "@portail-familles/core/activities"
import { Effect } from "effect"
import { reasonOf } from "../../running/fileReason.ts"
import { FileUnusable } from "../../terminal/refusals.ts"

/** Reads a file of activities. */
export const readActivities = Effect.fnUntraced(function* (path: string) {
  const text = yield* Effect.tryPromise({
    try: () => readFile(path, "utf8"),
    catch: (cause) =>
      new FileUnusable({ file: path, reason: reasonOf(cause), advice: "Vérifiez le nom du fichier des activités." })
  })
  return yield* Effect.fromResult(parseActivities(path, text))
})
