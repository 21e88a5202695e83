import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { webhookAddCommand } from "./add.ts"
import { webhookEnableCommand, webhookRemoveCommand } from "./changing.ts"
import { webhookDeliveriesCommand } from "./deliveries.ts"
import { webhookListCommand } from "./list.ts"
import { webhookReplayCommand } from "./replay.ts"
import { webhookRotateCommand } from "./rotate.ts"
import { webhookTestCommand } from "./testing.ts"

/** `portail webhook`: addresses that are told what changes. */
export const webhookCommand = (terminal: Terminal): Command =>
  new Command("webhook")
    .addCommand(webhookAddCommand(terminal))
    .addCommand(webhookListCommand(terminal))
    .addCommand(webhookTestCommand(terminal))
    .addCommand(webhookDeliveriesCommand(terminal))
    .addCommand(webhookReplayCommand(terminal))
    .addCommand(webhookRotateCommand(terminal))
    .addCommand(webhookEnableCommand(terminal))
    .addCommand(webhookRemoveCommand(terminal))
