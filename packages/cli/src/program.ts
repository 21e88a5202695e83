import { Command, CommanderError } from "commander"
import manifest from "../package.json" with { type: "json" }
import { following } from "./commands/completion/following.ts"
import { nouns } from "./commands/nouns.ts"
import { withCommonOptions } from "./running/options.ts"
import { ended } from "./running/runCommand.ts"
import { exitCodes } from "./terminal/exitCodes.ts"
import { defectReport } from "./terminal/failures.ts"
import { exitCodesHelp, helpInFrench, helpWidth } from "./terminal/help.ts"
import { showFailure } from "./terminal/showFailure.ts"
import type { Terminal } from "./terminal/Terminal.ts"
import { usageReport, withoutVainHelp } from "./terminal/usage.ts"

/** The `portail` program for one command line, made anew each time: commander keeps what it parsed. */
export const buildProgram = async (words: ReadonlyArray<string>, terminal: Terminal): Promise<Command> => {
  const program = new Command("portail")
    .description("Le portail famille d'une ville, en ligne de commande, pour ses agents.")
    .version(manifest.version, "-V, --version", "affiche la version")
    .helpOption("-h, --help", "affiche cette aide")
    .helpCommand("help [commande]", "affiche l'aide d'une commande")
    .configureHelp(helpInFrench)
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
      outputError: () => {},
      getOutHelpWidth: () => terminal.outStyle.width ?? helpWidth,
      getErrHelpWidth: () => terminal.errStyle.width ?? helpWidth
    })
    .addHelpText("after", () => exitCodesHelp(terminal.outStyle.width ?? helpWidth))
    .exitOverride()
  for (const [name, noun] of Object.entries(nouns)) {
    const command = words.includes(name) ? (await noun.load())(terminal) : new Command(name)
    program.addCommand(withSettings(program, command.description(noun.description)))
  }
  return program
}

/** Runs one command line, shows how it ended, and gives the exit code. A shell asks with `complete -- WORDS` what may follow. */
export const main = async (words: ReadonlyArray<string>, terminal: Terminal): Promise<number> => {
  const program = await buildProgram(words, terminal)
  const [asks, mark, ...line] = words
  if (asks === "complete" && mark === "--") {
    for (const { word, description } of following(program, line)) terminal.out(`${word}\t${description}\n`)
    return exitCodes.ok
  }
  const json = words.includes("--json")
  try {
    await program.parseAsync([...withoutVainHelp(program, words)], { from: "user" })
    return process.exitCode === undefined ? exitCodes.ok : Number(process.exitCode)
  } catch (error) {
    if (!(error instanceof CommanderError)) return showFailure(terminal, json, defectReport(error))
    if (error.code === ended || error.exitCode === 0) return error.exitCode
    if (error.code === "commander.help") return exitCodes.usage
    return showFailure(terminal, json, usageReport(program, words, error))
  }
}

/** Gives a command, and those under it, the program's settings: commander does so only for commands that it makes itself. */
const withSettings = (parent: Command, command: Command): Command => {
  command.copyInheritedSettings(parent)
  for (const verb of command.commands) withCommonOptions(withSettings(command, verb))
  return command
}
