import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { inviteCommand } from "./invite.ts"
import { accountListCommand } from "./list.ts"

/** `portail account`: the accounts of families and their invitations. */
export const accountCommand = (terminal: Terminal): Command =>
  new Command("account").addCommand(accountListCommand(terminal)).addCommand(inviteCommand(terminal))
