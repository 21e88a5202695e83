import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"

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

/** Runs one command to its end; gives its standard output, fails when it fails. */
export const runPortail = async (args: ReadonlyArray<string>, environment: Environment = {}): Promise<string> => {
  const command = spawnPortail(args, environment)
  let [out, err] = ["", ""]
  command.stdout.on("data", (chunk) => {
    out += chunk
  })
  command.stderr.on("data", (chunk) => {
    err += chunk
  })
  const [code] = await once(command, "close")
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
