import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { tariffApplyCommand } from "./apply.ts"
import { tariffChartCommand } from "./chart.ts"
import { tariffExportCommand } from "./export.ts"
import { tariffListCommand } from "./list.ts"
import { tariffSimulateCommand } from "./simulate.ts"
import { tariffTestCommand } from "./testTariffs.ts"

/** `portail tariff`: what activities cost. */
export const tariffCommand = (terminal: Terminal): Command =>
  new Command("tariff")
    .addCommand(tariffApplyCommand(terminal))
    .addCommand(tariffListCommand(terminal))
    .addCommand(tariffExportCommand(terminal))
    .addCommand(tariffSimulateCommand(terminal))
    .addCommand(tariffTestCommand(terminal))
    .addCommand(tariffChartCommand(terminal))
