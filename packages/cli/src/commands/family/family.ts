import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { familyChangesCommand } from "./changes/changes.ts"
import { familyCustodyCommand } from "./custody.ts"
import { familyEraseCommand } from "./erase.ts"
import { familyExportCommand } from "./export.ts"
import { familyHealthCommand } from "./health.ts"
import { homeCommands } from "./homes.ts"
import { familyImportCommand } from "./import.ts"
import { familyListCommand } from "./list.ts"
import { familyMergeCommand } from "./merge.ts"
import { pickupCommands } from "./pickups.ts"
import { familyRetentionCommand } from "./retention.ts"
import { familySearchCommand } from "./search.ts"
import { familyShowCommand } from "./show.ts"
import { familyVerifyCommand } from "./verify.ts"

/** `portail family`: households with their adults and children. */
export const familyCommand = (terminal: Terminal): Command =>
  [
    familyImportCommand(terminal),
    familyExportCommand(terminal),
    familyListCommand(terminal),
    familyShowCommand(terminal),
    familySearchCommand(terminal),
    familyHealthCommand(terminal),
    familyVerifyCommand(terminal),
    familyChangesCommand(terminal),
    familyMergeCommand(terminal),
    familyEraseCommand(terminal),
    familyRetentionCommand(terminal),
    ...homeCommands(terminal),
    ...pickupCommands(terminal),
    familyCustodyCommand(terminal)
  ].reduce((family, verb) => family.addCommand(verb), new Command("family"))
