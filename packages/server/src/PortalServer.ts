import { createServer } from "node:http"
import { NodeHttpServer } from "@effect/platform-node"
import type { services } from "@portail-familles/core"
import { ByteSize, Effect, Layer } from "effect"
import { HttpIncomingMessage, HttpRouter, HttpServer } from "effect/http"
import { HttpApiBuilder, HttpApiScalar } from "effect/http-api"
import {
  familyNotices,
  fileKeeping,
  housekeeping,
  mailDelivery,
  mealOrders,
  paymentFollowUp,
  waitingLists,
  webhookDelivery
} from "./background/background.ts"
import { Api } from "./contract/Api.ts"
import { franceConnectRoutes } from "./franceConnect/routes.ts"
import { activationHandlers } from "./handlers/activations.ts"
import { attendanceHandlers } from "./handlers/attendance.ts"
import { childrenHandlers } from "./handlers/children.ts"
import { debitsHandlers } from "./handlers/debits.ts"
import { documentsHandlers } from "./handlers/documents.ts"
import { enrolmentsHandlers } from "./handlers/enrolments.ts"
import { householdHandlers } from "./handlers/household.ts"
import { integrationHandlers } from "./handlers/integration.ts"
import { invoicesHandlers } from "./handlers/invoices.ts"
import { emailChangeHandlers, passwordResetHandlers } from "./handlers/mailedLinks.ts"
import { messagesHandlers } from "./handlers/messages.ts"
import { passkeySignInHandlers, passkeysHandlers } from "./handlers/passkeys.ts"
import { paymentsHandlers } from "./handlers/payments.ts"
import { planningHandlers } from "./handlers/planning.ts"
import { planningCalendarHandlers } from "./handlers/planningCalendar.ts"
import { profileHandlers } from "./handlers/profile.ts"
import { sessionHandlers, signInHandlers } from "./handlers/session.ts"
import { tabletHandlers } from "./handlers/tablets.ts"
import { tariffsHandlers } from "./handlers/tariffs.ts"
import { townHandlers } from "./handlers/town.ts"
import { health } from "./health.ts"
import { tracing } from "./monitoring/discreetTracer.ts"
import { type MetricsDoor, metricsDoor } from "./monitoring/MetricsDoor.ts"
import { routeNotes } from "./monitoring/RequestNotes.ts"
import { requestRecord } from "./monitoring/requestRecord.ts"
import { pageRoutes } from "./pages/routes.ts"
import { widgetRoutes } from "./pages/widgets.ts"
import { payfipCallbacks } from "./payfip/callbacks.ts"
import { authorizationLayer } from "./security/Authorization.ts"
import { browserPages } from "./security/browserPages.ts"
import { currentTownLayer, requestProblemsLayer } from "./security/CurrentTown.ts"
import { cors } from "./security/cors.ts"
import { emptyAnswers } from "./security/emptyAnswers.ts"
import { securityHeaders } from "./security/headers.ts"
import { keyGuardLayer } from "./security/KeyGuard.ts"
import { mailedLinkBearerLayer } from "./security/mailedLinkBearer.ts"
import { changeGuardLayer } from "./security/requestGuard.ts"
import { staffLinkDoorLayer, staffLinkGuardLayer } from "./security/StaffLinkGuard.ts"
import { securityWatch } from "./security/watch.ts"
import { wellFormedRequests } from "./security/wellFormed.ts"
import { TownDirectory } from "./towns/TownDirectory.ts"
import { waitingRoomGate } from "./waitingRoom/gate.ts"
import { waitingRoomGuardLayer } from "./waitingRoom/guard.ts"
import { WaitingRoom } from "./waitingRoom/WaitingRoom.ts"

export interface PortalServerOptions {
  readonly port: number
  readonly host: string
  /** Folder of the built widgets. */
  readonly widgets: string
  /** Endpoints of one's own beside the portal's, under the same security headers; outside `/api/v1`, `/widgets` and `/espace`. */
  readonly routes?: OwnRoutes
  /** Where Prometheus reads `/metrics`; nowhere unless said. */
  readonly metrics?: MetricsDoor | undefined
}

/** Routes that an installation adds: they may ask every service of the domain. */
export type OwnRoutes = Layer.Layer<never, never, HttpRouter.HttpRouter | Layer.Success<typeof services>>

const api = HttpApiBuilder.layer(Api, { openapiPath: "/openapi.json" }).pipe(
  Layer.provide([
    tariffsHandlers,
    townHandlers,
    activationHandlers,
    signInHandlers,
    passkeySignInHandlers,
    sessionHandlers,
    passwordResetHandlers,
    emailChangeHandlers,
    profileHandlers,
    passkeysHandlers,
    householdHandlers,
    childrenHandlers,
    enrolmentsHandlers,
    documentsHandlers,
    messagesHandlers,
    invoicesHandlers,
    paymentsHandlers,
    debitsHandlers,
    planningHandlers,
    planningCalendarHandlers,
    attendanceHandlers,
    tabletHandlers,
    integrationHandlers
  ]),
  Layer.provide([
    authorizationLayer,
    changeGuardLayer,
    currentTownLayer,
    keyGuardLayer,
    mailedLinkBearerLayer,
    requestProblemsLayer,
    staffLinkGuardLayer,
    staffLinkDoorLayer,
    waitingRoomGuardLayer
  ])
)

/** What every request passes, outermost first: its record, headers, CORS, waiting room, pages for browsers, answers where there would be none. */
const guards = routeNotes.pipe(
  Layer.provideMerge(wellFormedRequests),
  Layer.provideMerge(emptyAnswers),
  Layer.provideMerge(securityWatch),
  Layer.provideMerge(browserPages),
  Layer.provideMerge(waitingRoomGate),
  Layer.provideMerge(cors),
  Layer.provideMerge(securityHeaders),
  Layer.provideMerge(requestRecord)
)

/** Every route of the portal, over the domain's services. */
export const portalRoutes = (widgets: string, own: OwnRoutes = Layer.empty) =>
  Layer.mergeAll(
    own,
    api,
    HttpApiScalar.layer(Api, { path: "/docs" }),
    pageRoutes(widgets),
    Layer.unwrap(widgetRoutes(widgets)),
    payfipCallbacks,
    franceConnectRoutes,
    health,
    guards
  ).pipe(Layer.provide([TownDirectory.layer, WaitingRoom.layer]))

// in lower case İ has two characters, which moves what follows it in a path; what is too long is for the declaration to say
const portalAnswers = ({ widgets, routes }: PortalServerOptions) =>
  HttpRouter.toHttpEffect(portalRoutes(widgets, routes)).pipe(
    Effect.provideService(HttpRouter.RouterConfig, { caseSensitive: true, maxParamLength: 16_384 })
  )

/**
 * The portal as a server with its background work. The routes are built before the port opens: a request that came in between
 * would never be answered. Stops gracefully when its scope closes: requests under way are answered.
 */
export const portalServer = (options: PortalServerOptions) =>
  Layer.mergeAll(
    Layer.unwrap(
      Effect.map(portalAnswers(options), (answer) =>
        HttpServer.serve(answer).pipe(
          Layer.provide(
            NodeHttpServer.layer(createServer, {
              port: options.port,
              host: options.host,
              // at the opening more families come at once than Node's 511; who is not let in the queue waits a second
              backlog: 4096,
              gracefulShutdownTimeout: "10 seconds"
            })
          )
        )
      )
    ),
    mailDelivery,
    paymentFollowUp,
    mealOrders,
    fileKeeping,
    housekeeping,
    waitingLists,
    familyNotices,
    webhookDelivery,
    options.metrics === undefined ? Layer.empty : metricsDoor(options.metrics)
  ).pipe(
    Layer.provide(tracing),
    Layer.provide(NodeHttpServer.layerHttpServices),
    Layer.provide(Layer.succeed(HttpIncomingMessage.MaxBodySize, ByteSize.kibibytes(256)))
  )
