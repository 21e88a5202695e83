import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { Clock, Effect, Layer, Redacted } from "effect"
import { MailTransport } from "../../../core/src/mail/MailTransport.ts"
import { PayFip } from "../../../core/src/payfip/PayFip.ts"
import { securityLogLayer } from "../../../core/src/platform/security/securityLogLayer.ts"
import { services } from "../../../core/src/services.ts"
import type { PostgresConnection } from "../../../core/test/support/postgresCluster.ts"
import { serverLayer, templateDatabase } from "../../../core/test/support/templates.ts"
import { portalServer } from "../../src/PortalServer.ts"
import { TrustedProxies } from "../../src/security/browser.ts"
import { benchSeals } from "../measuring.ts"
import { fastClock } from "./fastClock.ts"

/** What the portal's process is started with. */
export interface PortalOrder {
  readonly connection: PostgresConnection
  readonly port: number
  readonly smtp: string
  readonly payfip: string
  /** How many times faster its clock runs. */
  readonly times: number
}

/** What the portal has in use, once what nobody holds is collected. */
export interface InUse {
  readonly heapMegabytes: number
  readonly residentMegabytes: number
  /** Milliseconds since 1970 on its clock. */
  readonly at: number
}

/** What the portal's process is told. */
export type Told = { readonly leap: number } | "in-use"

/** A portal on a fast clock: leaps when it is told to, and tells what it has in use. */
export const runPortal = async ({ connection, port, smtp, payfip, times }: PortalOrder): Promise<void> => {
  const { clock, leap } = await Effect.runPromise(fastClock(times))
  setFlagsFromString("--expose-gc")
  const collect = runInNewContext("gc") as () => void
  process.on("message", (told: Told) => {
    if (told !== "in-use") {
      leap(told.leap)
      return
    }
    collect()
    const { heapUsed, external, rss } = process.memoryUsage()
    const inUse: InUse = {
      heapMegabytes: (heapUsed + external) / 1e6,
      residentMegabytes: rss / 1e6,
      at: clock.currentTimeMillisUnsafe()
    }
    process.send?.(inUse)
  })
  const domain = services.pipe(
    Layer.provideMerge(securityLogLayer("/dev/null")),
    Layer.provideMerge(
      Layer.mergeAll(MailTransport.layer(Redacted.make(smtp)), PayFip.layer({ endpoint: payfip }), benchSeals)
    ),
    Layer.provideMerge(serverLayer(connection, templateDatabase)),
    Layer.provideMerge(Layer.succeed(TrustedProxies, ["loopback"]))
  )
  const running = Effect.gen(function* () {
    yield* Layer.build(portalServer({ port, host: "127.0.0.1", widgets: "/nonexistent" }))
    process.send?.("ready")
    return yield* Effect.never
  })
  await Effect.runPromise(
    running.pipe(Effect.provide(domain), Effect.scoped, Effect.provideService(Clock.Clock, clock))
  )
}
