import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { auditListCommand } from "./list.ts"

/** `portail audit`: the log of who did what. */
export const auditCommand = (terminal: Terminal): Command => new Command("audit").addCommand(auditListCommand(terminal))
