import type { Duplex } from "node:stream"
import type { PGlite } from "@electric-sql/pglite"
import { protocol } from "@electric-sql/pglite"
import { BackendStatusReader } from "./backendStatus.ts"
import { FrontendFrames, type FrontendUnit } from "./frontendFrames.ts"

/** The part of PGlite that the arbiter needs: raw protocol bytes in, raw protocol bytes out. */
export type RawPostgres = Pick<PGlite, "execProtocolRawStream">

/** Milliseconds a stream may keep a transaction open without a word before it is rolled back and closed. */
const idleInTransactionLimit = 30_000

/**
 * Lets many PostgreSQL clients share PGlite's one session. Each stream's messages run in batches that end where the client waits
 * for an answer; a stream keeps the session from its first batch until the server says it is idle again, so no two transactions
 * interleave. A stream that ends inside a transaction is rolled back.
 */
export class Arbiter {
  readonly #postgres: RawPostgres
  readonly #streams = new Set<Stream>()
  #turns: Promise<void> = Promise.resolve()

  constructor(postgres: RawPostgres) {
    this.#postgres = postgres
  }

  /** Serves one client until its stream ends. */
  attach(duplex: Duplex): void {
    const stream = new Stream(duplex, this.#postgres, () => this.#takeTurn())
    this.#streams.add(stream)
    void stream.ended.then(() => this.#streams.delete(stream))
  }

  /** Resolves when every attached stream has ended; ends those still open after `graceMillis`. */
  async drain(graceMillis: number): Promise<void> {
    const impatience = setTimeout(() => {
      for (const stream of this.#streams) stream.destroy()
    }, graceMillis)
    await Promise.all([...this.#streams].map((stream) => stream.ended))
    clearTimeout(impatience)
  }

  /** First come, first served; the returned function gives the session to the next in line. */
  async #takeTurn(): Promise<() => void> {
    const previous = this.#turns
    const turn = Promise.withResolvers<void>()
    this.#turns = turn.promise
    await previous
    return turn.resolve
  }
}

class Stream {
  readonly ended: Promise<void>
  readonly #duplex: Duplex
  readonly #postgres: RawPostgres
  readonly #takeTurn: () => Promise<() => void>
  readonly #frames = new FrontendFrames()
  readonly #end = Promise.withResolvers<void>()
  #work: Promise<void> = Promise.resolve()
  #giveBack: (() => void) | undefined
  #closed = false
  #idleTimer: NodeJS.Timeout | undefined

  constructor(duplex: Duplex, postgres: RawPostgres, takeTurn: () => Promise<() => void>) {
    this.#duplex = duplex
    this.#postgres = postgres
    this.#takeTurn = takeTurn
    this.ended = this.#end.promise
    duplex.on("data", (chunk: Uint8Array) => {
      for (const unit of this.#frames.push(chunk)) this.#queue(() => this.#handle(unit))
    })
    for (const event of ["end", "close", "error"] as const) duplex.once(event, () => this.#finish())
  }

  destroy(): void {
    this.#duplex.destroy()
    this.#finish()
  }

  #queue(step: () => Promise<void>): void {
    this.#work = this.#work.then(step).catch((cause: unknown) => {
      this.#duplex.destroy(cause instanceof Error ? cause : new Error(String(cause)))
      this.#finish()
    })
  }

  async #handle(unit: FrontendUnit): Promise<void> {
    if (this.#closed) return
    switch (unit.kind) {
      case "encryption-request":
        this.#duplex.write("N")
        return
      case "batch":
        return this.#run(unit.bytes)
      default:
        this.#duplex.end()
        this.#finish()
    }
  }

  async #run(bytes: Uint8Array): Promise<void> {
    clearTimeout(this.#idleTimer)
    this.#giveBack ??= await this.#takeTurn()
    const reader = new BackendStatusReader()
    await this.#postgres.execProtocolRawStream(bytes, {
      onRawData: (data) => {
        reader.read(data)
        // PGlite reuses the memory behind `data` after this call
        if (!this.#closed) this.#duplex.write(Buffer.from(data))
      }
    })
    if (reader.status === "idle") this.#releaseTurn()
    else this.#idleTimer = setTimeout(() => this.destroy(), idleInTransactionLimit).unref()
  }

  #finish(): void {
    if (this.#closed) return
    this.#closed = true
    clearTimeout(this.#idleTimer)
    this.#queue(async () => {
      if (this.#giveBack !== undefined) {
        // the first one before Sync, which would commit what runs without BEGIN; after an error the server ignores all but Sync
        const rollback = protocol.serialize.query("ROLLBACK")
        const bytes = Buffer.concat([rollback, protocol.serialize.sync(), rollback])
        await this.#postgres.execProtocolRawStream(bytes, { onRawData: () => {} }).catch(() => {})
        this.#releaseTurn()
      }
      this.#end.resolve()
    })
  }

  #releaseTurn(): void {
    this.#giveBack?.()
    this.#giveBack = undefined
  }
}
