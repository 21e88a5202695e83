import type { Command, Help, Option } from "commander"
import { exitCodeMeanings } from "./exitCodes.ts"

const titles: Readonly<Record<string, string>> = {
  "Usage:": "Utilisation :",
  "Arguments:": "Arguments :",
  "Options:": "Options :",
  "Commands:": "Commandes :"
}

/** Help pages in French. */
export const helpInFrench = {
  styleTitle: (title: string) => titles[title] ?? title,
  commandUsage: (command: Command): string => {
    const path = [command.name()]
    for (let parent = command.parent; parent !== null; parent = parent.parent) path.unshift(parent.name())
    return `${path.join(" ")} ${command.usage().replace("[command]", "<commande>")}`
  },
  optionDescription: (option: Option): string => {
    const more = [
      ...(option.argChoices === undefined ? [] : [`choix : ${option.argChoices.join(", ")}`]),
      ...(option.envVar === undefined ? [] : [`ou variable ${option.envVar}`])
    ]
    return more.length === 0 ? option.description : `${option.description} (${more.join(" ; ")})`
  }
} satisfies Partial<Help>

/** Adds examples to a command's help: what to type and what it does. */
export const withExamples = (
  command: Command,
  examples: ReadonlyArray<readonly [typed: string, does: string]>
): Command =>
  command.addHelpText(
    "after",
    `\nExemples :\n${examples.map(([typed, does]) => `  ${typed}\n      ${does}`).join("\n")}`
  )

/** The table of exit codes, at the end of the program's help. */
export const exitCodesHelp = `\nCodes de sortie :\n${Object.entries(exitCodeMeanings)
  .map(([code, meaning]) => `  ${code.padStart(3)}  ${meaning}`)
  .join("\n")}`
