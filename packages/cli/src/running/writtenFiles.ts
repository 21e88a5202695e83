import { open, rm } from "node:fs/promises"
import { Effect, Exit } from "effect"
import { AlreadyThere, FileUnusable } from "../terminal/refusals.ts"
import { reasonOf } from "./files.ts"

/**
 * Opens a file that only its owner reads and gives what writes a part of it; one that is there stays unless `replace`. A file whose
 * scope fails does not stay.
 */
export const openedForWriting = (path: string, replace: boolean) =>
  Effect.map(
    Effect.acquireRelease(
      attempted(path, () => open(path, replace ? "w" : "wx", 0o600)),
      (handle, exit) =>
        Effect.promise(async () => {
          await handle.close()
          if (Exit.isFailure(exit)) await rm(path, { force: true })
        })
    ),
    (handle) => (text: string) => attempted(path, () => handle.writeFile(text))
  )

/** Does something to a file, or says in its words why that cannot be. */
export const attempted = <A>(file: string, attempt: () => Promise<A>) =>
  Effect.tryPromise({
    try: attempt,
    catch: (cause) =>
      cause instanceof Error && "code" in cause && cause.code === "EEXIST"
        ? new AlreadyThere({ file })
        : new FileUnusable({ file, reason: reasonOf(cause), advice: "Choisissez un autre endroit avec --output." })
  })
