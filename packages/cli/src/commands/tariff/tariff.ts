import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { tariffChartCommand } from "./chart.ts"
import { tariffTestCommand } from "./test.ts"

/** `portail tariff`: what activities cost. */
export const tariffCommand = (terminal: Terminal): Command =>
  new Command("tariff").addCommand(tariffTestCommand(terminal)).addCommand(tariffChartCommand(terminal))
