import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { serviceAddCommand } from "./add.ts"
import { serviceEditCommand } from "./edit.ts"
import { serviceListCommand } from "./list.ts"
import { serviceRemoveCommand } from "./remove.ts"

/** `portail service`: the services of the town that families write to. */
export const serviceCommand = (terminal: Terminal): Command =>
  new Command("service")
    .addCommand(serviceListCommand(terminal))
    .addCommand(serviceAddCommand(terminal))
    .addCommand(serviceEditCommand(terminal))
    .addCommand(serviceRemoveCommand(terminal))
