import { type Command, CommanderError } from "commander"
import { Cause, ConfigProvider, Effect, Exit, Layer, Logger, ManagedRuntime, Option, Schema } from "effect"
import { erasuresFile } from "../serving/erasuresFile.ts"
import { staffSecurityLog } from "../serving/securityLog.ts"
import { type ExitCode, exitCodes } from "../terminal/exitCodes.ts"
import { defectReport, type Failure, reportOf } from "../terminal/failures.ts"
import { Interrupted } from "../terminal/refusals.ts"
import { showFailure } from "../terminal/showFailure.ts"
import { type Terminal, withPager } from "../terminal/Terminal.ts"
import { wrap } from "../terminal/table.ts"
import type { CommonOptions } from "./options.ts"
import { refusedOptions } from "./refusedOptions.ts"

/** What a command found or did. */
export interface Outcome {
  /** The document that `--json` prints; amounts in cents, instants in ISO; undefined when it was printed as it was read. */
  readonly data: unknown
  /** What people read instead. */
  readonly text: string | Uint8Array
  /** A closing line for people, on stderr in both cases. */
  readonly note?: string
  readonly exitCode?: ExitCode
}

/** A command's work: what it takes, the services it needs, what it does with them. */
export interface CommandWork<S extends Schema.ConstraintDecoder<unknown>, R, E extends Failure> {
  readonly options: S
  readonly services: (options: S["Type"]) => Layer.Layer<R, Failure>
  readonly run: (options: S["Type"]) => Effect.Effect<Outcome, E, R>
}

/** A commander action that decodes the options, builds the services, works, shows, and puts everything away again. */
export const runCommand =
  <S extends Schema.ConstraintDecoder<unknown, never> & { readonly Type: CommonOptions }, R, E extends Failure>(
    terminal: Terminal,
    work: CommandWork<S, R, E>
  ) =>
  async (...args: Array<unknown>): Promise<void> => {
    const command = args.at(-1) as Command
    const input: Record<string, unknown> = command.optsWithGlobals()
    command.registeredArguments.forEach((argument, place) => {
      const typed = command.processedArgs[place]
      if (typed !== undefined) input[argument.name()] = typed
    })
    const code = await finish(terminal, input["json"] === true, await attempt(work, command, input))
    if (code !== exitCodes.ok) throw new CommanderError(code, ended, "")
  }

/** Code of the error that carries an exit code whose reason has been shown. */
export const ended = "portail.ended"

/** What ends a command early; it puts away what it has opened first. */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const

const attempt = async <S extends Schema.ConstraintDecoder<unknown>, R, E extends Failure>(
  work: CommandWork<S, R, E>,
  command: Command,
  input: unknown
): Promise<Exit.Exit<Outcome, Failure>> => {
  const decoded = Schema.decodeUnknownExit(work.options)(input, { errors: "all" })
  if (Exit.isFailure(decoded)) return Exit.fail(refusedOptions(command, decoded.cause))
  const runtime = ManagedRuntime.make(Layer.provideMerge(work.services(decoded.value), surroundings()))
  const abort = new AbortController()
  const onInterrupt = () => (abort.signal.aborted ? process.exit(exitCodes.interrupted) : abort.abort())
  for (const signal of signals) process.on(signal, onInterrupt)
  try {
    return await runtime.runPromiseExit(work.run(decoded.value), { signal: abort.signal })
  } finally {
    await runtime.dispose()
    for (const signal of signals) process.off(signal, onInterrupt)
  }
}

const finish = async (terminal: Terminal, json: boolean, exit: Exit.Exit<Outcome, Failure>): Promise<ExitCode> => {
  if (Exit.isSuccess(exit)) {
    const { data, text, note } = exit.value
    if (!json) await shown(terminal, text)
    else if (data !== undefined) terminal.out(`${JSON.stringify(data, undefined, 2)}\n`)
    if (note !== undefined) terminal.err(`${wrap(note, terminal.errStyle.width)}\n`)
    return exit.value.exitCode ?? exitCodes.ok
  }
  const failure = Cause.findErrorOption(exit.cause)
  if (Option.isSome(failure)) return showFailure(terminal, json, reportOf(failure.value))
  if (Cause.hasInterruptsOnly(exit.cause)) return showFailure(terminal, json, reportOf(new Interrupted()))
  if (process.env["PORTAIL_DEBUG"] !== undefined) terminal.err(`${Cause.pretty(exit.cause)}\n`)
  return showFailure(terminal, json, defectReport(Cause.squash(exit.cause)))
}

/** Writes a result; one that is longer than the screen is shown a screen at a time. */
const shown = (terminal: Terminal, text: string | Uint8Array): Promise<void> => {
  const { screenLines = Number.POSITIVE_INFINITY } = terminal
  const write = (to: Terminal) => Effect.sync(() => to.out(text))
  const isLong = typeof text === "string" && text.split("\n").length > screenLines
  return Effect.runPromise(isLong ? withPager(terminal, write) : write(terminal))
}

// stdout is the result's alone
const logsOnStderr = Logger.layer([Logger.withConsoleError(Logger.formatLogFmt)])

/** What surrounds a command: where it logs, and the environment as it is when it runs. */
const surroundings = () =>
  Layer.merge(staffSecurityLog, erasuresFile).pipe(
    Layer.provideMerge(Layer.merge(logsOnStderr, ConfigProvider.layer(ConfigProvider.fromEnv())))
  )
