import { Schema } from "effect"

/** What the audit log calls what is done to children's dossiers. */
export const ChildAction = Schema.Literals([
  "child.link",
  "child.unlink",
  "custody.set",
  "pickup.forbid",
  "pickup.allow",
  "health.read",
  "section.approve",
  "section.refuse"
])
export type ChildAction = typeof ChildAction.Type
