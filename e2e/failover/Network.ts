import { spawnSync } from "node:child_process"

const ip = (...words: ReadonlyArray<string>): void => {
  const { status, stderr } = spawnSync("ip", [...words], { encoding: "utf8" })
  if (status !== 0) throw new Error(`ip ${words.join(" ")}: ${stderr.trim()}`)
}

/** Three places with a network namespace each, joined by a bridge on this machine: a link can be dropped. */
export class Network {
  /** The first three numbers of all addresses. */
  readonly net: string
  readonly #mark: string

  constructor() {
    this.#mark = String(process.pid % 10_000)
    this.net = `10.213.${process.pid % 256}`
  }

  open(sites: number): void {
    ip("link", "add", this.#bridge, "type", "bridge")
    ip("addr", "add", `${this.net}.1/24`, "dev", this.#bridge)
    ip("link", "set", this.#bridge, "up")
    for (let site = 1; site <= sites; site++) {
      const [namespace, here, there] = [this.namespace(site), this.#cable(site), `pfe${this.#mark}${site}`]
      ip("netns", "add", namespace)
      ip("link", "add", here, "type", "veth", "peer", "name", there)
      ip("link", "set", there, "netns", namespace)
      ip("link", "set", here, "master", this.#bridge)
      ip("link", "set", here, "up")
      ip("-n", namespace, "addr", "add", `${this.address(site)}/24`, "dev", there)
      ip("-n", namespace, "link", "set", there, "up")
      ip("-n", namespace, "link", "set", "lo", "up")
    }
  }

  address(site: number): string {
    return `${this.net}.${10 + site}`
  }

  namespace(site: number): string {
    return `pf${this.#mark}-${site}`
  }

  /** Nothing comes to a place any more, nor from it; nobody is told. */
  cut(site: number): void {
    ip("link", "set", this.#cable(site), "nomaster")
  }

  join(site: number): void {
    ip("link", "set", this.#cable(site), "master", this.#bridge)
  }

  close(sites: number): void {
    for (const words of [
      ...Array.from({ length: sites }, (_, index) => ["netns", "del", this.namespace(index + 1)]),
      ["link", "del", this.#bridge]
    ]) {
      spawnSync("ip", words)
    }
  }

  get #bridge(): string {
    return `pfbr${this.#mark}`
  }

  #cable(site: number): string {
    return `pfv${this.#mark}${site}`
  }
}
