import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { createWriteStream } from "node:fs"
import { Logger, Result } from "effect"
import { readKeyring } from "../../core/src/platform/crypto/keyring.ts"
import { Seals } from "../../core/src/platform/crypto/Seals.ts"

/** Starts a bench's file once more in a role of its own; gives the first thing it says, which means that it can be used. */
export const startRole = async (
  file: string,
  ...args: ReadonlyArray<string>
): Promise<{ readonly child: ChildProcess; readonly said: unknown }> => {
  const child = fork(file, [...args])
  const said = await Promise.race([once(child, "message"), once(child, "exit").then(() => ["exit"])])
  if (said[0] === "exit") throw new Error(`the process for ${args[0]} did not start`)
  return { child, said: said[0] }
}

/** The value below which the share (0 to 1) of the values lies. */
export const quantile = (values: ReadonlyArray<number>, share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN

export const median = (values: ReadonlyArray<number>): number => quantile(values, 0.5)

/** Sealing with a key of the bench's own. */
export const benchSeals = Seals.layerOf(
  Result.getOrThrow(readKeyring(`bench:${Buffer.alloc(32, 7).toString("base64")}`))
)

const nowhere = createWriteStream("/dev/null")

/** Logs as `portail serve` writes them, into nothing; errors are shown. */
export const benchLogs = Logger.layer([
  Logger.map(Logger.formatLogFmt, (line) => {
    if (/level=(?:error|fatal)/i.test(line)) console.error(line)
    else nowhere.write(`${line}\n`)
  })
])
