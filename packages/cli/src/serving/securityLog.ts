import { Seals } from "@portail-familles/core/platform/crypto"
import { securityLogLayer } from "@portail-familles/server"
import { Config, Effect, Layer } from "effect"

/** `PORTAIL_SECURITY_LOG`: the file that security events are appended to; without it `serve` writes them into its own log. */
export const securityLogFile = Config.String("PORTAIL_SECURITY_LOG").pipe(Config.withDefault(""))

/** What staff do in commands goes into the same file, where there is one; the audit log has it in any case. */
export const staffSecurityLog = Layer.unwrap(
  Effect.map(securityLogFile, (file) =>
    file === "" ? Layer.empty : securityLogLayer(file).pipe(Layer.provide(Seals.layerConfig))
  )
)
