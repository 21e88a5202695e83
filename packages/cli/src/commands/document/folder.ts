import { readFile } from "node:fs/promises"
import { parseDocumentKinds } from "@portail-familles/core/documents"
import { Effect } from "effect"
import { reasonOf } from "../../running/fileReason.ts"
import { FileUnusable } from "../../terminal/refusals.ts"
import { readBeside } from "../town/folder.ts"

/** Reads a file of document kinds and the PDF forms that it names, which must lie in its folder. */
export const readDocumentFolder = Effect.fnUntraced(function* (path: string) {
  const text = yield* Effect.tryPromise({
    try: () => readFile(path, "utf8"),
    catch: (cause) =>
      new FileUnusable({ file: path, reason: reasonOf(cause), advice: "Vérifiez le nom du fichier des documents." })
  })
  const kinds = yield* Effect.fromResult(parseDocumentKinds(path, text))
  const names = [...new Set(kinds.flatMap(({ template }) => (template === null ? [] : [template.file])))]
  const files = yield* Effect.forEach(names, (name) => readBeside(path, name), { concurrency: 4 })
  return { kinds, templates: new Map(files.map(({ name, content }) => [name, content])) }
})
