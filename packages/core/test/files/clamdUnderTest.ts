import { spawn } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { programPath } from "../../../../scripts/programs.ts"
import { eicar } from "./hostile/corpus.ts"

/** A folder for a clamd's socket, beside a port if it has one, and its one signature, which knows the EICAR string wherever it stands. */
export const clamdFolder = (port?: number) => {
  const folder = mkdtempSync(join(tmpdir(), "portail-clamd-"))
  const [socket, config] = [join(folder, "socket"), join(folder, "clamd.conf")]
  writeFileSync(join(folder, "local.ndb"), `Eicar-Local:0:*:${Buffer.from(eicar).toString("hex")}\n`)
  writeFileSync(
    config,
    `DatabaseDirectory ${folder}\nLocalSocket ${socket}\nForeground yes\nTemporaryDirectory ${folder}\n${
      port === undefined ? "" : `TCPSocket ${port}\nTCPAddr 127.0.0.1\n`
    }`
  )
  return { folder, socket, config, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Starts a clamd and waits until it listens. */
export const startClamd = async ({ socket, config }: { socket: string; config: string }) => {
  const child = spawn(programPath("clamd"), [`--config-file=${config}`], { stdio: "ignore" })
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()))
  while (!(await listens(socket))) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error("clamd did not start")
    await pause(50)
  }
  return async () => {
    child.kill("SIGTERM")
    await ended
  }
}

const listens = (path: string) =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ path })
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false))
    socket.once("connect", () => socket.destroy())
  })
