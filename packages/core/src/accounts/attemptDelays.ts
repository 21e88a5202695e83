/** Seconds to wait after the first, second… attempt that failed in a row; the last value goes on. */
export type Delays = readonly [number, ...Array<number>]

/** Hours without an attempt after which counting starts anew. */
export const forgetAfterHours = 24

/**
 * Guessing must be slow, and nobody may be shut out by somebody else (CNIL 2022-100: more than a minute after five failures, 25
 * attempts a day at most). `account` counts attempts on a mail address from unknown devices; a device that the account has signed
 * in with is counted by itself, so that a stranger's guesses do not delay its owner there. `network` counts those of one network
 * address, behind which a whole school may stand. `identity-visits` counts its ways to FranceConnect apart: a page of another site can begin
 * them for its visitors, who must not wait with their passwords for that.
 */
export const attemptDelays = {
  account: [0, 0, 0, 0, 60, 120, 240, 480, 960, 1920, 3840, 7200],
  device: [0, 0, 0, 0, 60, 120, 240, 480, 960, 1920, 3840, 7200],
  network: [...new Array<number>(49).fill(0), 30, 60, 120, 240, 480, 900],
  "identity-visits": [...new Array<number>(49).fill(0), 30, 60, 120, 240, 480, 900],
  // codes of a staff link, whose address somebody has who guesses them
  "link-code": [0, 0, 0, 0, 60, 120, 240, 480, 960, 1920, 3840, 7200],
  // mails that anybody can have sent to an address
  "asked-mail": [0, 0, 300, 900, 3600],
  "asked-mails-of-network": [...new Array<number>(19).fill(0), 60, 300, 900]
} as const satisfies Record<string, Delays | ReadonlyArray<number>>

export type AttemptKind = keyof typeof attemptDelays

/** Seconds to wait after so many attempts. */
export const delayAfter = (kind: AttemptKind, attempts: number): number =>
  attemptDelays[kind][Math.min(attempts, attemptDelays[kind].length) - 1] ?? 0
