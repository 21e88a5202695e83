import { createHash } from "node:crypto"
import { chmod, mkdir, open, rm, stat } from "node:fs/promises"
import { connect, createServer, type Server, type Socket } from "node:net"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { Schema } from "effect"

const UnusableReason = Schema.Literals(["disk-full", "not-writable", "not-a-folder", "other"])

/** The data directory cannot be used; `detail` is what the system or the database's engine says, in its words. */
export class DataDirectoryUnusable extends Schema.TaggedError<DataDirectoryUnusable>()("DataDirectoryUnusable", {
  directory: Schema.String,
  reason: UnusableReason,
  detail: Schema.String
}) {}

const reasons: Readonly<Record<string, typeof UnusableReason.Type>> = {
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  EACCES: "not-writable",
  EPERM: "not-writable",
  EROFS: "not-writable",
  ENOTDIR: "not-a-folder",
  EEXIST: "not-a-folder"
}
// the engine throws no errors but WASI's numbers of them
const engineCodes: Readonly<Record<number, string>> = {
  2: "EACCES",
  19: "EDQUOT",
  51: "ENOSPC",
  54: "ENOTDIR",
  63: "EPERM",
  69: "EROFS"
}

/** What keeps a data directory from being used, by a failure of the system or of the database's engine. */
export const unusableBy = (directory: string, cause: unknown): DataDirectoryUnusable => {
  const { code = "", errno = 0 } = cause as NodeJS.ErrnoException
  const known = code === "" ? (engineCodes[errno] ?? "") : code
  const detail = cause instanceof Error ? cause.message : known === "" ? `engine's number ${errno}` : known
  return new DataDirectoryUnusable({ directory: resolve(directory), reason: reasons[known] ?? "other", detail })
}

/** Who holds the database of a data directory: this process (`owner`), or another that answers on the socket (`guest`). */
export type DirectoryClaim =
  | { readonly role: "owner"; readonly socketPath: string; readonly server: Server }
  | { readonly role: "guest"; readonly socketPath: string }

/** Bytes of a Unix socket's path that every system accepts. */
const longestSocketPath = 100
/** A claim takes milliseconds; an older guard was left by a process that died in between. */
const guardIsStaleAfterMillis = 10_000

/** The socket's path in a data directory; named so that `psql -h DIRECTORY` finds it. Long paths go to the temporary folder. */
export const socketPathOf = (directory: string): string => {
  const inside = join(resolve(directory), ".s.PGSQL.5432")
  if (Buffer.byteLength(inside) <= longestSocketPath) return inside
  const name = createHash("sha256").update(inside).digest("hex").slice(0, 16)
  return join(tmpdir(), `portail-${name}.sock`)
}

/**
 * Claims a data directory. The listening socket is the lock: the kernel answers for a living owner and refuses for a dead one, so
 * a `kill -9` leaves nothing to clean up and a reused process number cannot deceive. Connections that arrive before the database
 * is open wait in `server`.
 */
export const claimDirectory = async (
  directory: string,
  onConnection: (socket: Socket) => void
): Promise<DirectoryClaim> => {
  const socketPath = socketPathOf(directory)
  await mkdir(directory, { recursive: true, mode: 0o700 })
  for (;;) {
    if (await answers(socketPath)) return { role: "guest", socketPath }
    const release = await takeGuard(join(directory, "opening.lock"))
    if (release === undefined) continue
    try {
      if (await answers(socketPath)) return { role: "guest", socketPath }
      await rm(socketPath, { force: true })
      return { role: "owner", socketPath, server: await listen(socketPath, onConnection) }
    } finally {
      await release()
    }
  }
}

/** Whether a living process accepts connections on the socket. */
export const answers = (socketPath: string): Promise<boolean> =>
  new Promise((settle, fail) => {
    const socket = connect(socketPath)
    socket.once("connect", () => {
      socket.destroy()
      settle(true)
    })
    socket.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ECONNREFUSED") settle(false)
      else fail(error)
    })
  })

const listen = (socketPath: string, onConnection: (socket: Socket) => void): Promise<Server> =>
  new Promise((settle, fail) => {
    const server = createServer({ allowHalfOpen: false }, onConnection)
    server.once("error", fail)
    server.listen(socketPath, () => {
      chmod(socketPath, 0o600).then(() => settle(server), fail)
    })
  })

/** Exclusive creation of a guard file; `undefined` after waiting a moment for whoever holds it. */
const takeGuard = async (path: string): Promise<(() => Promise<void>) | undefined> => {
  try {
    const file = await open(path, "wx", 0o600)
    await file.close()
    return () => rm(path, { force: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
  }
  const age = await stat(path).then(
    (file) => Date.now() - file.mtimeMs,
    () => 0
  )
  if (age > guardIsStaleAfterMillis) await rm(path, { force: true })
  else await new Promise((settle) => setTimeout(settle, 20))
  return undefined
}
