import type { Limits } from "./limitsOn.ts"
import type { LateAddRule, LateCancelRule, Rule, Surcharge } from "./Rule.ts"

/** Whether a place may still be booked at an instant; too late, `until` is the last one at which it could be. */
export type AddVerdict =
  | { readonly kind: "in-time"; readonly until: Date; readonly rule: Rule | null }
  | { readonly kind: "late"; readonly until: Date; readonly surcharge: Surcharge; readonly rule: LateAddRule }
  | { readonly kind: "too-late"; readonly until: Date; readonly rule: Rule | LateAddRule | null }

/** Whether a place may be booked at an instant. */
export const addingAt = ({ addUntil, addRule, lateAdd }: Limits, at: Date): AddVerdict => {
  if (at <= addUntil) return { kind: "in-time", until: addUntil, rule: addRule }
  if (lateAdd === null || lateAdd.until <= addUntil) return { kind: "too-late", until: addUntil, rule: addRule }
  const { until, rule } = lateAdd
  return at <= until ? { kind: "late", until, surcharge: lateAdd.surcharge, rule } : { kind: "too-late", until, rule }
}

/** Whether a place may still be given back at an instant, and how much of its price stays due. */
export type CancelVerdict =
  | { readonly kind: "in-time"; readonly until: Date; readonly rule: Rule | null }
  | { readonly kind: "late"; readonly until: Date; readonly feePercent: number; readonly rule: LateCancelRule }
  | { readonly kind: "too-late"; readonly until: Date; readonly rule: Rule | LateCancelRule | null }

/** Whether a place may be given back at an instant. */
export const cancellingAt = ({ cancelUntil, cancelRule, lateCancel }: Limits, at: Date): CancelVerdict => {
  if (at <= cancelUntil) return { kind: "in-time", until: cancelUntil, rule: cancelRule }
  const step = lateCancel.find(({ until }) => at <= until)
  if (step !== undefined) return { kind: "late", until: step.until, feePercent: step.feePercent, rule: step.rule }
  const last = lateCancel.at(-1)
  return last === undefined || last.until <= cancelUntil
    ? { kind: "too-late", until: cancelUntil, rule: cancelRule }
    : { kind: "too-late", until: last.until, rule: last.rule }
}
