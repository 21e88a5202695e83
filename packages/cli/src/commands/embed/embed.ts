import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { checkCommand } from "./check.ts"
import { snippetCommand } from "./snippet.ts"

/** `portail embed`: the portal in the pages of the town's own site. */
export const embedCommand = (terminal: Terminal): Command =>
  new Command("embed").addCommand(snippetCommand(terminal)).addCommand(checkCommand(terminal))
