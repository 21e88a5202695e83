import { Config, Effect, Layer } from "effect"

/** `PORTAIL_SECURITY_LOG`: the file that security events are appended to; without it `serve` writes them into its own log. */
export const securityLogFile = Config.String("PORTAIL_SECURITY_LOG").pipe(Config.withDefault(""))

/** What staff do in commands goes into the same file, where there is one; the audit log has it in any case. Loaded only there. */
export const staffSecurityLog = Layer.unwrap(
  Effect.gen(function* () {
    const file = yield* securityLogFile
    if (file === "") return Layer.empty
    const { securityLogLayer } = yield* Effect.promise(() => import("@portail-familles/core/platform/security"))
    const { Seals } = yield* Effect.promise(() => import("@portail-familles/core/platform/crypto"))
    return securityLogLayer(file).pipe(Layer.provide(Seals.layerConfig))
  })
)
