import { Schema } from "effect"

/**
 * Where a unit stands for a child on a day. `free` is a place that the family can have, if not at once; `closed` one that it cannot have
 * now, whatever it does.
 */
export const CellState = Schema.Literals(["free", "booked", "other-home", "full", "closed"])
export type CellState = typeof CellState.Type

/** Why a day is not as others. */
export const SpecialDayKind = Schema.Literals(["school-holiday", "public-holiday", "closure"])
export type SpecialDayKind = typeof SpecialDayKind.Type
