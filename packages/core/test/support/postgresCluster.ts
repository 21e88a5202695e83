import { spawn, spawnSync } from "node:child_process"
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync
} from "node:fs"
import { Socket } from "node:net"
import { tmpdir } from "node:os"
import { delimiter, dirname, join } from "node:path"

/** How to reach a throw-away PostgreSQL: `host` of a driver is `socketDir`; no password. */
export interface PostgresConnection {
  readonly socketDir: string
  readonly port: number
  readonly user: string
  readonly database: string
}

/** A running throw-away cluster. */
export interface PostgresCluster extends PostgresConnection {
  readonly stop: () => Promise<void>
}

const newestFirst = (a: string, b: string) => b.localeCompare(a, "en", { numeric: true })

function versionedFolders(parent: string, pattern: RegExp) {
  if (!existsSync(parent)) return []
  const versions = readdirSync(parent).filter((name) => pattern.test(name))
  return versions.sort(newestFirst).map((name) => join(parent, name, "bin"))
}

const programs = ["initdb", "pg_ctl", "postgres", "pg_isready"]

/** A folder on the PATH may hold links to some of the programs only: the others are where they lead. */
const linked = (folder: string) => {
  const server = join(folder, "postgres")
  return existsSync(server) ? [dirname(realpathSync(server))] : []
}

/** The folder of PostgreSQL's server programs, or nothing. */
export function findPostgresBinaries(): string | undefined {
  const pgConfig = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" })
  const candidates = [
    ...(process.env["PATH"] ?? "").split(delimiter).flatMap(linked),
    ...(pgConfig.status === 0 ? [pgConfig.stdout.trim()] : []),
    ...versionedFolders("/usr/lib/postgresql", /^\d+$/),
    ...versionedFolders("/opt/homebrew/opt", /^postgresql/),
    ...versionedFolders("/usr/local/opt", /^postgresql/)
  ]
  return candidates.find((folder) => programs.every((name) => existsSync(join(folder, name))))
}

/** The account that PostgreSQL and PgBouncer run as where this process is root's: both refuse that. */
export function unprivilegedAccount(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
  const account = ["postgres", "nobody"].flatMap((name) => accounts.filter(([known]) => known === name))[0]
  if (!account) throw new Error("PostgreSQL needs an account other than root: neither postgres nor nobody exists.")
  return { uid: Number(account[2]), gid: Number(account[3]) }
}

// The shell outlives the tests by one read: its standard input closes when they stop, crash or are killed.
const lifetime = `
if "$3/initdb" -D "$1/data" -U portail -A trust -E UTF8 --no-locale --no-sync >"$1/log" 2>&1 &&
  "$3/pg_ctl" start -s -w -t 60 -D "$1/data" -l "$1/log" -o "$2" >>"$1/log" 2>&1 &&
  "$3/pg_isready" -q -h "$1"
then echo ready; read -r _
else cat "$1/log"
fi
"$3/pg_ctl" stop -s -m immediate -D "$1/data" >/dev/null 2>&1
rm -rf "$1"`

const settings = (folder: string, durable: boolean, more: ReadonlyArray<string>) =>
  [
    `-c unix_socket_directories=${folder}`,
    "-c listen_addresses=",
    ...(durable ? [] : ["-c fsync=off", "-c synchronous_commit=off", "-c full_page_writes=off"]),
    "-c max_connections=200",
    "-c timezone=UTC",
    ...more.map((setting) => `-c ${setting}`)
  ].join(" ")

/** How a throw-away cluster runs. */
export interface ClusterOptions {
  readonly durable?: boolean
  readonly settings?: ReadonlyArray<string>
  /** The folder that its own is made in; the system's temporary one unless said. */
  readonly parent?: string
  /** Answers at this port of `localhost` too, there with this certificate where it is asked for one. */
  readonly tls?: { readonly port: number; readonly certificate: string; readonly key: string }
}

type Tls = NonNullable<ClusterOptions["tls"]>

/** The settings of a server with a certificate; its own account has to be the only one that reads the key. */
const tlsSettings = (folder: string, { port, ...files }: Tls, account: ReturnType<typeof unprivilegedAccount>) => {
  const ofFiles = Object.entries({ ssl_cert_file: files.certificate, ssl_key_file: files.key }).map(([name, file]) => {
    const copy = join(folder, name)
    copyFileSync(file, copy)
    chmodSync(copy, 0o600)
    if (account) chownSync(copy, account.uid, account.gid)
    return `${name}=${copy}`
  })
  return ["listen_addresses=localhost", `port=${port}`, "ssl=on", ...ofFiles]
}

/** A socket's path has 107 bytes at most, which macOS's temporary folder nearly fills. */
const temporary = () => (tmpdir().length > 60 ? "/tmp" : tmpdir())

/** Reads what the shell says first. Leaving the loop closes its output, which would keep this process alive. */
async function untilReady(output: AsyncIterable<unknown>) {
  let said = ""
  for await (const chunk of output) {
    said += String(chunk)
    if (said.startsWith("ready")) return
  }
  throw new Error(`PostgreSQL did not start:\n${said}`)
}

/**
 * Starts a throw-away cluster on a Unix socket in a folder of its own. It ends with `stop`, and also by itself when this
 * process ends in any other way. A `durable` one waits for the disk at each commit, as a town's does; `settings` are of
 * `postgresql.conf`, as `name=value`.
 */
export async function startPostgresCluster(
  binaries: string,
  { durable = false, settings: more = [], parent = temporary(), tls }: ClusterOptions = {}
): Promise<PostgresCluster> {
  const folder = mkdtempSync(join(parent, "portail-pg-"))
  const account = unprivilegedAccount()
  if (account) chownSync(folder, account.uid, account.gid)
  const port = tls?.port ?? 5432
  const all = settings(folder, durable, [...more, ...(tls === undefined ? [] : tlsSettings(folder, tls, account))])
  const shell = spawn("sh", ["-c", lifetime, "postgres-lifetime", folder, all, binaries], {
    ...account,
    cwd: folder,
    // A session of its own: Ctrl-C must reach the tests, which then close the shell's input.
    detached: true,
    stdio: ["pipe", "pipe", "ignore"],
    env: { PATH: process.env["PATH"], LC_ALL: "C", HOME: folder, PGPORT: String(port) }
  })
  const ended = new Promise<void>((resolve) => shell.once("exit", () => resolve()))
  await untilReady(shell.stdout)
  // A process that forgets to stop the cluster must still be able to end.
  shell.unref()
  if (shell.stdin instanceof Socket) shell.stdin.unref()
  const stop = async () => {
    shell.ref()
    shell.stdin.end()
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { socketDir: folder, port, user: "portail", database: "postgres", stop }
}
