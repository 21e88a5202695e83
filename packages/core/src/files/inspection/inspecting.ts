import { type ChildProcess, spawn } from "node:child_process"
import { createRequire } from "node:module"
import { join } from "node:path"
import type { Readable, Writable } from "node:stream"
import { fileURLToPath } from "node:url"
import { Effect, Stream } from "effect"
import { moduleBeside } from "../../platform/threads/moduleBeside.ts"
import { FileRefused, type MediaType } from "../InspectedFile.ts"
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
const heapMegabytes = 512
/** What the process may write to in memory at all: a small file can unpack to gigabytes. */
const dataKilobytes = 1_572_864

const damaged = new FileRefused({ rule: "damaged", limit: "" })
const tooSlow = new FileRefused({ rule: "too-slow", limit: String(patienceSeconds) })

/**
 * Has a file looked at and cleaned by a process of its own, which gets it on standard input and knows nothing else: no environment,
 * no file but its own code, no writing, no other process, little memory. It ends with the scope; a file that crashes it is
 * damaged.
 */
export const inspecting = Effect.fn("inspecting")(function* <E>(
  bytes: Stream.Stream<Uint8Array, E>,
  limits: FileLimits
) {
  const { stdin, stdout, complaint } = yield* Effect.acquireRelease(
    Effect.sync(() => started(limits)),
    ({ child }) => Effect.sync(() => child.kill("SIGKILL"))
  )
  const answer = stdout[Symbol.asyncIterator]()
  const { verdict, rest } = yield* Effect.andThen(
    fed(stdin, bytes),
    Effect.tryPromise({ try: () => firstLine(answer), catch: () => damaged })
  ).pipe(
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

const script = fileURLToPath(moduleBeside(import.meta.url, "inspect"))
const { resolve } = createRequire(import.meta.url)
const installed = (library: string) => {
  const path = resolve(library)
  return path.slice(0, path.lastIndexOf("node_modules") + "node_modules".length)
}
/** Its own package and where its two libraries are installed. */
const readable = new Set([join(import.meta.dirname, "../../.."), ...["sharp", "@cantoo/pdf-lib"].map(installed)])

/** What Node takes from a process that looks at files: it reads its own code, and may neither write nor start another process. */
export const confinement: ReadonlyArray<string> = [
  "--permission",
  "--allow-addons",
  ...[...readable].map((path) => `--allow-fs-read=${path}`),
  `--max-old-space-size=${heapMegabytes}`
]

const started = (
  limits: FileLimits
): { child: ChildProcess; stdin: Writable; stdout: Readable; complaint: () => string } => {
  const node = [process.execPath, ...confinement, script, JSON.stringify(limits)]
  // a system that knows no such bound goes without
  const bounded = `ulimit -d ${dataKilobytes} 2>/dev/null; exec "$@"`
  const child = spawn("/bin/sh", ["-c", bounded, "sh", ...node], {
    cwd: "/",
    env: { UV_THREADPOOL_SIZE: "2" },
    stdio: ["pipe", "pipe", "pipe"]
  })
  let said = ""
  child.stderr.on("data", (part: Buffer) => {
    said = (said + part.toString("utf8")).slice(-500)
  })
  // it may end before it has read everything: what it said decides
  for (const emitter of [child, child.stdin]) emitter.on("error", () => undefined)
  return { child, stdin: child.stdin, stdout: child.stdout, complaint: () => said }
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
