import { Cause, Effect, Exit, Layer, Logger } from "effect"

/**
 * Builds a layer, says so, keeps it until the process is told to stop, then closes it. Ctrl-C may arrive twice, from the terminal
 * and through npm: the second is ignored. Gives the failure when the layer does not come up.
 */
export const untilStopped = async <E>(
  layer: Layer.Layer<never, E>,
  on: { readonly started: () => Promise<void> | void; readonly stopping: () => void }
): Promise<unknown> => {
  const abort = new AbortController()
  const stop = () => {
    if (abort.signal.aborted) return
    on.stopping()
    abort.abort()
  }
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop)
  const running = Effect.andThen(
    Layer.build(layer),
    Effect.andThen(
      Effect.promise(async () => on.started()),
      Effect.never
    )
  )
  const exit = await Effect.runPromiseExit(
    Effect.scoped(running).pipe(Effect.provide(Logger.layer([Logger.consoleLogFmt]))),
    { signal: abort.signal }
  )
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, stop)
  return abort.signal.aborted || Exit.isSuccess(exit) ? undefined : Cause.squash(exit.cause)
}
