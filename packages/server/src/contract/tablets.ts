import { AgentRefusal, CodeRefusal } from "@portail-familles/core/reservations/model"
import { Schema } from "effect"
import { HttpApi, HttpApiEndpoint, HttpApiError, HttpApiGroup, OpenApi } from "effect/http-api"
import { words } from "./openApi.ts"
import { typeOf } from "./problems.ts"
import { StaffLinkDoor, tabletHeader } from "./staffLinks.ts"
import { strict, Uuid } from "./texts.ts"

/** Who signed in does not confirm the tablet: nobody did, too late, not provably, not one of the link's agents, of another organisation. */
export class AgentNotAccepted extends HttpApiError.Problem<AgentNotAccepted>()(
  "AgentNotAccepted",
  { type: typeOf("agent-refused"), status: 403, title: "This sign-in does not confirm the tablet" },
  { code: Schema.tag("agent-refused"), reason: AgentRefusal }
) {}

/** The town's agents sign in nowhere, or where they do does not answer. */
export class AgentSignInAway extends HttpApiError.Problem<AgentSignInAway>()(
  "AgentSignInAway",
  { type: typeOf("agent-sign-in-away"), status: 502, title: "Agents cannot sign in at the moment" },
  { code: Schema.tag("agent-sign-in-away"), reason: Schema.Literals(["off", "provider"]) }
) {}

/** The code does not confirm the tablet: it is none of now, it confirmed another, or the link asks for none. */
export class TabletCodeRefused extends HttpApiError.Problem<TabletCodeRefused>()(
  "TabletCodeRefused",
  { type: typeOf("tablet-code-refused"), status: 403, title: "This code does not confirm the tablet" },
  { code: Schema.tag("tablet-code-refused"), reason: CodeRefusal }
) {}

/** Too many wrong codes of the link: the next is looked at from `retryAt` (ISO instant) on. */
export class TabletCodeDelayed extends HttpApiError.Problem<TabletCodeDelayed>()(
  "TabletCodeDelayed",
  { type: typeOf("tablet-code-delayed"), status: 429, title: "Too many wrong codes: wait before the next" },
  { code: Schema.tag("tablet-code-delayed"), retryAt: Schema.String }
) {}

const headers = { [tabletHeader]: Uuid }

/** Where an agent signs in, and what the tablet brings back from there. */
export const AgentVisit = Schema.Struct({
  url: Schema.String,
  /** Sealed, of this link and tablet, for 15 minutes. */
  visit: Schema.String
}).annotate({ identifier: "AgentVisit" })

export const AgentReturn = Schema.Struct({
  visit: Schema.String.check(Schema.isMaxLength(2000)),
  /** The query of the address that the browser came back to, without its `?`. */
  query: Schema.String.check(Schema.isMaxLength(4000))
}).annotate({ identifier: "AgentReturn" })

/** The six digits that an application on a telephone shows for the link. */
export const TabletCode = Schema.Struct({
  code: Schema.String.check(Schema.isPattern(/^\d{6}$/)).annotate({ examples: ["287082"] })
}).annotate({
  identifier: "TabletCode"
})

/** What a tablet sends from now on in the header `portail-tablet-proof`; `until` is an ISO instant. */
export const TabletProof = Schema.Struct({ proof: Schema.String, until: Schema.String }).annotate({
  identifier: "TabletProof"
})

/** How a tablet is confirmed where the link names agents or asks for a code. */
export class TabletGroup extends HttpApiGroup.make("tablets")
  .annotate(OpenApi.Description, "How a tablet is confirmed, where a staff link names agents or asks for a code.")

  .add(
    HttpApiEndpoint.post("begin", "/attendance/confirmation", {
      headers,
      success: AgentVisit,
      error: AgentSignInAway
    }).annotateMerge(
      words(
        "Begin an agent's sign-in",
        "Answers the address at which one of the link's agents signs in. The link's secret goes as a bearer token and is in no address."
      )
    ),
    HttpApiEndpoint.post("confirm", "/attendance/confirmation/return", {
      headers,
      payload: AgentReturn,
      success: TabletProof,
      error: [AgentNotAccepted, AgentSignInAway]
    }).annotateMerge(
      words(
        "Confirm a tablet",
        "Takes what the provider answered, once. When the agent is one that the link names, the tablet opens the link until the end of the day."
      )
    ),
    HttpApiEndpoint.post("confirmByCode", "/attendance/confirmation/code", {
      headers,
      payload: TabletCode,
      success: TabletProof,
      error: [TabletCodeRefused, TabletCodeDelayed]
    }).annotateMerge(
      words(
        "Confirm a tablet by a code",
        "Takes the code that an application on a telephone shows for the link; each code confirms one tablet, until the end of the day."
      )
    )
  )
  .middleware(StaffLinkDoor)
  .annotate(HttpApi.PayloadParseOptions, strict) {}
