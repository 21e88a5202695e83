import { services } from "@portail-familles/core"
import { keyedSteps } from "@portail-familles/core/documents"
import type { MailTransport } from "@portail-familles/core/mail"
import { PublicUrl } from "@portail-familles/core/mail/model"
import type { PayFip } from "@portail-familles/core/payfip"
import type { Seals } from "@portail-familles/core/platform/crypto"
import { securityLogLayer } from "@portail-familles/core/platform/security"
import type { Database } from "@portail-familles/core/platform/sql"
import { Layer } from "effect"
import { deadBufferCollection } from "./background/deadBuffers.ts"
import { type PortalServerOptions, portalServer } from "./PortalServer.ts"

/** The whole portal over what belongs to the machine: database, mail server, PayFiP, secret key, public address. */
export const portalLayer = <DatabaseError, MailError, PayFipError, SealsError>(
  options: PortalServerOptions,
  machine: {
    readonly database: Layer.Layer<Database, DatabaseError>
    readonly mail: Layer.Layer<MailTransport, MailError>
    readonly payfip: Layer.Layer<PayFip, PayFipError>
    /** What keeps health records unreadable at rest. */
    readonly seals: Layer.Layer<Seals, SealsError>
    readonly publicUrl: string | undefined
    /** The file that security events are appended to; into the process's log without one. */
    readonly securityLog?: string
    /** Done once the database is open, before the first request: the demo's data. */
    readonly prepared?: Layer.Layer<never, never, Database | Layer.Success<typeof services>>
  }
) =>
  portalServer(options).pipe(
    Layer.provide(machine.prepared ?? Layer.empty),
    Layer.provide(Layer.effectDiscard(keyedSteps)),
    Layer.provide(services),
    Layer.provide(deadBufferCollection),
    Layer.provide(securityLogLayer(machine.securityLog ?? "")),
    Layer.provide(Layer.mergeAll(machine.mail, machine.payfip, machine.seals)),
    Layer.provide(machine.database),
    Layer.provide(Layer.succeed(PublicUrl, machine.publicUrl))
  )
