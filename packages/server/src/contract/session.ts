import { Language } from "@portail-familles/core/platform/text"
import { Schema } from "effect"
import { HttpApi, HttpApiEndpoint, HttpApiGroup, HttpApiSchema } from "effect/http-api"
import { Authorization } from "./authorization.ts"
import { SignInDelayed, SignInRefused } from "./problems.ts"
import { Mail, Password, strict } from "./texts.ts"

/** An entry of the personal space's menu; `badge` counts what waits there. */
export const MenuEntry = Schema.Struct({
  id: Schema.Literals(["profile", "household", "children", "planning", "enrolments", "documents", "invoices"]),
  badge: Schema.Int
}).annotate({ identifier: "MenuEntry" })

/**
 * Something that the family has to do: `count` sections, invoices or documents; what they cost in all, in cents, and the first day
 * (ISO) on which one is due, where there is such; `subjectId` where it is a single one; what it keeps the family from until it is done.
 */
export const ToDo = Schema.Struct({
  id: Schema.Literals([
    "verification",
    "invoices-overdue",
    "invoices-due",
    "documents",
    /** Enrolments that wait for the family: something is missing before it may book, or it may ask again. */
    "enrolments",
    /** Places that may be booked soon: `dueOn` is the day on which the first of them opens. */
    "planning-opens",
    "place-offered"
  ]),
  count: Schema.Int,
  amountCents: Schema.NullOr(Schema.Int),
  dueOn: Schema.NullOr(Schema.String),
  subjectId: Schema.NullOr(Schema.String),
  blocks: Schema.Array(Schema.Literals(["payments"]))
}).annotate({ identifier: "ToDo" })

/**
 * Who is signed in, and until when (ISO instant). A session that is not `remembered` is prolonged by every request; the header
 * `portail-session-expires` of each answer says until when, so that a page can warn in time without asking.
 */
export const Session = Schema.Struct({
  adult: Schema.Struct({ id: Schema.String, givenName: Schema.String, familyName: Schema.String }),
  household: Schema.Struct({ name: Schema.String }),
  language: Language,
  menu: Schema.Array(MenuEntry),
  toDo: Schema.Array(ToDo),
  remembered: Schema.Boolean,
  expiresAt: Schema.String
}).annotate({ identifier: "Session" })

export class SignInGroup extends HttpApiGroup.make("signIn")
  .add(
    HttpApiEndpoint.post("open", "/session", {
      payload: Schema.Struct({ mail: Mail, password: Password, remember: Schema.Boolean }).annotate({
        identifier: "Credentials"
      }),
      success: Session,
      error: [SignInRefused, SignInDelayed]
    })
  )
  .annotate(HttpApi.PayloadParseOptions, strict) {}

export class SessionGroup extends HttpApiGroup.make("session")
  .add(
    HttpApiEndpoint.get("get", "/session", { success: Session }),
    HttpApiEndpoint.delete("close", "/session", { success: HttpApiSchema.NoContent })
  )
  .middleware(Authorization) {}
