import { open, rm } from "node:fs/promises"
import { Effect, Exit, Stream } from "effect"
import { AlreadyThere, FileUnusable } from "../terminal/refusals.ts"
import { writeReasonOf } from "./fileReason.ts"

/** The option that says where a command writes. */
type WhereOption = "--out" | "--output" | "--svg"

/**
 * Opens a file that only its owner reads and gives what writes a part of it, until the scope ends; one that is there stays unless
 * `replace`. A file whose scope fails does not stay.
 */
export const openedPrivateFile = (file: string, replace: boolean, option: WhereOption) =>
  Effect.map(
    Effect.acquireRelease(
      attempted(file, option, async () => {
        const handle = await open(file, replace ? "w" : "wx", 0o600)
        await handle.chmod(0o600)
        return handle
      }),
      (handle, exit) =>
        Effect.promise(async () => {
          await handle.close()
          if (Exit.isFailure(exit)) await rm(file, { force: true })
        })
    ),
    (handle) => (part: string | Uint8Array) => attempted(file, option, () => handle.writeFile(part))
  )

/** Writes a flow into such a file. */
export const writePrivateFile = <E>(file: string, content: Stream.Stream<Uint8Array, E>, replace: boolean) =>
  Effect.scoped(Effect.flatMap(openedPrivateFile(file, replace, "--out"), (write) => Stream.runForEach(content, write)))

/** Does something to a file, or says in its words why that cannot be. */
export const attempted = <A>(file: string, option: WhereOption, attempt: () => Promise<A>) =>
  Effect.tryPromise({
    try: attempt,
    catch: (cause) =>
      cause instanceof Error && "code" in cause && cause.code === "EEXIST"
        ? new AlreadyThere({ file })
        : new FileUnusable({
            file,
            reason: writeReasonOf(file, cause),
            advice: `Choisissez un autre endroit avec ${option}.`
          })
  })
