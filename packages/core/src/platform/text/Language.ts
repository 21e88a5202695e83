import { Schema } from "effect"

/** The languages that the portal speaks and writes. */
export const Language = Schema.Literals(["fr", "en"])
export type Language = typeof Language.Type
