/** The middle value. */
export const median = (values: ReadonlyArray<number>): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2
}

/**
 * Mann and Whitney's rank statistic as a chance: how often a value of the first list is greater than one of the second; 0.5 when
 * nothing tells them apart, 1 or 0 when everything does.
 */
export const chanceOfGreater = (first: ReadonlyArray<number>, second: ReadonlyArray<number>): number => {
  const wins = first.flatMap((a) => second.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)))
  return wins.reduce((sum: number, win) => sum + win, 0) / wins.length
}
