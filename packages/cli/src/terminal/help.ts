import type { Argument, Command, Help, Option } from "commander"
import { exitCodeMeanings } from "./exitCodes.ts"
import { wrap } from "./table.ts"

const titles: Readonly<Record<string, string>> = {
  "Usage:": "Utilisation :",
  "Arguments:": "Arguments :",
  "Options:": "Options :",
  "Commands:": "Commandes :"
}

/** The width of a help page that nobody watches: a pipe, a file. */
export const helpWidth = 80

/** Help pages in French. */
export const helpInFrench = {
  // names and what they mean side by side only where half of a line is left for the meaning
  minWidthToWrap: 30,
  styleTitle: (title: string) => titles[title] ?? title,
  commandUsage: (command: Command): string => {
    const path = [command.name()]
    for (let parent = command.parent; parent !== null; parent = parent.parent) path.unshift(parent.name())
    return `${path.join(" ")} ${command.usage().replace("[command]", "<commande>")}`
  },
  // what a verb takes is told by its own page
  subcommandTerm: (command: Command): string => command.name(),
  argumentDescription: (argument: Argument): string => described(argument.description, choicesIn(argument)),
  optionDescription: (option: Option): string =>
    described(option.description, [
      ...(option.mandatory ? ["obligatoire"] : []),
      ...choicesIn(option),
      ...(typeof option.defaultValue === "string" && option.defaultValue !== ""
        ? [`sinon ${option.defaultValue}`]
        : []),
      ...(option.envVar === undefined ? [] : [`ou variable ${option.envVar}`])
    ])
} satisfies Partial<Help>

const choicesIn = ({ argChoices }: { readonly argChoices?: ReadonlyArray<string> | undefined }) =>
  argChoices === undefined ? [] : [`choix : ${argChoices.join(", ")}`]

const described = (description: string, more: ReadonlyArray<string>): string =>
  more.length === 0 ? description : `${description} (${more.join(" ; ")})`

/**
 * More to know under a help page, as wide as the terminal: the lines of a paragraph are joined, those that begin with a blank stay lines
 * of their own.
 */
export const explanation = (text: string, width: number): string => {
  const lines: Array<string> = []
  for (const line of text.split("\n")) {
    const last = lines.at(-1) ?? ""
    if (last === "" || line === "" || line.startsWith(" ") || last.startsWith(" ")) lines.push(line)
    else lines.splice(-1, 1, `${last} ${line}`)
  }
  return lines.map((line) => hanging(line, width)).join("\n")
}

/** Examples: what to type, which may be copied also where it goes over a line, and what it does. */
export const examplesHelp = (examples: ReadonlyArray<readonly [typed: string, does: string]>, width: number): string =>
  `Exemples :\n${examples
    .map(([typed, does]) => `${typedLines(typed, width)}\n${indented(wrap(does, width - 6), 6)}`)
    .join("\n")}`

/** The table of exit codes, at the end of the program's help. */
export const exitCodesHelp = (width: number): string =>
  `\nCodes de sortie :\n${Object.entries(exitCodeMeanings)
    .map(([code, meaning]) => hanging(`  ${code.padStart(3)}  ${meaning}`, width))
    .join("\n")}`

const indented = (text: string, blanks: number): string => text.replace(/^/gm, " ".repeat(blanks))

/** A line and what of it goes below, under the last of its columns. */
const hanging = (line: string, width: number): string => {
  const [start = ""] = /^ +(\S+ {2,})?/.exec(line) ?? []
  const rest = wrap(line.slice(start.length), width - start.length).split("\n")
  return rest.map((part, place) => `${place === 0 ? start : " ".repeat(start.length)}${part}`).join("\n")
}

/** A command on lines that end in a backslash, broken before options: never inside quotes. */
const typedLines = (typed: string, width: number): string => {
  const lines = [""]
  for (const word of typed.match(/(?:"[^"]*"|\S)+/g) ?? []) {
    const last = lines.at(-1) ?? ""
    if (last !== "" && last.length + word.length + 5 > width) lines.push(`    ${word}`)
    else lines.splice(-1, 1, last === "" ? `  ${word}` : `${last} ${word}`)
  }
  return lines.join(" \\\n")
}
