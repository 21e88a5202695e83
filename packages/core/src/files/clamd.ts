import { connect, type Socket } from "node:net"
import { Effect, Schema, Stream } from "effect"

/** Where a clamd listens. */
export type ClamdAddress = { readonly path: string } | { readonly host: string; readonly port: number }

/** clamd could not be reached, or did not say whether the file is clean; `reason` is what it said instead. */
export class ClamdSilent extends Schema.TaggedError<ClamdSilent>()("ClamdSilent", { reason: Schema.String }) {}

/** What clamd says of a file: the name of what infects it, or nothing. */
export type ClamdAnswer = { readonly infectedBy: string | null }

const patience = "2 minutes"

/** Has a flow scanned by clamd's INSTREAM (clamd(8)): each part with its length before it, a length of 0 at the end. */
export const scanByClamd = Effect.fnUntraced(
  function* <E>(address: ClamdAddress, bytes: Stream.Stream<Uint8Array, E>) {
    const socket = yield* connected(address)
    const reply = replyOn(socket)
    yield* send(socket, Buffer.from("zINSTREAM\0"))
    yield* Stream.runForEach(bytes, (part) =>
      // an empty part would be the end
      part.length === 0 ? Effect.void : Effect.andThen(send(socket, lengthOf(part)), send(socket, part))
    )
    yield* send(socket, lengthOf(new Uint8Array()))
    return yield* answerOf(yield* reply)
  },
  Effect.scoped,
  Effect.timeoutOrElse({ duration: patience, orElse: () => new ClamdSilent({ reason: "no answer in time" }) })
)

const silent = (error: Error) => new ClamdSilent({ reason: error.message })

const connected = (address: ClamdAddress) =>
  Effect.acquireRelease(
    Effect.callback<Socket, ClamdSilent>((resume) => {
      const socket = connect(address)
      socket.once("connect", () => resume(Effect.succeed(socket)))
      socket.on("error", (error) => resume(Effect.fail(silent(error))))
      return Effect.sync(() => socket.destroy())
    }),
    (socket) => Effect.sync(() => socket.destroy())
  )

const send = (socket: Socket, bytes: Uint8Array) =>
  Effect.callback<void, ClamdSilent>((resume) => {
    socket.write(bytes, (error) => resume(error ? Effect.fail(silent(error)) : Effect.void))
  })

const lengthOf = (part: Uint8Array): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(part.length)
  return length
}

/** All that clamd says until it hangs up; listens from now on. */
const replyOn = (socket: Socket): Effect.Effect<string> => {
  const parts: Array<Buffer> = []
  const ended = new Promise<string>((resolve) => {
    socket.on("data", (part: Buffer) => parts.push(part))
    socket.once("close", () => resolve(Buffer.concat(parts).toString("utf8")))
  })
  return Effect.promise(() => ended)
}

const answerOf = (reply: string): Effect.Effect<ClamdAnswer, ClamdSilent> => {
  const answer = reply.replaceAll("\0", "").trim()
  const [, name] = /^stream: (.+) FOUND$/.exec(answer) ?? []
  if (name !== undefined) return Effect.succeed({ infectedBy: name })
  return answer === "stream: OK"
    ? Effect.succeed({ infectedBy: null })
    : Effect.fail(new ClamdSilent({ reason: answer }))
}
