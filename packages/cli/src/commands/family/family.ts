import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { familyImportCommand } from "./import.ts"

/** `portail family`: households with their adults and children. */
export const familyCommand = (terminal: Terminal): Command =>
  new Command("family").addCommand(familyImportCommand(terminal))
