import { SingleBar } from "cli-progress"
import type { Terminal } from "./Terminal.ts"

/** How far long work is. */
export interface Progress {
  readonly update: (done: number, total: number) => void
  readonly stop: () => void
}

const quietMillis = 5_000

/** A bar on a terminal; elsewhere a line now and then, so that a log shows that work goes on. */
export const progress = (terminal: Terminal, label: string): Progress =>
  terminal.drawsProgress ? bar(label) : plainLines(terminal, label)

const bar = (label: string): Progress => {
  const drawn = new SingleBar({
    format: `${label} {bar} {value}/{total}  {duration_formatted}`,
    stream: process.stderr,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    hideCursor: true,
    clearOnComplete: true
  })
  let started = false
  return {
    update: (done, total) => {
      if (!started) drawn.start(total, done)
      else if (drawn.getTotal() !== total) drawn.setTotal(total)
      started = true
      drawn.update(done)
    },
    stop: () => {
      if (started) drawn.stop()
    }
  }
}

/** Lines at most every five seconds; short work says nothing. */
export const plainLines = (
  terminal: Terminal,
  label: string,
  now: () => number = () => performance.now()
): Progress => {
  let last = now()
  return {
    update: (done, total) => {
      if (now() - last < quietMillis) return
      last = now()
      terminal.err(`${label} : ${done}/${total}\n`)
    },
    stop: () => {}
  }
}
