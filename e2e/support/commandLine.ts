import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { main } from "../../packages/cli/src/program.ts"
import { recording } from "../../packages/cli/test/support/recording.ts"

const portail = join(import.meta.dirname, "../../packages/cli/bin/portail.js")

type Environment = Readonly<Record<string, string>>

/** Starts `portail …` in a process of its own, away from what the tests' own environment says of databases. */
export const spawnPortail = (args: ReadonlyArray<string>, environment: Environment = {}) => {
  const { DATABASE_URL: _, PORTAIL_DATA_DIR: __, ...rest } = process.env
  return spawn(process.execPath, [portail, ...args], {
    env: { ...rest, NO_COLOR: "1", ...environment },
    stdio: ["ignore", "pipe", "pipe"]
  })
}

/** Runs one command to its end in this process, as a script would; gives what it prints, fails when it fails. */
export const runPortail = async (...args: ReadonlyArray<string>): Promise<string> => {
  const terminal = recording()
  const code = await main(args, terminal)
  const { out, err } = terminal.written
  if (code !== 0) throw new Error(`portail ${args.join(" ")} ended with ${code}:\n${err}`)
  return out
}

/** Sends a signal to a process that still runs, and waits for its end. */
export const end = async (running: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> => {
  if (running === undefined || running.exitCode !== null || running.signalCode !== null) return
  const exit = once(running, "exit")
  running.kill(signal)
  await exit
}
