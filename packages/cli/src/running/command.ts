import { Command } from "commander"
import type { Effect, Layer } from "effect"
import type { Failure } from "../terminal/failures.ts"
import { examplesHelp, explanation, helpWidth } from "../terminal/help.ts"
import type { Terminal } from "../terminal/Terminal.ts"
import { addTo, type ReadFrom, readerOf, type Takes } from "./declared.ts"
import { type CommonOptions, commonTakes } from "./options.ts"
import { type Outcome, runCommand } from "./runCommand.ts"

/** What a verb's work gets, read from what was typed. */
export type OptionsOf<T extends Takes> = CommonOptions & ReadFrom<T>

/** A verb of the command line: its help page, what it takes, and its work. `Kind` is what verbs of its kind take besides. */
export interface CommandDeclaration<T extends Takes, R, E extends Failure, Kind extends Takes = NoTakes> {
  readonly name: string
  readonly description: string
  readonly takes: T
  /** More to know, such as the columns of a file. */
  readonly explained?: string
  readonly examples: ReadonlyArray<readonly [typed: string, does: string]>
  readonly services: (options: OptionsOf<T>) => Layer.Layer<R, Failure>
  readonly run: (terminal: Terminal, options: OptionsOf<T> & ReadFrom<Kind>) => Effect.Effect<Outcome, E, R>
}

type NoTakes = Record<never, never>

/** Makes the command that a declaration describes. */
export const command = <T extends Takes, R, E extends Failure>(
  terminal: Terminal,
  declaration: CommandDeclaration<T, R, E>
): Command => commandOfKind(terminal, {}, declaration)

/** Makes a command of a kind: one whose verbs all take something besides. */
export const commandOfKind = <Kind extends Takes, T extends Takes, R, E extends Failure>(
  terminal: Terminal,
  kind: Kind,
  { name, description, takes, explained, examples, services, run }: CommandDeclaration<T, R, E, Kind>
): Command => {
  const made = new Command(name).description(description)
  addTo(made, takes)
  addTo(made, kind)
  const width = () => terminal.outStyle.width ?? helpWidth
  if (explained !== undefined) made.addHelpText("after", () => `\n${explanation(explained, width())}`)
  made.addHelpText("after", () => `\n${examplesHelp(examples, width())}`)
  return made.action(
    runCommand(terminal, {
      options: readerOf(commonTakes, kind, takes),
      services,
      run: (options) => run(terminal, options)
    })
  )
}
