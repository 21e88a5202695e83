/** A second: what an instant loses when it is written without its milliseconds. */
const written = 1000

/** Does some work and tells whether an instant lies a number of seconds after some moment of it, however long it took. */
export const during = async <A>(work: () => Promise<A>) => {
  const began = Date.now()
  const result = await work()
  const ended = Date.now()
  const liesAfter = (instant: string | null | undefined, seconds: number): boolean => {
    const moment = Date.parse(instant ?? "") - seconds * 1000
    return moment >= began - written && moment <= ended + written
  }
  return { result, liesAfter }
}
