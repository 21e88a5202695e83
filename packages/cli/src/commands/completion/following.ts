import type { Command, Option } from "commander"

/** A word that may come next on a command line, and what it is for. */
export interface Following {
  readonly word: string
  readonly description: string
}

/** What may follow words of a command line whose last one is being typed, in the order of the help page. Nothing where a value of one's own is wanted: a name, a file. */
export const following = (program: Command, words: ReadonlyArray<string>): ReadonlyArray<Following> => {
  const typed = words.at(-1) ?? ""
  const { command, rest } = descend(program, words.slice(0, -1))
  const before = optionNamed(command, rest.at(-1))
  return wordsAfter(command, rest, typed, before).filter(({ word }) => word.startsWith(typed))
}

/** The command that words lead to, and what was typed after it. */
const descend = (from: Command, words: ReadonlyArray<string>): { command: Command; rest: ReadonlyArray<string> } => {
  const next = from.commands.find((each) => each.name() === words[0])
  return next === undefined ? { command: from, rest: words } : descend(next, words.slice(1))
}

const wordsAfter = (
  command: Command,
  rest: ReadonlyArray<string>,
  typed: string,
  before: Option | undefined
): ReadonlyArray<Following> => {
  if (before !== undefined && takesValue(before)) return choices(before.argChoices)
  if (typed.startsWith("-")) return visibleOptions(command, rest)
  if (command.commands.length > 0) return rest.length === 0 ? visibleCommands(command) : []
  const given = rest.filter((word, place) => isArgument(command, word, rest[place - 1])).length
  const wanted = command.registeredArguments[given] ?? command.registeredArguments.findLast((each) => each.variadic)
  return wanted === undefined ? visibleOptions(command, rest) : choices(wanted.argChoices)
}

const isArgument = (command: Command, word: string, before: string | undefined): boolean => {
  const option = optionNamed(command, before)
  return !word.startsWith("-") && !(option !== undefined && takesValue(option))
}

const isOption = (option: Option, word: string): boolean => word === option.long || word === option.short

const takesValue = (option: Option): boolean => option.required || option.optional

const optionNamed = (command: Command, word: string | undefined): Option | undefined =>
  word === undefined ? undefined : command.options.find((each) => isOption(each, word))

const choices = (words: ReadonlyArray<string> = []): ReadonlyArray<Following> =>
  words.map((word) => ({ word, description: "" }))

const visibleCommands = (command: Command): ReadonlyArray<Following> =>
  command
    .createHelp()
    .visibleCommands(command)
    .map((each) => ({ word: each.name(), description: each.description() }))

const visibleOptions = (command: Command, rest: ReadonlyArray<string>): ReadonlyArray<Following> =>
  command
    .createHelp()
    .visibleOptions(command)
    .filter((each) => each.variadic || !rest.some((word) => isOption(each, word)))
    .map((each) => ({ word: each.long ?? each.short ?? "", description: each.description }))
