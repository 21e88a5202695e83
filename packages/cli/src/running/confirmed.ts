import { Effect } from "effect"
import { agree } from "../terminal/prompts.ts"
import type { Terminal } from "../terminal/Terminal.ts"
import type { Outcome } from "./runCommand.ts"

/** What a person reads before the question. */
interface Preview {
  readonly on: "out" | "err"
  readonly text: string
  /** Left out with `--json`; with `--json` or `--yes`; with `--yes` or where nobody watches. */
  readonly leftOut: "json" | "json or yes" | "unwatched or yes"
}

/** A change that has been worked out and not made. */
export interface PlannedChange<E, R> {
  /** The whole answer where there is nothing to change. */
  readonly nothing?: Outcome | undefined
  /** The whole answer with `--dry-run`. */
  readonly dryRun: Outcome
  readonly preview?: Preview
  /** What is about to happen, as a question is asked about it. */
  readonly action: string
  /** Makes the change and tells what came of it. */
  readonly apply: Effect.Effect<Outcome, E, R>
}

interface How {
  readonly dryRun: boolean
  readonly yes: boolean
  readonly json: boolean
}

/** Makes a planned change once somebody agreed; says so where there is nothing to change, and stops at the plan with `--dry-run`. */
export const confirmed = Effect.fnUntraced(function* <E, R>(
  terminal: Terminal,
  how: How,
  { nothing, dryRun, preview, action, apply }: PlannedChange<E, R>
) {
  if (nothing !== undefined) return nothing
  if (how.dryRun) return dryRun
  if (preview !== undefined && !isLeftOut(terminal, how, preview)) terminal[preview.on](preview.text)
  yield* agree(terminal, how.yes, action)
  return yield* apply
})

const isLeftOut = (terminal: Terminal, { yes, json }: How, { leftOut }: Preview): boolean => {
  switch (leftOut) {
    case "json":
      return json
    case "json or yes":
      return json || yes
    case "unwatched or yes":
      return yes || !terminal.interactive
  }
}
