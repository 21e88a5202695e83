import { isIP } from "node:net"
import { TrustedProxies } from "@portail-familles/server"
import { Config, Layer, Schema } from "effect"

const names = ["loopback", "linklocal", "uniquelocal"]

const isNetwork = (text: string): boolean => {
  if (names.includes(text)) return true
  const [address = "", bits, ...more] = text.split("/")
  const version = isIP(address)
  if (version === 0 || more.length > 0) return false
  // a range of everything would believe whatever anybody claims
  return bits === undefined || (/^[1-9]\d*$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}

/** The networks of a comma-separated list. */
export const networksOf = (list: string): ReadonlyArray<string> =>
  list
    .split(",")
    .map((network) => network.trim())
    .filter((network) => network !== "")

const Networks = Schema.String.check(
  Schema.makeFilter((list) => {
    const wrong = networksOf(list).find((network) => !isNetwork(network))
    return wrong === undefined || `entry "${wrong}" is no network`
  })
)

/** `PORTAIL_TRUSTED_PROXIES`: the reverse proxies whose word about who asks is taken. */
export const trustedProxies: Layer.Layer<never, Config.ConfigError> = Layer.effect(
  TrustedProxies,
  Config.schema(Networks, "PORTAIL_TRUSTED_PROXIES").pipe(Config.withDefault(""), Config.map(networksOf))
)
