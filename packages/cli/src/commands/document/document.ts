import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { documentApplyCommand } from "./apply.ts"
import { documentEmergencyCommand } from "./emergency.ts"
import { documentExportCommand } from "./export.ts"
import { documentListCommand } from "./list.ts"
import { documentOpenCommand } from "./open.ts"
import { documentRemindCommand } from "./remind.ts"
import { documentReviewCommand } from "./review.ts"

/** `portail document`: what the town asks its families for, and what they sent. */
export const documentCommand = (terminal: Terminal): Command =>
  new Command("document")
    .addCommand(documentApplyCommand(terminal))
    .addCommand(documentListCommand(terminal))
    .addCommand(documentReviewCommand(terminal))
    .addCommand(documentOpenCommand(terminal))
    .addCommand(documentRemindCommand(terminal))
    .addCommand(documentExportCommand(terminal))
    .addCommand(documentEmergencyCommand(terminal))
