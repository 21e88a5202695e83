import { execFileSync } from "node:child_process"

import { appendFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { findPostgresBinaries } from "../../packages/core/test/support/postgresCluster.ts"

const isRoot = process.getuid?.() === 0

/** Runs a program as the account that PostgreSQL belongs to; gives what it prints. */
const asPostgres = (program: string, ...args: ReadonlyArray<string>): string =>
  isRoot
    ? execFileSync("runuser", ["-u", "postgres", "--", program, ...args], { encoding: "utf8", cwd: "/" })
    : execFileSync(program, args, { encoding: "utf8" })

/** Installs what Debian has where it is missing. */
const ensureProgram = (name: string) => {
  try {
    execFileSync("sh", ["-c", `command -v ${name}`], { stdio: "ignore" })
  } catch {
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], { stdio: "ignore" })
  }
}

/** A server whose write-ahead log pgBackRest keeps. */
export interface BackedUpServer {
  readonly url: string
  /** `pgbackrest COMMAND` on its stanza. */
  readonly pgbackrest: (command: string, ...options: ReadonlyArray<string>) => string
  readonly query: (sql: string) => string
  readonly start: () => void
  readonly stop: () => void
  readonly remove: () => Promise<void>
}

/** Makes the server and its stanza, as docs/en/operations.md says. */
export const backedUpServer = async (port: number): Promise<BackedUpServer> => {
  ensureProgram("pgbackrest")
  const binaries = findPostgresBinaries()
  if (binaries === undefined) throw new Error("PostgreSQL is not installed")
  const place = await mkdtemp(join(tmpdir(), "portail-check-backup-"))
  const [data, config] = [join(place, "data"), join(place, "pgbackrest.conf")]
  for (const folder of ["repository", "log", "lock", "spool"]) await mkdir(join(place, folder))
  await writeFile(config, configuration(place, port))
  if (isRoot) execFileSync("chown", ["-R", "postgres", place])
  const pgbackrest = (command: string, ...options: ReadonlyArray<string>) =>
    asPostgres("pgbackrest", `--config=${config}`, "--stanza=portail", ...options, command)
  const control = (...args: ReadonlyArray<string>) =>
    void asPostgres(join(binaries, "pg_ctl"), "-D", data, "-w", "-l", join(place, "log/postgresql.log"), ...args)
  asPostgres(join(binaries, "initdb"), "-D", data, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-U", "postgres")
  const settings = [
    `port = ${port}`,
    "listen_addresses = '127.0.0.1'",
    `unix_socket_directories = '${place}'`,
    "archive_mode = on",
    `archive_command = 'pgbackrest --config=${config} --stanza=portail archive-push %p'`
  ]
  await appendFile(join(data, "postgresql.conf"), `${settings.join("\n")}\n`)
  const query = (sql: string) =>
    execFileSync("psql", ["-h", "127.0.0.1", "-p", String(port), "-U", "postgres", "-Atqc", sql], {
      encoding: "utf8"
    }).trim()
  control("start")
  pgbackrest("stanza-create")
  query("create database portail encoding 'UTF8'")
  return {
    url: `postgres://postgres@127.0.0.1:${port}/portail`,
    pgbackrest,
    query,
    start: () => control("start"),
    stop: () => control("-m", "fast", "stop"),
    remove: async () => {
      try {
        control("-m", "immediate", "stop")
      } catch {
        // it is not up
      }
      await rm(place, { recursive: true, force: true })
    }
  }
}

const configuration = (place: string, port: number): string => `[global]
repo1-path=${place}/repository
repo1-retention-full=2
repo1-cipher-type=aes-256-cbc
repo1-cipher-pass=only-for-this-check
log-path=${place}/log
lock-path=${place}/lock
spool-path=${place}/spool
start-fast=y

[portail]
pg1-path=${place}/data
pg1-port=${port}
pg1-socket-path=${place}
`
