import { once } from "node:events"
import { Effect } from "effect"
import picocolors from "picocolors"

export type Style = ReturnType<typeof picocolors.createColors>

/** Where a command writes and whether a person is there to answer. */
export interface Terminal {
  /** Results. */
  readonly out: (text: string | Uint8Array) => void
  /** Waits until the reader of the results has taken what was written: without that, a long result piles up in memory. */
  readonly taken: () => Promise<unknown>
  /** Everything else that people read: progress, notes, failures. */
  readonly err: (text: string) => void
  readonly outStyle: Style
  readonly errStyle: Style
  /** Someone can be asked: input and prompts are on a terminal. */
  readonly interactive: boolean
  /** A progress bar can be drawn. */
  readonly drawsProgress: boolean
}

interface Output {
  readonly isTTY?: boolean
}

/** Whether a stream gets colours: terminals do unless `NO_COLOR` is set; `FORCE_COLOR` colours the rest too. */
export const wantsColors = (stream: Output, env: Readonly<Record<string, string | undefined>>): boolean => {
  if ((env["NO_COLOR"] ?? "") !== "") return false
  if ((env["FORCE_COLOR"] ?? "0") !== "0") return true
  return stream.isTTY === true && env["TERM"] !== "dumb"
}

/** Writes a part of a result that is too long to be held whole. */
export const written = (terminal: Terminal, text: string): Effect.Effect<void> =>
  Effect.promise(async () => {
    if (text !== "") terminal.out(text)
    await terminal.taken()
  })

/** The terminal that this process runs in. */
export const processTerminal = (): Terminal => {
  // a reader that has seen enough (`| head`) is no failure
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0)
    throw error
  })
  return {
    out: (text) => void process.stdout.write(text),
    taken: async () => process.stdout.writableNeedDrain && once(process.stdout, "drain"),
    err: (text) => void process.stderr.write(text),
    outStyle: picocolors.createColors(wantsColors(process.stdout, process.env)),
    errStyle: picocolors.createColors(wantsColors(process.stderr, process.env)),
    interactive: process.stdin.isTTY === true && process.stderr.isTTY === true,
    drawsProgress: process.stderr.isTTY === true
  }
}
