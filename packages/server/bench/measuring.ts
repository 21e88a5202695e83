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
  return { child, said: await nextOf(child) }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null

/** What a process says next; fails when it ends before. */
export const nextOf = async <A>(child: ChildProcess): Promise<A> => {
  const ended = hasEnded(child) ? Promise.resolve() : once(child, "exit")
  const said = await Promise.race([once(child, "message"), ended.then(() => undefined)])
  if (said !== undefined) return said[0]
  throw new Error(`${child.spawnargs.slice(1).join(" ")} ended with ${child.exitCode ?? child.signalCode}`)
}

/** Ends a process, if it has not ended by itself. */
export const endOf = async (child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<void> => {
  if (hasEnded(child)) return
  const exit = once(child, "exit")
  child.kill(signal)
  await exit
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
