import { Schema } from "effect"

const hindrance = <Code extends string, Fields extends Schema.Struct.Fields>(code: Code, fields: Fields) =>
  Schema.Struct({ code: Schema.Literal(code), ...fields })

/** What keeps a child from being enrolled, or a family from taking a request back. Days are ISO. */
export const Hindrance = Schema.Union([
  /** Years, and the day on which they are counted. */
  hindrance("too-young", { from: Schema.Int, on: Schema.String }),
  hindrance("too-old", { to: Schema.Int, on: Schema.String }),
  hindrance("other-class", { classes: Schema.Array(Schema.String) }),
  hindrance("other-school", { schools: Schema.Array(Schema.String) }),
  /** The dossier does not say what the rules ask. */
  hindrance("class-missing", {}),
  hindrance("school-missing", {}),
  hindrance("address-missing", {}),
  hindrance("residents-only", {}),
  hindrance("not-open-yet", { at: Schema.Date }),
  hindrance("asking-closed", { at: Schema.Date }),
  hindrance("period-over", { on: Schema.String }),
  hindrance("already-requested", {}),
  hindrance("already-accepted", {}),
  hindrance("no-periods", {}),
  hindrance("no-group", {}),
  hindrance("place-needed", { places: Schema.Array(Schema.String) }),
  /** The town has answered: what it said stands. */
  hindrance("decided", {})
])
export type Hindrance = typeof Hindrance.Type
