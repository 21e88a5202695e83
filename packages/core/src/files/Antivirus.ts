import { Config, Context, Effect, Layer, Option, Schema, type Stream } from "effect"
import { type ClamdAddress, type ClamdAnswer, type ClamdSilent, scanByClamd } from "./clamd.ts"

/** Where a clamd is: `unix:/run/clamav/clamd.ctl`, `tcp:host:port` or `tcp:[::1]:port`; undefined where the text says no place. */
export const clamdAddressOf = (text: string): ClamdAddress | undefined => {
  const [, path] = /^unix:(\/.+)$/.exec(text) ?? []
  if (path !== undefined) return { path }
  const [, bracketed, name, digits] = /^tcp:(?:\[([0-9a-fA-F:.]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(text) ?? []
  const [host, port] = [bracketed ?? name, Number(digits)]
  return host === undefined || port < 1 || port > 65_535 ? undefined : { host, port }
}

const Address = Schema.String.check(
  Schema.makeFilter(
    (text) => clamdAddressOf(text) !== undefined || `Expected unix:/path/of/socket or tcp:host:port, got ${text}`
  )
)

/** The antivirus of an installation, if it has one. */
export class Antivirus extends Context.Service<
  Antivirus,
  {
    /** What it says of a file; without an antivirus every file is clean. */
    scan<E>(bytes: Stream.Stream<Uint8Array, E>): Effect.Effect<ClamdAnswer, ClamdSilent | E>
  }
>()("@portail-familles/core/files/Antivirus") {
  static readonly layer = (clamd?: ClamdAddress): Layer.Layer<Antivirus> =>
    Layer.succeed(
      Antivirus,
      Antivirus.of({
        scan: (bytes) => (clamd === undefined ? Effect.succeed({ infectedBy: null }) : scanByClamd(clamd, bytes))
      })
    )

  /** Reads `PORTAIL_CLAMD`: `unix:/run/clamav/clamd.ctl` or `tcp:host:port`; without it no file is scanned. */
  static readonly layerConfig = Layer.unwrap(
    Effect.map(Config.schema(Address, "PORTAIL_CLAMD").pipe(Config.option), (text) =>
      Antivirus.layer(Option.getOrUndefined(Option.map(text, clamdAddressOf)))
    )
  )
}
