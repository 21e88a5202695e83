import { Command } from "commander"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { changesApproveCommand } from "./approve.ts"
import { changesListCommand } from "./list.ts"
import { changesRefuseCommand } from "./refuse.ts"

/** `portail family changes`: what families asked to change and the town approves. */
export const familyChangesCommand = (terminal: Terminal): Command =>
  new Command("changes")
    .description("les modifications demandées par les familles : les voir, les valider, les refuser")
    .addCommand(changesListCommand(terminal))
    .addCommand(changesApproveCommand(terminal))
    .addCommand(changesRefuseCommand(terminal))
