import { Command } from "commander"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { bordereauAcceptCommand } from "./accept.ts"
import { bordereauFileCommand } from "./file.ts"
import { bordereauListCommand } from "./list.ts"

/** `portail invoice bordereau`: what the Trésor public collects. */
export const invoiceBordereauCommand = (terminal: Terminal): Command =>
  new Command("bordereau")
    .description("ce que le Trésor public encaisse : bordereaux de titres, rôles, et leurs fichiers")
    .addCommand(bordereauListCommand(terminal), { isDefault: true })
    .addCommand(bordereauFileCommand(terminal))
    .addCommand(bordereauAcceptCommand(terminal))
