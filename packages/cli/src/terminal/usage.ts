import type { Command, CommanderError } from "commander"
import { exitCodes } from "./exitCodes.ts"
import type { FailureReport } from "./failures.ts"

const quoted = (message: string): string => /'([^']+)'/.exec(message)?.[1] ?? ""
const suggested = (message: string): string => {
  const found = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(message)?.[1]
  return found === undefined ? "" : ` Vouliez-vous dire ${found} ?`
}

const sentences: Readonly<Record<string, (message: string) => string>> = {
  "commander.unknownCommand": (message) => `La commande ${quoted(message)} n'existe pas.${suggested(message)}`,
  "commander.unknownOption": (message) => `L'option ${quoted(message)} n'existe pas.${suggested(message)}`,
  "commander.missingArgument": (message) => `Il manque l'argument <${quoted(message)}>.`,
  "commander.optionMissingArgument": (message) => `Il manque une valeur après l'option ${quoted(message)}.`,
  "commander.missingMandatoryOptionValue": (message) => `Il manque l'option ${quoted(message)}.`,
  "commander.excessArguments": () => "Il y a trop d'arguments.",
  "commander.conflictingOption": () => "Ces options ne vont pas ensemble.",
  "commander.invalidArgument": (message) => {
    const [, option, value] = /'([^']+)' argument '([^']*)'/.exec(message) ?? []
    const choices = /Allowed choices are (.+)\.$/.exec(message)?.[1]
    return `La valeur « ${value} » ne convient pas à l'option ${option}.${choices === undefined ? "" : ` Choix possibles : ${choices}.`}`
  }
}

/** What to say of a command line that commander refused, with the help page to read. */
export const usageReport = (program: Command, argv: ReadonlyArray<string>, error: CommanderError): FailureReport => ({
  code: "Usage",
  message: sentences[error.code]?.(error.message) ?? error.message,
  advice: `Voir : ${pathOf(program, argv)} --help`,
  exitCode: exitCodes.usage
})

/** The deepest command that the words name. */
const pathOf = (program: Command, words: ReadonlyArray<string>): string => {
  let command = program
  let path = program.name()
  for (const word of words) {
    const next = command.commands.find((candidate) => candidate.name() === word)
    if (next === undefined) continue
    command = next
    path += ` ${word}`
  }
  return path
}
