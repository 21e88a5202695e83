import { createHash } from "node:crypto"
import { readBuiltRelease } from "@portail-familles/server/widgets"
import { widgetsFolder } from "@portail-familles/widgets/folder"
import { Effect } from "effect"

/** The script that a page loads: of the channel of a major version, which follows corrections; or of one release, with its hash. */
export const scriptOf = Effect.fnUntraced(function* (portal: string, file: string, pinned: boolean) {
  const { name = "0.0.0", modules } = yield* readBuiltRelease(yield* Effect.promise(widgetsFolder))
  if (!pinned) return { src: `${portal}/widgets/${name.split(".")[0]}/${file}` }
  const content = modules.get(file)?.plain ?? new Uint8Array()
  const integrity = `sha384-${createHash("sha384").update(content).digest("base64")}`
  return { src: `${portal}/widgets/${name}/${file}`, integrity }
})
