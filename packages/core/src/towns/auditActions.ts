import { Schema } from "effect"

/** What the audit log calls what is done to a town. */
export const TownAction = Schema.Literals(["town.apply"])
export type TownAction = typeof TownAction.Type
