import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { newsAddCommand } from "./add.ts"
import { newsEditCommand } from "./edit.ts"
import { newsListCommand } from "./list.ts"
import { newsPublishCommand } from "./publish.ts"
import { newsRemoveCommand } from "./remove.ts"

/** `portail news`: what the town tells families on the portal's first page. */
export const newsCommand = (terminal: Terminal): Command =>
  new Command("news")
    .addCommand(newsListCommand(terminal))
    .addCommand(newsAddCommand(terminal))
    .addCommand(newsEditCommand(terminal))
    .addCommand(newsPublishCommand(terminal))
    .addCommand(newsRemoveCommand(terminal))
