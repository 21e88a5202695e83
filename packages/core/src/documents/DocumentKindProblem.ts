import { Schema } from "effect"
import { DocumentQuestion, HealthField } from "./documentKind.ts"
import { TemplateUnusable } from "./pdf/TemplateUnusable.ts"

const inKind = { kind: Schema.String }
const inQuestion = { ...inKind, question: Schema.String }
const inTemplate = { ...inKind, file: Schema.String }

/** What does not hold together in a file of document kinds; `kind` and `question` are codes. */
export const DocumentKindProblem = Schema.Union([
  /** Not read as such a file: what the parser says. */
  Schema.Struct({ code: Schema.Literal("unreadable"), text: Schema.String }),
  Schema.Struct({ code: Schema.Literal("kind-twice"), ...inKind }),
  Schema.Struct({ code: Schema.Literal("question-twice"), ...inQuestion }),
  /** Neither questions nor an upload. */
  Schema.Struct({ code: Schema.Literal("nothing-to-do"), ...inKind }),
  Schema.Struct({ code: Schema.Literal("activities-not-about-child"), ...inKind }),
  Schema.Struct({ code: Schema.Literal("vaccinations-not-yes-no"), ...inQuestion }),
  Schema.Struct({ code: Schema.Literal("too-few-choices"), ...inQuestion }),
  Schema.Struct({ code: Schema.Literal("health-not-about-child"), ...inQuestion }),
  /** Such a field of the health record is answered by other kinds of questions. */
  Schema.Struct({
    code: Schema.Literal("health-answered-otherwise"),
    ...inQuestion,
    health: HealthField,
    kinds: Schema.Array(DocumentQuestion.fields.kind)
  }),
  /** A condition names no yes-no question that is asked before. */
  Schema.Struct({ code: Schema.Literal("condition-not-asked-before"), ...inQuestion, condition: Schema.String }),
  Schema.Struct({ code: Schema.Literal("unknown-source"), ...inKind, field: Schema.String, source: Schema.String }),
  Schema.Struct({ code: Schema.Literal("unknown-activity"), ...inKind, activity: Schema.String }),
  Schema.Struct({ code: Schema.Literal("unknown-service"), ...inKind, service: Schema.String }),
  Schema.Struct({ code: Schema.Literal("template-missing"), ...inTemplate }),
  Schema.Struct({ code: Schema.Literal("template-unusable"), ...inTemplate, reason: TemplateUnusable.fields.reason }),
  Schema.Struct({ code: Schema.Literal("template-field-missing"), ...inTemplate, field: Schema.String })
])
export type DocumentKindProblem = typeof DocumentKindProblem.Type
