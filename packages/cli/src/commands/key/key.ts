import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { keyCreateCommand } from "./create.ts"
import { keyListCommand } from "./list.ts"
import { keyRevokeCommand } from "./revoke.ts"
import { keyRotateCommand } from "./rotate.ts"

/** `portail key`: by what business software reads the town's data. */
export const keyCommand = (terminal: Terminal): Command =>
  new Command("key")
    .addCommand(keyCreateCommand(terminal))
    .addCommand(keyListCommand(terminal))
    .addCommand(keyRotateCommand(terminal))
    .addCommand(keyRevokeCommand(terminal))
