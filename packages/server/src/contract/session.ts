import { Language } from "@portail-familles/core/platform/text"
import { Schema } from "effect"
import { HttpApi, HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Authorization } from "./authorization.ts"
import { words } from "./openApi.ts"
import { SignInDelayed, SignInRefused } from "./signInProblems.ts"
import { Mail, Password, strict } from "./texts.ts"

/** An entry of the personal space's menu; `badge` counts what waits there. */
export const MenuEntry = Schema.Struct({
  id: Schema.Literals([
    "profile",
    "household",
    "children",
    "planning",
    "enrolments",
    "documents",
    "messages",
    "invoices"
  ]),
  badge: Schema.Int
}).annotate({ identifier: "MenuEntry" })

/**
 * Something that the family has to do: `count` sections, invoices or documents; what they cost in all, in cents, and the first day
 * (ISO) on which one is due, where there is such; `subjectId` where it is a single one; what it keeps the family from until it is done.
 */
export const ToDo = Schema.Struct({
  id: Schema.Literals([
    "verification",
    /** A quotient familial that is missing, or that ends soon: `dueOn` is the last day of the one in force. */
    "quotient",
    "invoices-overdue",
    "invoices-due",
    "documents",
    /** Messages of the town that nobody of the household has read. */
    "messages",
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
  household: Schema.Struct({ name: Schema.String.annotate({ examples: ["Famille Exemple"] }) }),
  language: Language,
  menu: Schema.Array(MenuEntry),
  toDo: Schema.Array(ToDo),
  remembered: Schema.Boolean,
  expiresAt: Schema.String
}).annotate({ identifier: "Session" })

export class SignInGroup extends HttpApiGroup.make("signIn")
  .annotate(OpenApi.Description, "Signing in with mail address and password.")

  .add(
    HttpApiEndpoint.post("open", "/session", {
      payload: Schema.Struct({ mail: Mail, password: Password, remember: Schema.Boolean }).annotate({
        identifier: "Credentials"
      }),
      success: Session,
      error: [SignInRefused, SignInDelayed]
    }).annotateMerge(
      words(
        "Sign in",
        "Opens a session of an account, bound to the origin that asks, and sets its cookie. Refusals are the same whether the address has an account or not; after too many failures the next attempt waits until `retryAt`."
      )
    )
  )
  .annotate(HttpApi.PayloadParseOptions, strict) {}

export class SessionGroup extends HttpApiGroup.make("session")
  .annotate(OpenApi.Description, "The open session of a browser.")

  .add(
    HttpApiEndpoint.get("get", "/session", { success: Session }).annotateMerge(
      words(
        "Read the session",
        "Says who is signed in and until when, with the menu of the personal space and what the family has to do."
      )
    ),
    HttpApiEndpoint.delete("close", "/session", { success: HttpApiSchema.NoContent }).annotateMerge(
      words("Sign out", "Ends the session of the cookie, and takes the cookie back.")
    )
  )
  .middleware(Authorization) {}
