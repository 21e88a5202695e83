import { main } from "./program.ts"
import { processTerminal } from "./terminal/Terminal.ts"

process.exitCode = await main(process.argv.slice(2), processTerminal())
