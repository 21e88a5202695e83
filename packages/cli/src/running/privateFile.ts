import { open } from "node:fs/promises"
import { Effect, Stream } from "effect"
import { AlreadyThere, FileUnusable } from "../terminal/refusals.ts"
import { reasonOf } from "./files.ts"

/** Writes a flow into a file that only its owner reads; one that is there stays unless `replace`. */
export const writePrivateFile = <E>(file: string, content: Stream.Stream<Uint8Array, E>, replace: boolean) => {
  const trying = <A>(attempt: () => Promise<A>) =>
    Effect.tryPromise({ try: attempt, catch: (cause) => notWritten(file, cause) })
  return Effect.acquireUseRelease(
    trying(async () => {
      const handle = await open(file, replace ? "w" : "wx", 0o600)
      await handle.chmod(0o600)
      return handle
    }),
    (handle) => Stream.runForEach(content, (bytes) => trying(() => handle.writeFile(bytes))),
    (handle) => Effect.promise(() => handle.close())
  )
}

/** Why a file was not written. */
export const notWritten = (file: string, cause: unknown): AlreadyThere | FileUnusable =>
  cause instanceof Error && "code" in cause && cause.code === "EEXIST"
    ? new AlreadyThere({ file })
    : new FileUnusable({ file, reason: reasonOf(cause), advice: "Choisissez un autre endroit avec --out." })
