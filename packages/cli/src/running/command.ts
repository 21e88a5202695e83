import { Command } from "commander"
import type { Effect, Layer } from "effect"
import type { Failure } from "../terminal/failures.ts"
import { withExamples } from "../terminal/help.ts"
import type { Terminal } from "../terminal/Terminal.ts"
import { addTo, type ReadFrom, readerOf, type Takes } from "./declared.ts"
import { type CommonOptions, commonTakes } from "./options.ts"
import { type Outcome, runCommand } from "./runCommand.ts"

/** What a verb's work gets, read from what was typed. */
export type OptionsOf<T extends Takes> = CommonOptions & ReadFrom<T>

/** A verb of the command line: its help page, what it takes, and its work. */
export interface CommandDeclaration<T extends Takes, R, E extends Failure> {
  readonly name: string
  readonly description: string
  readonly takes: T
  /** More to know, such as the columns of a file. */
  readonly explained?: string
  readonly examples: ReadonlyArray<readonly [typed: string, does: string]>
  readonly services: (options: OptionsOf<T>) => Layer.Layer<R, Failure>
  readonly run: (terminal: Terminal, options: OptionsOf<T>) => Effect.Effect<Outcome, E, R>
}

/** Makes the command that a declaration describes. */
export const command = <T extends Takes, R, E extends Failure>(
  terminal: Terminal,
  { name, description, takes, explained, examples, services, run }: CommandDeclaration<T, R, E>
): Command => {
  const made = new Command(name).description(description)
  addTo(made, takes)
  if (explained !== undefined) made.addHelpText("after", `\n${explained}`)
  return withExamples(made, examples).action(
    runCommand(terminal, {
      options: readerOf(commonTakes, takes),
      services,
      run: (options) => run(terminal, options)
    })
  )
}
