import { Command } from "commander"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { proofsListCommand } from "./list.ts"
import { proofsOpenCommand } from "./open.ts"
import { proofsAcceptCommand, proofsRefuseCommand } from "./review.ts"

/** `portail attendance proofs`: what families give to prove absences. */
export const attendanceProofsCommand = (terminal: Terminal): Command =>
  new Command("proofs")
    .description("les justificatifs d'absence que les familles donnent : les voir, les accepter, les refuser")
    .addCommand(proofsListCommand(terminal))
    .addCommand(proofsOpenCommand(terminal))
    .addCommand(proofsAcceptCommand(terminal))
    .addCommand(proofsRefuseCommand(terminal))
