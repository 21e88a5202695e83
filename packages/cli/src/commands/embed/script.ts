import { createHash } from "node:crypto"
import { readBuiltRelease } from "@portail-familles/server/widgets"
import { widgetsFolder } from "@portail-familles/widgets/folder"
import { Effect } from "effect"

const builtHere = Effect.suspend(() => Effect.flatMap(Effect.promise(widgetsFolder), readBuiltRelease))

/** The script of the channel of a major version, which follows corrections. */
export const channelScript = (portal: string, file: string) =>
  Effect.map(builtHere, ({ name = "0.0.0" }) => ({ src: `${portal}/widgets/${name.split(".")[0]}/${file}` }))

/** The script of this release alone, with its hash. */
export const pinnedScript = (portal: string, file: string) =>
  Effect.map(builtHere, ({ name = "0.0.0", modules }) => {
    const content = modules.get(file)?.plain ?? new Uint8Array()
    const integrity = `sha384-${createHash("sha384").update(content).digest("base64")}`
    return { src: `${portal}/widgets/${name}/${file}`, integrity }
  })
