/** The simulator's time, in milliseconds since 1970: a source that can be pushed forward. */
export interface SimulatorClock {
  now(): number
  /** Pushes the clock forward and tells those who wait for a moment. */
  advance(milliseconds: number): void
  /** Called after each push. */
  onAdvance(listener: () => void): void
  /** How far the clock was pushed ahead of its source. */
  readonly offset: () => number
}

/** A clock over a source, by default real time. */
export const simulatorClock = (source: () => number = Date.now, ahead = 0): SimulatorClock => {
  let offset = ahead
  const listeners: Array<() => void> = []
  return {
    now: () => source() + offset,
    advance: (milliseconds) => {
      offset += milliseconds
      for (const listener of listeners) listener()
    },
    onAdvance: (listener) => {
      listeners.push(listener)
    },
    offset: () => offset
  }
}
