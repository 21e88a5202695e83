import { spawn } from "node:child_process"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { parseEnv } from "node:util"
import { Effect } from "effect"

const program = join(import.meta.dirname, "../../../../bin/portail.js")

/** Runs a command of ours in the town's folder, with what its `.env` says, until it ends; gives its exit code. */
const runIn = (folder: string, env: NodeJS.Dict<string>, ...words: ReadonlyArray<string>) =>
  Effect.callback<number>((resume) => {
    const child = spawn(process.execPath, [program, ...words], {
      cwd: folder,
      env: { ...process.env, ...env },
      // results of commands are none of this one's
      stdio: ["inherit", 2, "inherit"]
    })
    child.once("error", (cause) => resume(Effect.die(cause)))
    child.once("close", (code) => resume(Effect.succeed(code ?? 1)))
    return Effect.sync(() => child.kill("SIGTERM"))
  })

/** Applies the town's file, then serves its portal until it is stopped. */
export const startTown = Effect.fnUntraced(function* (folder: string) {
  const env = parseEnv(yield* Effect.promise(() => readFile(join(folder, ".env"), "utf8")))
  const applied = yield* runIn(folder, env, "town", "apply", "town.yaml", "--yes")
  return applied === 0 ? yield* runIn(folder, env, "serve") : applied
})
