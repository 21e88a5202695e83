/** What `shortening` tells of the first history that failed. */
export type Told = (cause: unknown) => void

/**
 * A property whose first failure is told at once, and whose shorter examples are looked for as long as `milliseconds` from then on: after
 * that each counts as well, so that fast-check ends with the shortest that failed.
 */
export const shortening = <A>(
  live: (example: A) => Promise<void>,
  { milliseconds, told, now = () => performance.now() }: { milliseconds: number; told: Told; now?: () => number }
): ((example: A) => Promise<void>) => {
  let failedAt: number | undefined
  return async (example) => {
    if (failedAt !== undefined && now() - failedAt >= milliseconds) return
    try {
      await live(example)
    } catch (cause) {
      if (failedAt === undefined) told(cause)
      failedAt ??= now()
      throw cause
    }
  }
}
