import { Schema } from "effect"
import { HttpApiError } from "effect/http-api"
import { typeOf } from "./problems.ts"

/** No such document is asked of the household of the session. */
export class DocumentUnknown extends HttpApiError.Problem<DocumentUnknown>()(
  "DocumentUnknown",
  { type: typeOf("document-unknown"), status: 404, title: "There is no such document" },
  { code: Schema.tag("document-unknown") }
) {}

/** These questions were answered differently meanwhile: read the document again and ask; nothing was changed. */
export class AnswersChanged extends HttpApiError.Problem<AnswersChanged>()(
  "AnswersChanged",
  { type: typeOf("answers-changed"), status: 409, title: "Some answers were changed meanwhile" },
  { code: Schema.tag("answers-changed"), questions: Schema.Array(Schema.String) }
) {}

/** What was read is not what would be signed: read the document again; nothing was sent. */
export class DocumentChanged extends HttpApiError.Problem<DocumentChanged>()(
  "DocumentChanged",
  { type: typeOf("document-changed"), status: 409, title: "The document was changed meanwhile" },
  { code: Schema.tag("document-changed") }
) {}

/** The document cannot be given so; `rule` says why, `limit` is the limit where there is one. */
export class DocumentRefused extends HttpApiError.Problem<DocumentRefused>()(
  "DocumentRefused",
  { type: typeOf("document-refused"), status: 422, title: "The document cannot be given so" },
  {
    code: Schema.tag("document-refused"),
    rule: Schema.Literals(["no-form", "no-scan", "no-file", "not-scanned-yet", "too-long"]),
    limit: Schema.String
  }
) {}
