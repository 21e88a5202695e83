import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { migrateCommand } from "./migrate.ts"
import { moveCommand } from "./move.ts"
import { resealCommand } from "./reseal.ts"
import { restoredCommand } from "./restored.ts"

/** `portail db`: the database. */
export const dbCommand = (terminal: Terminal): Command =>
  new Command("db")
    .addCommand(migrateCommand(terminal))
    .addCommand(moveCommand(terminal))
    .addCommand(resealCommand(terminal))
    .addCommand(restoredCommand(terminal))
