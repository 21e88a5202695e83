import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { createCommand } from "./create.ts"
import { keyCommand } from "./key.ts"
import { listCommand } from "./list.ts"
import { verifyCommand } from "./verify.ts"

/** `portail backup`: backs up, and what belongs to it. */
export const backupCommand = (terminal: Terminal): Command =>
  new Command("backup")
    .addCommand(createCommand(terminal), { isDefault: true })
    .addCommand(verifyCommand(terminal))
    .addCommand(listCommand(terminal))
    .addCommand(keyCommand(terminal))
