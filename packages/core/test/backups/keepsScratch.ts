import { Effect } from "effect"
import { scratchDirectory } from "../../src/backups/scratch.ts"

/** A process that has a scratch folder, says so, and never ends by itself. */
await Effect.gen(function* () {
  process.stdout.write(`${yield* scratchDirectory}\n`)
  setInterval(() => {}, 60_000)
  return yield* Effect.never
}).pipe(Effect.scoped, Effect.runPromise)
