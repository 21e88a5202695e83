import { BlockList, isIP } from "node:net"
import type { WebhookUrlProblem } from "./Webhook.ts"

const reservedV4 = new BlockList()
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4]
] as const) {
  reservedV4.addSubnet(network, bits, "ipv4")
}

const globalV6 = new BlockList()
globalV6.addSubnet("2000::", 3, "ipv6")
// documentation, and what hides an IPv4 address
const reservedV6 = new BlockList()
for (const [network, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16]
] as const) {
  reservedV6.addSubnet(network, bits, "ipv6")
}

/** Whether an IP address is one of the public Internet: neither this machine nor its network (IANA special-purpose registries). */
export const isPublicAddress = (address: string): boolean => {
  if (isIP(address) === 4) return !reservedV4.check(address, "ipv4")
  return isIP(address) === 6 && globalV6.check(address, "ipv6") && !reservedV6.check(address, "ipv6")
}

const bare = (host: string): string => host.replace(/^\[|\]$/g, "").toLowerCase()

/** Whether somebody may be told at a host whatever its address: the installation names it. */
export const isNamed = (host: string, named: ReadonlyArray<string>): boolean => named.includes(bare(host))

/** What is wrong with the address of a webhook; undefined where nothing is, as far as can be seen without asking a name server. */
export const problemOfUrl = (text: string, named: ReadonlyArray<string>): WebhookUrlProblem | undefined => {
  if (!URL.canParse(text)) return "not-a-url"
  const { protocol, username, password, hostname, hash } = new URL(text)
  if ((protocol !== "https:" && protocol !== "http:") || hash !== "") return "not-a-url"
  if (username !== "" || password !== "") return "with-password"
  const host = bare(hostname)
  const known = isNamed(hostname, named)
  const loopback = host === "localhost" || host === "::1" || /^127\./.test(host)
  if (protocol === "http:" && !(loopback && known)) return "not-https"
  if (!known && (host === "localhost" || (isIP(host) !== 0 && !isPublicAddress(host)))) return "private"
  return undefined
}
