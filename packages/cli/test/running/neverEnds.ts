import { Command, CommanderError } from "commander"
import { Effect, Layer } from "effect"
import { command } from "../../src/running/command.ts"
import { withCommonOptions } from "../../src/running/options.ts"
import { processTerminal } from "../../src/terminal/Terminal.ts"

/** A process whose command opens something, says so, and never ends by itself. */
const made = command(processTerminal(), {
  name: "verb",
  description: "",
  takes: {},
  examples: [],
  services: () => Layer.empty,
  run: () =>
    Effect.acquireUseRelease(
      Effect.sync(() => process.stdout.write("opened\n")),
      () => Effect.never,
      () => Effect.sync(() => process.stdout.write("put away\n"))
    )
})
withCommonOptions(made)
const alive = setInterval(() => {}, 60_000)
await new Command("noun")
  .addCommand(made.exitOverride())
  .parseAsync(["verb"], { from: "user" })
  .catch((error: unknown) => {
    process.exitCode = error instanceof CommanderError ? error.exitCode : 1
  })
clearInterval(alive)
