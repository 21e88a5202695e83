import { type ChildProcess, spawn } from "node:child_process"
import type { Readable, Writable } from "node:stream"
import { Effect, Stream } from "effect"
import { FileRefused, type MediaType } from "../InspectedFile.ts"
import { bareEnvironment, type Command, findIsolation, inspection } from "./confinement.ts"
import type { FileLimits, Verdict } from "./verdict.ts"

/** What the inspecting process made of a file. */
export interface InspectedContent {
  readonly mediaType: MediaType
  readonly pages: number
  /** The file as it may be kept; fails when less comes than was promised. */
  readonly cleaned: Stream.Stream<Uint8Array, FileRefused>
}

const patienceSeconds = 30
const patience = `${patienceSeconds} seconds` as const

const damaged = new FileRefused({ rule: "damaged", limit: "" })
const tooSlow = new FileRefused({ rule: "too-slow", limit: String(patienceSeconds) })

/**
 * Has a file looked at and cleaned by a process of its own, which gets it on standard input and knows nothing else: no environment,
 * no file but its own code, no writing, no other process, no network where the system allows, little memory and processor time. It
 * ends with the scope; a file that crashes it is damaged.
 */
export const inspecting = Effect.fn("inspecting")(function* <E>(
  bytes: Stream.Stream<Uint8Array, E>,
  limits: FileLimits
) {
  const command = inspection(yield* Effect.promise(findIsolation), limits)
  const { stdin, stdout, complaint, end } = yield* Effect.acquireRelease(
    Effect.sync(() => started(command)),
    ({ child }) => Effect.sync(() => child.kill("SIGKILL"))
  )
  const answer = stdout[Symbol.asyncIterator]()
  const { verdict, rest } = yield* Effect.andThen(
    fed(stdin, bytes),
    Effect.tryPromise({ try: () => firstLine(answer), catch: () => damaged })
  ).pipe(
    Effect.catchTag("FileRefused", (refused) =>
      Effect.flatMap(
        Effect.promise(() => end),
        (signal) => Effect.fail(signal === "SIGXCPU" ? tooSlow : refused)
      )
    ),
    Effect.timeoutOrElse({ duration: patience, orElse: () => Effect.fail(tooSlow) }),
    // a broken installation would call every file damaged
    Effect.tapError(() => Effect.logWarning(`the inspecting process gave no verdict: ${complaint()}`))
  )
  if (!verdict.accepted) return yield* new FileRefused({ rule: verdict.rule, limit: verdict.limit })
  const cleaned = Stream.fromAsyncIterable(promised(rest, answer, verdict.bytes), () => damaged).pipe(
    Stream.timeoutOrElse({ duration: patience, orElse: () => Stream.fail(tooSlow) })
  )
  const inspected: InspectedContent = { mediaType: verdict.mediaType, pages: verdict.pages, cleaned }
  return inspected
})

interface Inspection {
  readonly child: ChildProcess
  readonly stdin: Writable
  readonly stdout: Readable
  readonly complaint: () => string
  /** The signal that ended it, once it has ended. */
  readonly end: Promise<NodeJS.Signals | null>
}

const started = ({ file, args }: Command): Inspection => {
  const child = spawn(file, args, { cwd: "/", env: bareEnvironment, stdio: ["pipe", "pipe", "pipe"] })
  let said = ""
  child.stderr.on("data", (part: Buffer) => {
    said = (said + part.toString("utf8")).slice(-500)
  })
  // it may end before it has read everything: what it said decides
  for (const emitter of [child, child.stdin]) emitter.on("error", () => undefined)
  const end = new Promise<NodeJS.Signals | null>((settle) => child.once("exit", (_, signal) => settle(signal)))
  return { child, stdin: child.stdin, stdout: child.stdout, complaint: () => said, end }
}

const fed = <E>(stdin: Writable, bytes: Stream.Stream<Uint8Array, E>) =>
  Effect.andThen(
    Stream.runForEach(bytes, (part) =>
      Effect.callback<void>((resume) => void stdin.write(part, () => resume(Effect.void)))
    ),
    Effect.sync(() => stdin.end())
  )

const firstLine = async (answer: AsyncIterator<Buffer>): Promise<{ verdict: Verdict; rest: Buffer }> => {
  let said = Buffer.alloc(0)
  for (;;) {
    const end = said.indexOf("\n")
    if (end >= 0) return { verdict: JSON.parse(said.toString("utf8", 0, end)) as Verdict, rest: said.subarray(end + 1) }
    const next = await answer.next()
    if (next.done === true) throw new Error("the inspecting process said nothing")
    said = Buffer.concat([said, next.value])
  }
}

async function* promised(rest: Buffer, answer: AsyncIterator<Buffer>, bytes: number): AsyncGenerator<Uint8Array> {
  let left = bytes
  for (let part = rest; ; ) {
    left -= part.length
    if (part.length > 0) yield part
    const next = await answer.next()
    if (next.done === true) break
    part = next.value
  }
  if (left !== 0) throw new Error("the inspecting process ended too soon")
}
