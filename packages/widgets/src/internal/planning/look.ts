import type { Words } from "../../words/fr.ts"
import type { Format } from "../base/format.ts"
import type { PlanningIcon } from "./icons.ts"
import type { Cell } from "./types.ts"
import { instantName } from "./when.ts"

type Said = Words["planning"]

/** How a cell is shown: a symbol, a text, a tone; and what a press on it asks for. */
export interface Look {
  readonly symbol: PlanningIcon
  readonly said: string
  readonly tone: string
  readonly action: Action | null
}

/** What a press on a cell asks for; `wait` goes to the waiting list, `absent` to the absences. */
export type Action = "add" | "cancel" | "wait" | "absent"

/** States that are said by a text alone. */
type Standing = Exclude<keyof Said["states"], "waiting">
type Codes = NonNullable<Cell["reason"]>["code"]

const closedBy: Partial<Record<Codes, readonly [PlanningIcon, Standing]>> = {
  past: ["minus", "past"],
  "too-late-to-add": ["clock", "too-late"],
  "requests-closed": ["clock", "too-late"],
  "not-open-yet": ["clock", "not-open"],
  "other-homes-day": ["house", "other-home"],
  "booked-by-other-home": ["house", "other-home"],
  excluded: ["lock", "excluded"],
  full: ["full", "full"],
  closed: ["cross", "closed"]
}

const settled = {
  "other-home": ["house", "other-home"],
  full: ["full", "full"],
  closed: ["cross", "closed"],
  free: ["lock", "not-yet"]
} as const

/** Whether a family may say that the child does not come: it is booked, not over, and can no longer be cancelled. */
export const mayDeclare = ({ state, absent, mayCancel, reason, day }: Cell, today: string) =>
  state === "booked" &&
  !absent &&
  !mayCancel &&
  day >= today &&
  (reason?.code === "too-late-to-cancel" || reason?.code === "past")

/** How a cell looks, with what the basket wishes for it. */
export function lookOf({ states }: Said, cell: Cell, wish: "add" | "cancel" | undefined, today: string): Look {
  const { state, mayAdd, mayCancel, reason, waiting, mayWait, asked, absent, byRequest } = cell
  if (wish === "add")
    return { symbol: "plus", said: byRequest ? states.requesting : states.adding, tone: "wished", action: "add" }
  if (wish === "cancel") return { symbol: "minus", said: states.cancelling, tone: "wished gone", action: "cancel" }
  if (absent) return { symbol: "cross", said: states.absent, tone: "warn", action: "absent" }
  if (state === "booked") {
    return {
      symbol: "check",
      said: states.booked,
      tone: "ok",
      action: mayCancel ? "cancel" : mayDeclare(cell, today) ? "absent" : null
    }
  }
  if (asked) return { symbol: "clock", said: states.asked, tone: "warn", action: mayCancel ? "cancel" : null }
  if (mayAdd) return { symbol: "circle", said: byRequest ? states.request : states.free, tone: "free", action: "add" }
  if (waiting?.offeredUntil) return { symbol: "alert", said: states.offered, tone: "wished", action: "wait" }
  if (waiting) return { symbol: "clock", said: states.waiting(waiting.rank, waiting.of), tone: "warn", action: "wait" }
  if (mayWait) return { symbol: "full", said: states.wait, tone: "warn", action: "wait" }
  const [symbol, name] = (reason === null ? undefined : closedBy[reason.code]) ?? settled[state]
  return { symbol, said: states[name], tone: name === "full" ? "warn" : "quiet", action: null }
}

function surcharge(said: Said, format: Format, { surchargePercent, surchargeCents }: Cell) {
  if (surchargePercent) return said.surcharge(`${format.quantity(String(surchargePercent))}\u00a0%`)
  return surchargeCents ? said.surcharge(format.money(surchargeCents)) : ""
}

/** Until when a cell can be changed and what that costs, or why it cannot; empty where there is nothing to say. */
export function noteOf(said: Said, format: Format, cell: Cell, today: string): string {
  const { state, mayAdd, mayCancel, until, reason, feePercent, waiting, mayWait, asked, byRequest } = cell
  if (waiting?.offeredUntil) return said.keptUntil(instantName(format, waiting.offeredUntil))
  if (waiting) return ""
  if (mayWait) return said.mayWait
  if (cell.absent) return said.absent
  if (asked || (byRequest && mayAdd)) {
    return said[asked ? "askedUntil" : "requestUntil"](until === null ? "" : instantName(format, until))
  }
  const changeable = state === "booked" ? mayCancel : mayAdd
  if (!changeable) {
    const why = reason === null || reason.code === "past" ? "" : reason.sentence
    return mayDeclare(cell, today) ? `${why} ${said.mayDeclare}`.trim() : why
  }
  const extra = state === "booked" ? (feePercent ? said.fee(feePercent) : "") : surcharge(said, format, cell)
  const limit = until === null ? "" : said.until(instantName(format, until))
  return [limit, extra].filter((text) => text !== "").join(" · ")
}
