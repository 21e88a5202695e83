import { spawn } from "node:child_process"
import { once } from "node:events"
import { chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Redacted } from "effect"
import { freePorts } from "../../../../e2e/support/freePorts.ts"
import { type PostgresConnection, unprivilegedAccount } from "./postgresCluster.ts"

/** A PgBouncer that gives each transaction to any session. */
export interface Pooler {
  readonly port: number
  /** `kill -9`. */
  readonly kill: () => Promise<void>
  /** Starts it where it was, once it was killed. */
  readonly again: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** The address of a database behind a pooler. */
export const pooledUrl = (port: number, database: string): Redacted.Redacted =>
  Redacted.make(`postgres://portail@127.0.0.1:${port}/${database}`)

/** Starts a PgBouncer in transaction mode before a throw-away cluster, with so many sessions for each database. */
export const startPooler = async (
  program: string,
  { socketDir, port, user }: PostgresConnection,
  sessions: number
): Promise<Pooler> => {
  const folder = mkdtempSync(join(tmpdir(), "portail-pooler-"))
  const own = await freePorts()
  writeFileSync(join(folder, "users.txt"), `"${user}" ""\n`)
  writeFileSync(
    join(folder, "pgbouncer.ini"),
    `[databases]
* = host=${socketDir} port=${port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${own}
unix_socket_dir =
auth_type = trust
auth_file = ${join(folder, "users.txt")}
pool_mode = transaction
max_client_conn = 400
default_pool_size = ${sessions}
server_idle_timeout = 5
`
  )
  const account = unprivilegedAccount()
  for (const path of account === undefined ? [] : [folder, join(folder, "users.txt"), join(folder, "pgbouncer.ini")]) {
    chownSync(path, account?.uid ?? 0, account?.gid ?? 0)
  }
  const start = async () => {
    const pooler = spawn(program, [join(folder, "pgbouncer.ini")], {
      ...account,
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"]
    })
    let said = ""
    await new Promise<void>((settle, fail) => {
      pooler.once("error", fail)
      pooler.once("exit", () => fail(new Error(`PgBouncer did not start:\n${said}`)))
      pooler.stderr.on("data", (chunk) => {
        said += chunk
        if (said.includes("process up")) settle()
      })
    })
    return async () => {
      const ended = once(pooler, "exit")
      pooler.kill("SIGKILL")
      await ended
    }
  }
  let kill: (() => Promise<void>) | undefined = await start()
  return {
    port: own,
    kill: async () => {
      await kill?.()
      kill = undefined
    },
    again: async () => {
      kill ??= await start()
    },
    stop: async () => {
      await kill?.()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
