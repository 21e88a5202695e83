import { Command } from "commander"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { linkCreateCommand } from "./create.ts"
import { linkEndTabletCommand } from "./endTablet.ts"
import { linkListCommand } from "./list.ts"
import { linkRenewCodeCommand } from "./renewCode.ts"
import { linkRevokeCommand } from "./revoke.ts"
import { linkShowCommand } from "./show.ts"

/** `portail attendance link`: what a director opens on a tablet. */
export const attendanceLinkCommand = (terminal: Terminal): Command =>
  new Command("link")
    .description("les liens par lesquels une équipe pointe sur une tablette, sans compte et même hors connexion")
    .addCommand(linkCreateCommand(terminal))
    .addCommand(linkListCommand(terminal))
    .addCommand(linkShowCommand(terminal))
    .addCommand(linkEndTabletCommand(terminal))
    .addCommand(linkRenewCodeCommand(terminal))
    .addCommand(linkRevokeCommand(terminal))
