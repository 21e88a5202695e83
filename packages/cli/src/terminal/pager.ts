import { spawn } from "node:child_process"
import { once } from "node:events"
import { accessSync, constants } from "node:fs"
import { delimiter, join } from "node:path"

/** A program that shows a result a screen at a time. */
export interface Pager {
  readonly write: (text: string | Uint8Array) => void
  /** Waits until it has taken what was written. */
  readonly taken: () => Promise<unknown>
  /** Ends the result and waits until the person has read it. */
  readonly close: () => Promise<void>
}

type Environment = Readonly<Record<string, string | undefined>>

/** What shows results: `PAGER`, else `less`; undefined where neither is there, or `PAGER` is empty or `cat`. */
export const pagerCommand = (env: Environment): string | undefined => {
  const command = (env["PAGER"] ?? "less").trim()
  const [program = ""] = command.split(/\s+/)
  return command === "" || command === "cat" || !isThere(program, env) ? undefined : command
}

const isThere = (program: string, env: Environment): boolean =>
  (program.includes("/")
    ? [program]
    : (env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, program))
  ).some((path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  })

/** Starts it, if there is one. Like git, with less's `FRX`: what fits one screen stays there, colours are shown. */
export const pagerOf = (env: Environment): Pager | undefined => {
  const command = pagerCommand(env)
  if (command === undefined) return undefined
  const child = spawn("sh", ["-c", command], {
    stdio: ["pipe", "inherit", "inherit"],
    env: { LESS: "FRX", LESSCHARSET: "utf-8", ...env }
  })
  const closed = once(child, "close")
  let ended = false
  // whoever has seen enough ends it: what is still written has no reader
  child.stdin.on("error", () => {
    ended = true
  })
  child.once("close", () => {
    ended = true
  })
  return {
    write: (text) => {
      if (!ended) child.stdin.write(text)
    },
    taken: async () => {
      const drained = () => once(child.stdin, "drain").catch(() => undefined)
      if (!ended && child.stdin.writableNeedDrain) await Promise.race([drained(), closed])
    },
    close: async () => {
      // Ctrl-C is the pager's while it is read
      const ignored = () => {}
      process.on("SIGINT", ignored)
      child.stdin.end()
      await closed
      process.off("SIGINT", ignored)
    }
  }
}
