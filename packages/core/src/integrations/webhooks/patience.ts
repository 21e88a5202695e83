const second = 1000
const day = 24 * 3_600 * second

/** Days after which a message is given up, and after which an address that never answers is told nothing any more. */
export const daysUntilGivenUp = 3
export const daysUntilDisabled = 5

/** How long to wait after the so-many-th failure in a row, in milliseconds: five seconds, doubled each time, an hour at most. */
export const pauseAfter = (failures: number): number => Math.min(3_600 * second, 5 * second * 2 ** (failures - 1))

/** Whether something began so many days ago. */
export const isOver = (since: Date, days: number, at: Date): boolean => at.getTime() - since.getTime() >= days * day
