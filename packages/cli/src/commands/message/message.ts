import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { messageAnswerCommand } from "./answer.ts"
import { messageListCommand } from "./list.ts"
import { messageSendCommand } from "./send.ts"
import { messageShowCommand } from "./show.ts"

/** `portail message`: what the town and families write to each other. */
export const messageCommand = (terminal: Terminal): Command =>
  new Command("message")
    .addCommand(messageSendCommand(terminal))
    .addCommand(messageListCommand(terminal))
    .addCommand(messageShowCommand(terminal))
    .addCommand(messageAnswerCommand(terminal))
