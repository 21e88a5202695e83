import { isIP } from "node:net"
import { Config, Schema } from "effect"

const name = /^(?!-)[a-z0-9_-]{1,63}(?<!-)(\.(?!-)[a-z0-9_-]{1,63}(?<!-))*$/

/** A name as name servers know it, or an IP address; neither a port nor a pattern: nothing would ever match it. */
const isHost = (host: string): boolean =>
  isIP(host) !== 0 || (name.test(host) && !/^[\d.]+$/.test(host) && host.length <= 253)

const hostsOf = (list: string): ReadonlyArray<string> =>
  list
    .split(",")
    .map((host) => host.trim().toLowerCase())
    .filter((host) => host !== "")

const Hosts = Schema.String.check(
  Schema.makeFilter((list) => {
    const wrong = hostsOf(list).find((host) => !isHost(host))
    return wrong === undefined || `entry "${wrong}" is no host`
  })
)

/** `PORTAIL_WEBHOOK_HOSTS`: hosts of this machine or its network that may be told, with a comma between; usually none. */
export const webhookHosts: Config.Config<ReadonlyArray<string>> = Config.schema(Hosts, "PORTAIL_WEBHOOK_HOSTS").pipe(
  Config.withDefault(""),
  Config.map(hostsOf)
)
