import { readFile, realpath } from "node:fs/promises"
import { dirname, extname, isAbsolute, relative, resolve } from "node:path"
import { filesNamedIn, parseTownFile, type TownFile } from "@portail-familles/core/towns"
import { Effect } from "effect"
import { reasonOf } from "../../running/fileReason.ts"
import { FileUnusable } from "../../terminal/refusals.ts"

/** What families can open, by a file's ending. */
export const mediaTypes: Readonly<Record<string, string>> = {
  ".pdf": "application/pdf",
  ".doc": "application/msword",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".odt": "application/vnd.oasis.opendocument.text",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".ods": "application/vnd.oasis.opendocument.spreadsheet",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
  ".svg": "image/svg+xml"
}

/** Reads a town's file and the files that it names, which must lie in its folder. */
export const readTownFolder = Effect.fnUntraced(function* (path: string) {
  const text = yield* Effect.tryPromise({ try: () => readFile(path, "utf8"), catch: unreadable(path) })
  const settings = yield* Effect.fromResult(parseTownFile(path, text))
  const files = yield* Effect.forEach(filesNamedIn(settings), (name) => readBeside(path, name), { concurrency: 4 })
  return { settings, files }
})

/** Reads a file that another one names; it must lie in the same folder. */
export const readBeside = Effect.fnUntraced(function* (namedIn: string, name: string) {
  const refuse = (reason: string) =>
    new FileUnusable({ file: name, reason, advice: `Corrigez son chemin dans ${namedIn} ; rien n'a été changé.` })
  const mediaType = mediaTypes[extname(name).toLowerCase()]
  if (mediaType === undefined) {
    return yield* refuse(`n'est pas d'un type que les familles peuvent ouvrir (${Object.keys(mediaTypes).join(" ")})`)
  }
  const folder = yield* Effect.promise(() => realpath(dirname(resolve(namedIn))))
  // links are followed first: one that leads out of the folder must not publish a file of the machine
  const found = yield* Effect.tryPromise({
    try: () => realpath(resolve(folder, name)),
    catch: (cause) => refuse(reasonOf(cause))
  })
  const place = relative(folder, found)
  if (place.startsWith("..") || isAbsolute(place)) return yield* refuse("est en dehors du dossier de la ville")
  const content = yield* Effect.tryPromise({ try: () => readFile(found), catch: (cause) => refuse(reasonOf(cause)) })
  return { name, mediaType, content: new Uint8Array(content) } satisfies TownFile
})

const unreadable = (path: string) => (cause: unknown) =>
  new FileUnusable({ file: path, reason: reasonOf(cause), advice: "Vérifiez le nom du fichier de la ville." })
