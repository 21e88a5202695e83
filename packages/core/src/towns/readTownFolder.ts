import { Effect } from "effect"
import { readFile } from "node:fs/promises"
import { dirname, extname, isAbsolute, relative, resolve } from "node:path"
import { TownFileInvalid, type TownSettings } from "./Town.ts"
import type { TownFile } from "./Towns.ts"
import { filesNamedIn, parseTownFile } from "./townFile.ts"

const mediaTypes: Readonly<Record<string, string>> = {
  ".pdf": "application/pdf",
  ".odt": "application/vnd.oasis.opendocument.text",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
}

/** Reads a town's file and the downloads it names, which lie in its folder or below. */
export const readTownFolder = Effect.fn("readTownFolder")(function* (
  path: string
): Effect.fn.Return<{ readonly settings: TownSettings; readonly files: ReadonlyArray<TownFile> }, TownFileInvalid> {
  const refuse = (problem: string) => new TownFileInvalid({ file: path, problems: [problem] })
  const read = (file: string) =>
    Effect.tryPromise({ try: () => readFile(file), catch: () => refuse(`${file} cannot be read`) })
  const settings = yield* Effect.fromResult(parseTownFile(path, (yield* read(path)).toString("utf8")))
  const folder = dirname(resolve(path))
  const files = yield* Effect.forEach(filesNamedIn(settings), (name) => {
    const file = resolve(folder, name)
    const inside = relative(folder, file)
    const mediaType = mediaTypes[extname(name).toLowerCase()]
    if (inside.startsWith("..") || isAbsolute(inside)) return Effect.fail(refuse(`${name} is outside the town's folder`))
    if (mediaType === undefined) return Effect.fail(refuse(`${name}: only PDF, ODT and DOCX files can be offered`))
    return Effect.map(read(file), (content): TownFile => ({ name, mediaType, content }))
  })
  return { settings, files }
})
