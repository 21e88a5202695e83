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
  "commander.optionMissingArgument": (message) => `Il manque une valeur après l'option ${quoted(message)}.`,
  "commander.excessArguments": () => "Il y a trop d'arguments.",
  "portail.optionTwice": (message) => `L'option ${quoted(message)} est donnée deux fois.`,
  "commander.conflictingOption": () => "Ces options ne vont pas ensemble."
}

/** What to say of a command line that commander refused, with the help page to read; of all that is missing at once. */
export const usageReport = (program: Command, words: ReadonlyArray<string>, error: CommanderError): FailureReport => {
  const { command, path } = namedBy(program, words)
  const report = { code: "Usage", advice: `Voir : ${path} --help`, exitCode: exitCodes.usage }
  const missing = missingOf(command)
  if (/^commander\.missing(Argument|MandatoryOptionValue)$/.test(error.code) && missing.length > 0) {
    const [first] = missing
    return missing.length === 1
      ? { ...report, message: `Il manque ${first?.typed} : ${first?.description}.` }
      : {
          ...report,
          message: `Il manque ${missing.map(({ typed }) => typed).join(", ")}.`,
          details: missing.map(({ typed, description }) => `${typed} : ${description}`)
        }
  }
  return { ...report, message: sentences[error.code]?.(error.message) ?? error.message }
}

/** The arguments and options that a command must have and that were not typed. */
const missingOf = (command: Command) => [
  ...command.registeredArguments
    .filter(({ required }, place) => required && command.args[place] === undefined)
    .map((argument) => ({ typed: `l'argument <${argument.name()}>`, description: argument.description })),
  ...command.options
    .filter((option) => option.mandatory && command.getOptionValue(option.attributeName()) === undefined)
    .map(({ flags, description }) => ({ typed: `l'option ${flags}`, description }))
]

/** The deepest command that the words name. */
const namedBy = (program: Command, words: ReadonlyArray<string>) => {
  let command = program
  let path = program.name()
  for (const word of words) {
    const next = command.commands.find((candidate) => candidate.name() === word)
    if (next === undefined) continue
    command = next
    path += ` ${word}`
  }
  return { command, path }
}

/** The words without their wish for help where they name no command: help on what does not exist would hide the mistake. */
export const withoutVainHelp = (program: Command, words: ReadonlyArray<string>): ReadonlyArray<string> => {
  const named = words.filter((word) => word !== "help" && !/^(-h|--help)$/.test(word))
  let command = program
  for (const word of named) {
    if (command.commands.length === 0 || word.startsWith("-")) return words
    const next = command.commands.find((candidate) => candidate.name() === word)
    if (next === undefined) return named
    command = next
  }
  return words
}
