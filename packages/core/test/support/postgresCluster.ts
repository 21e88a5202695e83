import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process"
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { text } from "node:stream/consumers"

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

/** The folder of PostgreSQL's server programs, or nothing. */
export function findPostgresBinaries(): string | undefined {
  const pgConfig = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" })
  const candidates = [
    ...(process.env["PATH"] ?? "").split(delimiter),
    ...(pgConfig.status === 0 ? [pgConfig.stdout.trim()] : []),
    ...versionedFolders("/usr/lib/postgresql", /^\d+$/),
    ...versionedFolders("/opt/homebrew/opt", /^postgresql/),
    ...versionedFolders("/usr/local/opt", /^postgresql/)
  ]
  return candidates.find((folder) => ["initdb", "pg_ctl", "postgres"].every((name) => existsSync(join(folder, name))))
}

/** PostgreSQL refuses to run as root. */
function unprivilegedAccount() {
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
initdb -D "$1/data" -U portail -A trust -E UTF8 --no-locale --no-sync >"$1/log" 2>&1 &&
  pg_ctl start -s -w -t 60 -D "$1/data" -l "$1/log" -o "$2" >>"$1/log" 2>&1 &&
  pg_isready -q -h "$1" && echo ready || cat "$1/log" >&2
read -r _
pg_ctl stop -s -m immediate -D "$1/data" >/dev/null 2>&1
rm -rf "$1"`

const settings = (folder: string) =>
  [
    `-c unix_socket_directories=${folder}`,
    "-c listen_addresses=",
    "-c fsync=off",
    "-c synchronous_commit=off",
    "-c full_page_writes=off",
    "-c max_connections=200",
    "-c timezone=UTC"
  ].join(" ")

async function untilReady(shell: ChildProcessWithoutNullStreams) {
  const [firstLine, failure] = [firstChunk(shell.stdout), text(shell.stderr)]
  if ((await Promise.race([firstLine, firstChunk(shell.stderr)])).startsWith("ready")) return
  shell.stdin.end()
  throw new Error(`PostgreSQL did not start:\n${await failure}`)
}

const firstChunk = (stream: NodeJS.ReadableStream) =>
  new Promise<string>((resolve) => {
    stream.once("data", (data) => resolve(String(data)))
    stream.once("end", () => resolve(""))
  })

/**
 * Starts a throw-away cluster on a Unix socket in a folder of its own. It ends with `stop`, and also by itself when this
 * process ends in any other way.
 */
export async function startPostgresCluster(binaries: string): Promise<PostgresCluster> {
  // A socket's path has 107 bytes at most, which macOS's temporary folder nearly fills.
  const parent = tmpdir().length > 60 ? "/tmp" : tmpdir()
  const folder = mkdtempSync(join(parent, "portail-pg-"))
  const account = unprivilegedAccount()
  if (account) chownSync(folder, account.uid, account.gid)
  const shell = spawn("sh", ["-c", lifetime, "postgres-lifetime", folder, settings(folder)], {
    ...account,
    cwd: folder,
    // A session of its own: Ctrl-C must reach the tests, which then close the shell's input.
    detached: true,
    env: { PATH: [binaries, process.env["PATH"]].join(delimiter), LC_ALL: "C", HOME: folder }
  })
  const ended = new Promise<void>((resolve) => shell.once("close", () => resolve()))
  await untilReady(shell)
  shell.unref()
  const stop = async () => {
    shell.stdin.end()
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { socketDir: folder, port: 5432, user: "portail", database: "postgres", stop }
}
