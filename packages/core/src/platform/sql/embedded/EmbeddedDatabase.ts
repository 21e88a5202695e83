import { access } from "node:fs/promises"
import { connect, type Socket } from "node:net"
import { join, resolve } from "node:path"
import { type Duplex, duplexPair } from "node:stream"
import { Effect, type Scope } from "effect"
import { Arbiter } from "./Arbiter.ts"
import { claimDirectory, type DataDirectoryUnusable, type DirectoryClaim, unusableBy } from "./dataDirectory.ts"
import { openEngine } from "./engine.ts"

/** A database that answers the PostgreSQL protocol on every stream it hands out. */
export interface EmbeddedDatabase {
  /** `owner` when this process opened the data, `guest` when another one did and lends its session. */
  readonly role: "owner" | "guest"
  readonly stream: () => Duplex
}

/** Milliseconds that a closing owner lets its guests finish. */
const guestGrace = 10_000

/**
 * Opens the database of a data directory, or joins the process that has it open. The owner serves others on a Unix socket in the
 * directory (mode 0600) until the scope closes. Fails with {@link DataDirectoryUnusable}.
 */
export const openEmbedded = (directory: string): Effect.Effect<EmbeddedDatabase, DataDirectoryUnusable, Scope.Scope> =>
  Effect.gen(function* () {
    const waiting: Array<Socket> = []
    let serve = (socket: Socket): void => {
      waiting.push(socket)
    }
    const claim = yield* Effect.acquireRelease(
      Effect.tryPromise({
        try: () => claimDirectory(directory, (socket) => serve(socket)),
        catch: (cause) => unusableBy(directory, cause)
      }),
      (claimed) => {
        // the server closes when its last connection has: those that came for a database that did not open
        for (const socket of waiting.splice(0)) socket.destroy()
        return Effect.promise(() => closeServer(claimed))
      }
    )
    if (claim.role === "guest") return { role: "guest", stream: () => connect(claim.socketPath) } as const
    const postgres = yield* Effect.acquireRelease(
      Effect.tryPromise({
        try: () => openEngine({ dataDir: join(resolve(directory), "database") }),
        catch: (cause) => unusableBy(directory, cause)
      }),
      (opened) => Effect.promise(() => opened.close())
    )
    const arbiter = new Arbiter(postgres)
    yield* Effect.addFinalizer(() => {
      // the socket stays until the data is closed: it is what keeps a second owner out
      serve = (socket) => {
        socket.destroy()
      }
      return Effect.promise(() => arbiter.drain(guestGrace))
    })
    serve = (socket) => arbiter.attach(socket)
    for (const socket of waiting.splice(0)) serve(socket)
    return { role: "owner", stream: () => inProcess(arbiter) } as const
  })

/** A database in memory, of this process alone; `from` is a data directory dumped by PGlite. */
export const openInMemory = (from?: Blob): Effect.Effect<EmbeddedDatabase, never, Scope.Scope> =>
  Effect.gen(function* () {
    const postgres = yield* Effect.acquireRelease(
      Effect.promise(() => openEngine(from === undefined ? {} : { loadDataDir: from })),
      (opened) => Effect.promise(() => opened.close())
    )
    const arbiter = new Arbiter(postgres)
    yield* Effect.addFinalizer(() => Effect.promise(() => arbiter.drain(guestGrace)))
    return { role: "owner", stream: () => inProcess(arbiter) } as const
  })

/** Whether a data directory holds a database already. */
export const holdsDatabase = (directory: string): Promise<boolean> =>
  access(join(resolve(directory), "database", "PG_VERSION")).then(
    () => true,
    () => false
  )

const inProcess = (arbiter: Arbiter): Duplex => {
  const [client, server] = duplexPair()
  arbiter.attach(server)
  return client
}

const closeServer = (claim: DirectoryClaim): Promise<void> =>
  claim.role === "guest" ? Promise.resolve() : new Promise((settle) => claim.server.close(() => settle()))
