import { Command } from "commander"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { runCheckCommand } from "./check.ts"
import { runDiffCommand } from "./diff.ts"
import { runDraftCommand } from "./draft.ts"
import { runIssueCommand } from "./issue.ts"
import { runPayerCommand, runPayersCommand } from "./payers.ts"
import { runShowCommand } from "./show.ts"

/** `portail invoice run`: a month's invoicing, drafted, checked and issued. */
export const invoiceRunCommand = (terminal: Terminal): Command =>
  new Command("run")
    .description("facture un mois : prépare, vérifie, montre, émet")
    .addCommand(runDraftCommand(terminal), { isDefault: true })
    .addCommand(runCheckCommand(terminal))
    .addCommand(runDiffCommand(terminal))
    .addCommand(runShowCommand(terminal))
    .addCommand(runIssueCommand(terminal))
    .addCommand(runPayersCommand(terminal))
    .addCommand(runPayerCommand(terminal))
