import { readFile, rename, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { Effect, Option, Schema } from "effect"

/** The last backup that was made of an embedded database. */
export const LastBackup = Schema.Struct({ file: Schema.String, at: Schema.String, bytes: Schema.Int })
export type LastBackup = typeof LastBackup.Type

const placeIn = (dataDirectory: string) => join(dataDirectory, "last-backup.json")
const decode = Schema.decodeUnknownOption(Schema.fromJsonString(LastBackup))

/** Writes down that a backup was made. */
export const keepLast = (dataDirectory: string, last: LastBackup): Effect.Effect<void> =>
  Effect.promise(async () => {
    const place = placeIn(dataDirectory)
    await writeFile(`${place}.part`, `${JSON.stringify(last)}\n`, { mode: 0o600 })
    await rename(`${place}.part`, place)
  })

/** The last backup that was made, if one was. */
export const readLast = (dataDirectory: string): Effect.Effect<LastBackup | undefined> =>
  Effect.promise(() => readFile(placeIn(dataDirectory), "utf8").catch(() => "")).pipe(
    Effect.map((text) => Option.getOrUndefined(decode(text)))
  )
