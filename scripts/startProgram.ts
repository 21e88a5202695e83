import { spawn } from "node:child_process"
import { once } from "node:events"
import { eventually } from "../e2e/support/eventually.ts"

/** A program beside Node that a check started. */
export interface RunningProgram {
  /** Throws, with its last words, once it has ended. */
  readonly mustRun: () => void
  /** Waits for what it is to bring, as long as it runs. */
  readonly until: <A>(what: string, look: () => Promise<A | undefined>) => Promise<A>
  readonly stop: () => Promise<void>
}

/** Starts one; what it says is told where it ends before its time. */
export const startProgram = (
  command: string,
  args: ReadonlyArray<string>,
  env: NodeJS.ProcessEnv = process.env
): RunningProgram => {
  const child = spawn(command, [...args], { env, stdio: ["ignore", "pipe", "pipe"] })
  let said = ""
  const say = (words: unknown) => {
    said = `${said}${words}`.slice(-3000)
  }
  child.stdout.on("data", say)
  child.stderr.on("data", say)
  child.once("error", ({ message }) => say(message))
  const runs = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null
  const mustRun = () => {
    if (!runs()) throw new Error(`${command} ended with ${child.exitCode ?? child.signalCode ?? "nothing"}:\n${said}`)
  }
  return {
    mustRun,
    until: (what, look) =>
      eventually(what, () => {
        mustRun()
        return look()
      }),
    stop: async () => {
      if (!runs()) return
      const exit = once(child, "exit")
      child.kill()
      await exit
    }
  }
}
