import { sectionNames } from "@portail-familles/core/towns/model"
import { Schema } from "effect"
import { HttpApiError } from "effect/http-api"
import { typeOf } from "./problems.ts"

/** The section was changed since it was read: read it again, nothing was changed. */
export class SectionChanged extends HttpApiError.Problem<SectionChanged>()(
  "SectionChanged",
  { type: typeOf("section-changed"), status: 409, title: "This section was changed meanwhile" },
  { code: Schema.tag("section-changed") }
) {}

/** The household has no such section, such as another guardian. */
export class SectionUnknown extends HttpApiError.Problem<SectionUnknown>()(
  "SectionUnknown",
  { type: typeOf("section-unknown"), status: 404, title: "There is no such section" },
  { code: Schema.tag("section-unknown") }
) {}

/** A section does not hold what the town requires: nothing was confirmed; `missing` are paths of its values. */
export class SectionIncomplete extends HttpApiError.Problem<SectionIncomplete>()(
  "SectionIncomplete",
  { type: typeOf("section-incomplete"), status: 422, title: "The section does not hold what the town requires" },
  {
    code: Schema.tag("section-incomplete"),
    sections: Schema.Array(
      Schema.Struct({
        section: Schema.Literals(sectionNames),
        childId: Schema.NullOr(Schema.String),
        missing: Schema.Array(Schema.String)
      })
    )
  }
) {}
