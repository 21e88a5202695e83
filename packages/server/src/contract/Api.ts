import { HttpApi, OpenApi } from "effect/http-api"
import { ActivationGroup } from "./activations.ts"
import { AttendanceGroup } from "./attendance.ts"
import { ChildrenGroup } from "./children.ts"
import { DebitsGroup } from "./debits.ts"
import { DocumentsGroup } from "./documents.ts"
import { EnrolmentsGroup } from "./enrolments.ts"
import { HouseholdGroup } from "./household.ts"
import { IntegrationGroup } from "./integration.ts"
import { InvoicesGroup } from "./invoices.ts"
import { EmailChangeGroup, PasswordResetGroup } from "./mailedLinks.ts"
import { MessagesGroup } from "./messages.ts"
import { ChangeGuard, CurrentTownMiddleware, RequestProblems, WaitingRoomGuard } from "./middleware.ts"
import { described } from "./openApi.ts"
import { PasskeySignInGroup, PasskeysGroup } from "./passkeys.ts"
import { PaymentsGroup } from "./payments.ts"
import { PlanningCalendarGroup, PlanningGroup } from "./planning.ts"
import { ProfileGroup } from "./profile.ts"
import { SessionGroup, SignInGroup } from "./session.ts"
import { TabletGroup } from "./tablets.ts"
import { TariffsGroup } from "./tariffs.ts"
import { TownGroup } from "./town.ts"

/** The HTTP contract of the portal: what widgets and other clients build on. */
export class Api extends HttpApi.make("portail-familles")
  .add(
    ActivationGroup,
    SignInGroup,
    PasskeySignInGroup,
    SessionGroup,
    PasswordResetGroup,
    EmailChangeGroup,
    ProfileGroup,
    PasskeysGroup,
    HouseholdGroup,
    ChildrenGroup,
    EnrolmentsGroup,
    DocumentsGroup,
    MessagesGroup,
    InvoicesGroup,
    PaymentsGroup,
    DebitsGroup,
    PlanningGroup
  )
  // what is public, what programs fetch by themselves, and what staff note goes on while families wait
  .middleware(WaitingRoomGuard)
  .add(TownGroup, TariffsGroup, PlanningCalendarGroup, AttendanceGroup, TabletGroup, IntegrationGroup)
  .middleware(CurrentTownMiddleware)
  .middleware(RequestProblems)
  .middleware(ChangeGuard)
  .prefix("/api/v1")
  .annotateMerge(
    OpenApi.annotations({
      title: "Portail Familles",
      version: "1",
      description:
        "Family portal of a French town. The town is found by host name. Errors are RFC 9457 problems with a stable `code`.",
      license: { name: "MIT", url: "https://opensource.org/license/mit" },
      servers: [{ url: "/", description: "The portal of the town, by its own host name" }],
      transform: described
    })
  ) {}
