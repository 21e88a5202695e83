import { Command } from "commander"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { importCommand } from "./import.ts"
import { showCommand } from "./show.ts"
import { updateCommand } from "./update.ts"

/** `portail town calendar`: school holidays, public holidays and closures of the town. */
export const calendarCommand = (terminal: Terminal): Command =>
  new Command("calendar")
    .description("le calendrier de la ville : vacances scolaires, jours fériés, fermetures")
    .addCommand(showCommand(terminal))
    .addCommand(importCommand(terminal))
    .addCommand(updateCommand(terminal))
