/**
 * Mann and Whitney's rank statistic as a chance: how often a value of the first list is greater than one of the second; 0.5 when
 * nothing tells them apart, 1 or 0 when everything does.
 */
export const chanceOfGreater = (first: ReadonlyArray<number>, second: ReadonlyArray<number>): number => {
  const wins = first.flatMap((a) => second.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)))
  return wins.reduce((sum: number, win) => sum + win, 0) / wins.length
}
