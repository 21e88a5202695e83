import type { Duplex } from "node:stream"
import { protocol } from "@electric-sql/pglite"
import { Effect } from "effect"
import { startup } from "./frames.ts"

const { serialize } = protocol

/** A client that speaks the bare protocol, one query at a time. */
export class WireClient {
  readonly duplex: Duplex
  #received = Buffer.alloc(0)
  #wake: () => void = () => {}

  constructor(duplex: Duplex) {
    this.duplex = duplex
    duplex.on("data", (chunk: Buffer) => {
      this.#received = Buffer.concat([this.#received, chunk])
      this.#wake()
    })
    for (const event of ["close", "error"]) duplex.on(event, () => this.#wake())
  }

  /** Sends bytes and gives the answer up to the end that is asked for; what came when the stream closed. */
  async exchange(bytes: Uint8Array, ends: (answer: Buffer) => boolean): Promise<string> {
    this.#received = Buffer.alloc(0)
    this.duplex.write(bytes)
    while (!ends(this.#received) && !this.duplex.destroyed) {
      await new Promise<void>((settle) => {
        this.#wake = settle
      })
    }
    return this.#received.toString("latin1")
  }

  start(): Promise<string> {
    return this.exchange(startup(), isReady)
  }

  /** The server's whole answer to a simple query. */
  query(sql: string): Promise<string> {
    return this.exchange(serialize.query(sql), isReady)
  }
}

/** A started client of a database, which leaves with the scope. */
export const wireClient = (stream: () => Duplex) =>
  Effect.acquireRelease(
    Effect.promise(async () => {
      const client = new WireClient(stream())
      await client.start()
      return client
    }),
    ({ duplex }) => Effect.sync(() => duplex.destroy())
  )

/** Ends with ReadyForQuery. */
const isReady = (answer: Buffer) =>
  answer.length >= 6 && answer[answer.length - 6] === 90 && answer.readInt32BE(answer.length - 5) === 5
