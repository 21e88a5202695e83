import { once } from "node:events"
import { Effect } from "effect"
import picocolors from "picocolors"
import { type Pager, pagerOf } from "./pager.ts"

/** How a stream is written: its colours, and how many characters a line holds where a person reads it. */
export interface Style extends ReturnType<typeof picocolors.createColors> {
  readonly width: number | undefined
}

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
  /** Lines of the screen where results are read on one. */
  readonly screenLines?: number
  /** Opens what shows results a screen at a time, where there is such a program. */
  readonly openPager?: () => Pager | undefined
}

interface Output {
  readonly isTTY?: boolean
  readonly columns?: number
}

type Environment = Readonly<Record<string, string | undefined>>

/** Whether a stream gets colours: terminals do unless `NO_COLOR` is set; `FORCE_COLOR` colours the rest too. */
export const wantsColors = (stream: Output, env: Environment): boolean => {
  if ((env["NO_COLOR"] ?? "") !== "") return false
  if ((env["FORCE_COLOR"] ?? "0") !== "0") return true
  return stream.isTTY === true && env["TERM"] !== "dumb"
}

/** How many characters a line of a stream holds: as `COLUMNS` or the terminal says; undefined where no terminal is. */
export const widthOf = (stream: Output, env: Environment): number | undefined => {
  if (stream.isTTY !== true) return undefined
  return Number(env["COLUMNS"]) || stream.columns || 80
}

/** The style of a stream. */
export const styleOf = (stream: Output, env: Environment): Style => ({
  ...picocolors.createColors(wantsColors(stream, env)),
  width: widthOf(stream, env)
})

/** Writes a part of a result that is too long to be held whole. */
export const written = (terminal: Terminal, text: string): Effect.Effect<void> =>
  Effect.promise(async () => {
    if (text !== "") terminal.out(text)
    await terminal.taken()
  })

/** Works with results shown a screen at a time; waits until the person has read them. */
export const withPager = <A, E, R>(
  terminal: Terminal,
  work: (terminal: Terminal) => Effect.Effect<A, E, R>
): Effect.Effect<A, E, R> =>
  Effect.acquireUseRelease(
    Effect.sync(() => terminal.openPager?.()),
    (pager) => work(pager === undefined ? terminal : { ...terminal, out: pager.write, taken: pager.taken }),
    (pager) => (pager === undefined ? Effect.void : Effect.promise(pager.close))
  )

/** The terminal that this process runs in. */
export const processTerminal = (): Terminal => {
  const { stdin, stdout, stderr, env } = process
  // a reader that has seen enough (`| head`) is no failure
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0)
    throw error
  })
  return {
    out: (text) => void stdout.write(text),
    taken: async () => stdout.writableNeedDrain && once(stdout, "drain"),
    err: (text) => void stderr.write(text),
    outStyle: styleOf(stdout, env),
    errStyle: styleOf(stderr, env),
    interactive: stdin.isTTY === true && stderr.isTTY === true,
    drawsProgress: stderr.isTTY === true,
    ...(stdout.isTTY === true && stdin.isTTY === true
      ? { screenLines: stdout.rows || 24, openPager: () => pagerOf(env) }
      : {})
  }
}
