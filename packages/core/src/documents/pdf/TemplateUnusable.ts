import { Schema } from "effect"

/** A PDF that cannot be filled as a form, and why. */
export class TemplateUnusable extends Schema.TaggedError<TemplateUnusable>()("TemplateUnusable", {
  reason: Schema.Literals(["unreadable", "encrypted", "xfa", "noForm"])
}) {}
