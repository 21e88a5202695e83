import type { ExitCode } from "./exitCodes.ts"
import type { FailureReport } from "./failures.ts"
import type { Terminal } from "./Terminal.ts"
import { wrap } from "./table.ts"
import { count } from "./words.ts"

const mostDetails = 20

/** Shows a failure: a line on stderr for people and, where a program reads, one document on stdout. */
export const showFailure = (terminal: Terminal, json: boolean, failure: FailureReport): ExitCode => {
  const { red, dim } = terminal.errStyle
  const said = `${red(failure.message)}${failure.advice === "" ? "" : ` ${failure.advice}`}`
  terminal.err(`${wrap(said, terminal.errStyle.width)}\n`)
  const details = failure.details ?? []
  for (const detail of details.slice(0, mostDetails)) terminal.err(dim(`  ${detail}\n`))
  if (details.length > mostDetails) {
    terminal.err(dim(`  … et ${count(details.length - mostDetails, "autre ligne", "autres lignes")}\n`))
  }
  if (json) terminal.out(`${JSON.stringify({ error: failure }, undefined, 2)}\n`)
  return failure.exitCode
}
