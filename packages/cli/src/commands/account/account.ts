import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { disableCommand } from "./disable.ts"
import { enableCommand } from "./enable.ts"
import { inviteCommand } from "./invite.ts"
import { accountListCommand } from "./list.ts"
import { resendCommand } from "./resend.ts"
import { sessionsCommand } from "./sessions.ts"
import { accountShowCommand } from "./show.ts"
import { unlockCommand } from "./unlock.ts"

/** `portail account`: the accounts of families and their invitations. */
export const accountCommand = (terminal: Terminal): Command =>
  new Command("account")
    .addCommand(accountListCommand(terminal))
    .addCommand(accountShowCommand(terminal))
    .addCommand(inviteCommand(terminal))
    .addCommand(resendCommand(terminal))
    .addCommand(disableCommand(terminal))
    .addCommand(enableCommand(terminal))
    .addCommand(unlockCommand(terminal))
    .addCommand(sessionsCommand(terminal))
