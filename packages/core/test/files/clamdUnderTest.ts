import { spawn } from "node:child_process"
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { type AddressInfo, connect, createServer } from "node:net"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { eicar } from "./hostile/corpus.ts"

/** Debian's clamd, which stands where root's programs do; nothing where it is not installed. */
export const findClamd = (): string | undefined => {
  const found = ["/usr/sbin", "/usr/local/sbin", ...(process.env["PATH"] ?? "").split(delimiter)]
    .map((folder) => join(folder, "clamd"))
    .find(existsSync)
  if (found === undefined) {
    const message = "clamd is not installed (Debian: apt-get install clamav-daemon)"
    if (process.env["CI"]) throw new Error(`${message}: CI must run the tests with it.`)
    console.log(`${message}: the tests with it are not run.`)
  }
  return found
}

/** A port of this machine that nobody listens on. */
export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

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
export const startClamd = async (program: string, { socket, config }: { socket: string; config: string }) => {
  const child = spawn(program, [`--config-file=${config}`], { stdio: "ignore" })
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()))
  for (let tries = 0; !(await listens(socket)); tries++) {
    if (child.exitCode !== null || tries === 200) throw new Error("clamd did not start")
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
