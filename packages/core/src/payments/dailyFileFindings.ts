import { Schema } from "effect"
import { AttemptState } from "./Payment.ts"
import type { DailyFileLine } from "./payfipDailyFile.ts"

/** An attempt that a line of PayFiP's file names, as the books have it. */
export const KnownPayment = Schema.Struct({
  attemptId: Schema.String,
  refdet: Schema.String,
  state: AttemptState,
  amountCents: Schema.Int,
  /** The books have the bank's rejection of it. */
  rejected: Schema.Boolean
})
export type KnownPayment = typeof KnownPayment.Type

/** A card payment that the books have and the file lacks. */
export const AbsentPayment = Schema.Struct({ refdet: Schema.String, amountCents: Schema.Int, paidAt: Schema.Date })
export type AbsentPayment = typeof AbsentPayment.Type

/**
 * What a line of PayFiP's file is to the books: `matched`: booked, the same amount; `booked`: PayFiP confirmed it just now;
 * `unconfirmed`: it is not booked, and PayFiP does not (or was not asked to) confirm it; `other-amount`; `unknown`: the portal asked for
 * no such payment; `twice`: an earlier line has the same reference; `taken-back`: the bank took it back, and its rejection is not booked.
 */
export interface DailyFileFinding extends DailyFileLine {
  readonly finding: "matched" | "booked" | "unconfirmed" | "other-amount" | "unknown" | "twice" | "taken-back"
  /** What the books have, in cents; `null` where they have nothing of it. */
  readonly knownCents: number | null
  readonly state: AttemptState | null
}

/** How a file and the books compare. Amounts in cents. */
export interface DailyFileReport {
  readonly matched: number
  readonly booked: number
  /** Lines that somebody should look at. */
  readonly toCheck: ReadonlyArray<DailyFileFinding>
  /** Card payments of the file's régies and days that the books have and the file lacks. */
  readonly absent: ReadonlyArray<AbsentPayment>
}

/** Each line against the attempts before, and against their states (by attempt) after PayFiP was asked. */
export const dailyFileFindings = (
  lines: ReadonlyArray<DailyFileLine>,
  before: ReadonlyArray<KnownPayment>,
  after: ReadonlyMap<string, AttemptState>
): ReadonlyArray<DailyFileFinding> => {
  const known = new Map(before.map((payment) => [payment.refdet, payment]))
  const seen = new Set<string>()
  return lines.map((line) => {
    const payment = known.get(line.refdet)
    const back = line.amountCents < 0
    const key = `${line.refdet} ${back}`
    const twice = seen.has(key)
    seen.add(key)
    if (payment === undefined) return { ...line, finding: twice ? "twice" : "unknown", knownCents: null, state: null }
    const state = after.get(payment.attemptId) ?? payment.state
    const about = { ...line, knownCents: payment.amountCents, state }
    if (twice) return { ...about, finding: "twice" }
    if (payment.amountCents !== Math.abs(line.amountCents)) return { ...about, finding: "other-amount" }
    if (back) return { ...about, finding: payment.rejected ? "matched" : "taken-back" }
    if (payment.state === "paid") return { ...about, finding: "matched" }
    return { ...about, finding: state === "paid" ? "booked" : "unconfirmed" }
  })
}
