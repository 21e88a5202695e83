import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseEnv } from "node:util"
import { freePorts } from "../support/freePorts.ts"
import { Network } from "./Network.ts"
import { Processes, type Program } from "./Processes.ts"
import { until } from "./until.ts"

const examples = join(import.meta.dirname, "../../examples/failover")
const portail = join(import.meta.dirname, "../../packages/cli/bin/portail.js")
/** The places: two with PostgreSQL, and one that only has a voice in who is the primary. */
const [sites, databaseSites] = [3, [1, 2]]

/** What Patroni says of the places with PostgreSQL. */
interface Members {
  readonly members: ReadonlyArray<{ readonly name: string; readonly role: string }>
}

/** Everything that runs, as `examples/failover` has it, with addresses and folders of this run. */
export class Cluster {
  readonly processes: Processes
  readonly network = new Network()
  readonly #folder: string
  readonly #ports: Record<"front" | "primary" | "pooler" | "portal1" | "portal2", number>

  private constructor(folder: string, first: number) {
    this.#folder = folder
    this.processes = new Processes(folder)
    this.#ports = { front: first, primary: first + 1, pooler: first + 2, portal1: first + 3, portal2: first + 4 }
  }

  static async prepare(): Promise<Cluster> {
    const folder = mkdtempSync(join(tmpdir(), "portail-failover-"))
    chmodSync(folder, 0o755)
    return new Cluster(folder, await freePorts())
  }

  /** What families type. */
  get origin(): string {
    return `http://localhost:${this.#ports.front}`
  }

  databaseUrl(role: "portail" | "portail_owner"): string {
    const password = { portail: "changez-moi-5", portail_owner: "changez-moi-4" }[role]
    return `postgres://${role}:${password}@127.0.0.1:${this.#ports.pooler}/portail`
  }

  /** Starts all that stands below the portals, until there is a primary with its synchronous standby. */
  async openDatabase(): Promise<void> {
    this.network.open(sites)
    for (let site = 1; site <= sites; site++) this.processes.start(`etcd${site}`, this.#etcd(site))
    for (const site of databaseSites) this.processes.start(`patroni${site}`, this.#patroni(site))
    const haproxy = this.#example("haproxy.cfg", [
      ["127.0.0.1:8080", `127.0.0.1:${this.#ports.front}`],
      ["127.0.0.1:5000", `127.0.0.1:${this.#ports.primary}`],
      ["127.0.0.1:4000", `127.0.0.1:${this.#ports.portal1}`],
      ["127.0.0.1:4001", `127.0.0.1:${this.#ports.portal2}`],
      ["10.0.0.", `${this.network.net}.`]
    ])
    this.processes.start("haproxy", { command: "haproxy", args: ["-db", "-f", haproxy] })
    const users = this.#example("userlist.txt", [])
    const pgbouncer = this.#example("pgbouncer.ini", [
      ["port=5000", `port=${this.#ports.primary}`],
      ["listen_port = 6432", `listen_port = ${this.#ports.pooler}`],
      ["/etc/pgbouncer/userlist.txt", users]
    ])
    this.processes.start("pgbouncer", { command: "pgbouncer", args: [pgbouncer], user: "postgres" })
    await this.inSync()
  }

  startPortal(number: 1 | 2, env: Readonly<Record<string, string>>): void {
    this.processes.start(`portal${number}`, {
      command: process.execPath,
      args: [portail, "serve"],
      env: {
        ...env,
        DATABASE_URL: this.databaseUrl("portail"),
        PORTAIL_PORT: String(this.#ports[`portal${number}`]),
        PORTAIL_HOST: "127.0.0.1",
        PORTAIL_TRUSTED_PROXIES: "loopback",
        PORTAIL_ACCOUNT_REQUESTS: "1000000",
        NO_COLOR: "1"
      }
    })
  }

  /** Waits until a portal says that its database answers. */
  async portalReady(number: 1 | 2): Promise<void> {
    const address = `http://127.0.0.1:${this.#ports[`portal${number}`]}/health/ready`
    await until(
      `portal ${number} is ready`,
      async () => (await fetch(address)).ok,
      () => this.processes.lastWords(`portal${number}`)
    )
  }

  /** The place that HAProxy sends the database's traffic to; 0 while there is none, or for a moment two. */
  async primary(): Promise<number> {
    const said = await Promise.all(
      databaseSites.map((site) =>
        this.#ask(site, "primary").then(
          ({ ok }) => ok,
          () => false
        )
      )
    )
    const places = databaseSites.filter((_, index) => said[index])
    return places.length === 1 ? (places[0] ?? 0) : 0
  }

  /** Waits until there is a primary whose every commit the other one has: as the primary itself says it. */
  async inSync(): Promise<void> {
    await until(
      "a primary has a synchronous standby",
      async () => {
        const answer = await this.#ask(await this.primary(), "cluster")
        const { members } = (await answer.json()) as Members
        return members.some(({ role }) => role === "sync_standby")
      },
      () => databaseSites.map((site) => this.processes.lastWords(`patroni${site}`)).join("\n")
    )
  }

  /** The machine of a place is lost. */
  async lose(site: number): Promise<void> {
    await this.processes.killAll(this.network.namespace(site))
  }

  /** The machine of a place is back, with what its disk held. */
  restore(site: number): void {
    this.processes.again(`etcd${site}`)
    this.processes.again(`patroni${site}`)
  }

  /** The machine of a place stands still, as a virtual one does that is copied or moved; or goes on. */
  pause(site: number, signal: "SIGSTOP" | "SIGCONT"): void {
    this.processes.signalAll(this.network.namespace(site), signal)
  }

  /** Ends everything; `keeps` leaves the folder with all logs, and says where it is. */
  async close(keeps = false): Promise<void> {
    await this.processes.end()
    for (let site = 1; site <= sites; site++) await this.processes.killAll(this.network.namespace(site))
    this.network.close(sites)
    if (keeps) console.log(`What each program said is in ${this.#folder}`)
    else rmSync(this.#folder, { recursive: true, force: true })
  }

  #ask(site: number, what: "primary" | "cluster"): Promise<Response> {
    return fetch(`http://${this.network.address(site)}:8008/${what}`, { signal: AbortSignal.timeout(1000) })
  }

  #etcd(site: number): Program {
    const settings = this.#example(
      "etcd",
      [
        ["ETCD_NAME=etcd1", `ETCD_NAME=etcd${site}`],
        ["URLS=http://10.0.0.11", `URLS=http://${this.network.address(site)}`],
        ["10.0.0.", `${this.network.net}.`],
        ["/var/lib/etcd/portail", this.#own(`etcd${site}`)]
      ],
      0o644,
      `etcd${site}.env`
    )
    const env = parseEnv(readFileSync(settings, "utf8")) as Record<string, string>
    return { command: "etcd", args: [], namespace: this.network.namespace(site), env }
  }

  #patroni(site: number): Program {
    const sockets = this.#own(`sockets${site}`, "postgres")
    const roles = this.#example("roles.sh", [], 0o755)
    const settings = this.#example(
      "patroni.yml",
      [
        ["name: db1", `name: db${site}`],
        ["listen: 10.0.0.11", `listen: ${this.network.address(site)}`],
        ["connect_address: 10.0.0.11", `connect_address: ${this.network.address(site)}`],
        ["10.0.0.", `${this.network.net}.`],
        ["/var/lib/postgresql/15/portail", join(this.#own(`postgresql${site}`, "postgres"), "data")],
        ["/var/run/postgresql", sockets],
        ["/etc/patroni/roles.sh", roles]
      ],
      0o644,
      `patroni${site}.yml`
    )
    const namespace = this.network.namespace(site)
    return { command: "patroni", args: [settings], namespace, user: "postgres", env: { HOME: sockets } }
  }

  #own(name: string, user?: string): string {
    const folder = join(this.#folder, name)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (user !== undefined) {
      const line = readFileSync("/etc/passwd", "utf8")
        .split("\n")
        .find((each) => each.startsWith(`${user}:`))
      const [, , uid, gid] = line?.split(":") ?? []
      chownSync(folder, Number(uid), Number(gid))
    }
    return folder
  }

  /** A file of the examples, with what differs in this run put in its place; fails when the example has it no more. */
  #example(
    name: string,
    differences: ReadonlyArray<readonly [string, string]>,
    mode = 0o644,
    as: string = name
  ): string {
    let text = readFileSync(join(examples, name), "utf8")
    for (const [written, here] of differences) {
      if (!text.includes(written)) throw new Error(`examples/failover/${name} has no ${written}`)
      text = text.replaceAll(written, here)
    }
    const path = join(this.#folder, as)
    writeFileSync(path, text)
    chmodSync(path, mode)
    return path
  }
}
