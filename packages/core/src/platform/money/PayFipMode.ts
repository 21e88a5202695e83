import { Schema } from "effect"

/** Whether money is real in a régie's operations at PayFiP (its `saisie`): T test, X activation, W production. */
export const PayFipMode = Schema.Literals(["T", "X", "W"])
export type PayFipMode = typeof PayFipMode.Type
