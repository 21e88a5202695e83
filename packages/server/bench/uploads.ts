/**
 * `npm run bench:uploads`: ten PDFs of 20 MB sent at once over HTTP to a server that takes them as the portal does (quarantine, a
 * process that looks at them, sealed rows in PostgreSQL), against the same bytes encrypted and written to disk by one process, in the
 * same run. Ends with 1 when the server's memory grows by more than 32 MB, or when a file is not kept.
 */
import type { ChildProcess } from "node:child_process"
import { createCipheriv, createHash, randomBytes } from "node:crypto"
import { once } from "node:events"
import {
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync
} from "node:fs"
import { createServer, request } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Effect, Layer, Stream } from "effect"

import { PDFDocument, PDFRawStream } from "pdf-lib"
import { Audit } from "../../core/src/audit/Audit.ts"
import { Antivirus } from "../../core/src/files/Antivirus.ts"
import { Blobs } from "../../core/src/files/Blobs.ts"
import type { InspectedFile } from "../../core/src/files/InspectedFile.ts"
import { Quarantine } from "../../core/src/files/Quarantine.ts"
import { StoredFiles } from "../../core/src/files/StoredFiles.ts"
import { type Ids, newId } from "../../core/src/platform/ids/Ids.ts"
import { migrate } from "../../core/src/platform/sql/migrations.ts"
import { Towns } from "../../core/src/towns/Towns.ts"
import {
  findPostgresBinaries,
  type PostgresConnection,
  startPostgresCluster
} from "../../core/test/support/postgresCluster.ts"
import { serverLayer } from "../../core/test/support/templates.ts"
import { newTown } from "../../core/test/support/town.ts"
import { deadBufferCollection } from "../src/background/deadBuffers.ts"
import { benchSeals, startRole } from "./measuring.ts"

const uploads = 10
const megabyte = 1024 * 1024
const fileBytes = 20 * megabyte
const mostGrowth = 32
const limits = { maxBytes: 25 * megabyte, maxPages: 500, maxPixels: 50_000_000 }
const [role, argument] = process.argv.slice(2)

// ---- the server's process

const runServer = async (connection: PostgresConnection) => {
  const files = Quarantine.layer.pipe(
    Layer.provide(Antivirus.layer()),
    Layer.provide(StoredFiles.layer),
    Layer.provide(deadBufferCollection),
    Layer.provide(Blobs.layer()),
    Layer.provideMerge(Layer.mergeAll(Towns.layer, Audit.layer, benchSeals)),
    Layer.provideMerge(serverLayer(connection, connection.database))
  )
  const running = Effect.gen(function* () {
    yield* migrate
    const { town } = yield* newTown()
    const services = yield* Effect.context<Quarantine | Ids>()
    const receiving = (bytes: AsyncIterable<Uint8Array>) =>
      Effect.gen(function* () {
        const flow = Stream.fromAsyncIterable(bytes, () => "the line broke" as const)
        const uploads = yield* Quarantine
        return yield* uploads.receive({
          townId: town.id,
          // one family each
          sender: yield* newId,
          bytes: flow,
          limits,
          known: Effect.succeed(undefined),
          link: (file: InspectedFile) => Effect.succeed(file)
        })
      })
    const server = createServer((asked, answer) => {
      Effect.runPromiseWith(services)(receiving(asked)).then(
        (file) => answer.end(JSON.stringify(file)),
        (error) => answer.writeHead(500).end(String(error))
      )
    })
    yield* Effect.promise(() => once(server.listen(0, "127.0.0.1"), "listening"))
    process.on("message", () => process.send?.(memory()))
    process.send?.(server.address())
    return yield* Effect.never
  })
  await Effect.runPromise(running.pipe(Effect.provide(files), Effect.scoped))
}

/** Resident memory now and at its peak since the last look; a system without /proc knows the peak since the start only. */
const memory = (): Memory => {
  const rss = process.memoryUsage.rss()
  if (process.platform !== "linux") return { rss, peak: process.resourceUsage().maxRSS * 1024 }
  const peak = peakOf("self")
  writeFileSync("/proc/self/clear_refs", "5")
  return { rss, peak }
}

const peakOf = (pid: string): number =>
  Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1024

// ---- the process that sends

/** A PDF of one page and much that does not compress, as a scan is. */
const scan = async (bytes: number): Promise<Buffer> => {
  const document = await PDFDocument.create()
  document.addPage()
  document.context.register(PDFRawStream.of(document.context.obj({ Length: bytes }), randomBytes(bytes)))
  return Buffer.from(await document.save())
}

const send = (port: number, bytes: Buffer) =>
  new Promise<string>((settle, fail) => {
    const sent = request(
      { port, host: "127.0.0.1", method: "POST", headers: { "content-length": bytes.length } },
      (answer) => {
        const parts: Array<Buffer> = []
        answer.on("data", (part: Buffer) => parts.push(part))
        answer.on("end", () => {
          const text = Buffer.concat(parts).toString()
          if (answer.statusCode === 200) settle(text)
          else fail(new Error(text))
        })
      }
    )
    sent.on("error", fail)
    sent.end(bytes)
  })

const tenAtOnce = (port: number, file: Buffer) => Promise.all(Array.from({ length: uploads }, () => send(port, file)))

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** The same bytes encrypted piece by piece and synced to a disk, one file after the other. */
const writtenAlone = (file: Buffer) => {
  const folder = mkdtempSync(join(tmpdir(), "portail-bench-"))
  for (let number = 0; number < uploads; number++) {
    const handle = openSync(join(folder, String(number)), "w")
    const digest = createHash("sha256")
    for (let from = 0; from < file.length; from += 65_536) {
      const piece = file.subarray(from, from + 65_536)
      digest.update(piece)
      const cipher = createCipheriv("aes-256-gcm", Buffer.alloc(32, 7), randomBytes(12))
      writeSync(handle, Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]))
    }
    fsyncSync(handle)
    closeSync(handle)
  }
  rmSync(folder, { recursive: true })
}

interface Memory {
  readonly rss: number
  readonly peak: number
}

const memoryOf = async (server: ChildProcess): Promise<Memory> => {
  server.send("memory")
  return (await once(server, "message"))[0] as Memory
}

/** The highest peak of the processes that another one starts, in bytes; known on Linux only. */
const watchingChildren = (parent: number) => {
  let peak = 0
  const look = () => {
    for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
      try {
        if (readFileSync(`/proc/${pid}/status`, "utf8").includes(`PPid:\t${parent}\n`))
          peak = Math.max(peak, peakOf(pid))
      } catch {
        // it has ended meanwhile
      }
    }
  }
  const timer = process.platform === "linux" ? setInterval(look, 50) : undefined
  return () => {
    clearInterval(timer)
    return peak
  }
}

const inMegabytes = (bytes: number) => (bytes / megabyte).toFixed(1)

const runBench = async () => {
  const binaries = findPostgresBinaries()
  if (binaries === undefined) throw new Error("PostgreSQL is not installed (Debian: apt-get install postgresql)")
  const { stop, ...connection } = await startPostgresCluster(binaries)
  const server = await startRole(import.meta.filename, "server", JSON.stringify(connection))
  try {
    const { port } = server.said as { port: number }
    const file = await scan(fileBytes)
    // what a server in use has loaded, compiled and opened, by as many small files at once
    const small = await scan(megabyte / 4)
    for (let round = 0; round < 3; round++) await tenAtOnce(port, small)
    const before = await memoryOf(server.child)
    const inspecting = watchingChildren(server.child.pid ?? 0)
    const seconds = await timed(() => tenAtOnce(port, file))
    const inspectingPeak = inspecting()
    const after = await memoryOf(server.child)
    const bound = await timed(() => writtenAlone(file))
    report({ seconds, bound, growth: after.peak - before.rss, before: before.rss, peak: after.peak, inspectingPeak })
  } finally {
    server.child.kill()
    await stop()
  }
}

const report = (it: Record<"seconds" | "bound" | "growth" | "before" | "peak" | "inspectingPeak", number>) => {
  const rate = (seconds: number) => ((uploads * fileBytes) / megabyte / seconds).toFixed(0)
  console.log(`${uploads} PDFs of ${fileBytes / megabyte} MB at once, sent, looked at and stored sealed:`)
  console.log(`  uploads                        ${it.seconds.toFixed(2)} s, ${rate(it.seconds)} MB/s`)
  console.log(`  encrypted to disk alone        ${it.bound.toFixed(2)} s, ${rate(it.bound)} MB/s`)
  console.log(
    `  server's memory                ${inMegabytes(it.before)} MB before, ${inMegabytes(it.peak)} MB at its peak`
  )
  console.log(`  an inspecting process          ${inMegabytes(it.inspectingPeak)} MB at its peak, two at once at most`)
  const growth = it.growth / megabyte
  if (growth > mostGrowth) {
    console.log(`FAILED: the server's memory grew by more than ${mostGrowth} MB`)
    process.exitCode = 1
  }
  console.log(
    `bench:uploads ratio=${(it.seconds / it.bound).toFixed(2)} growth_mb=${growth.toFixed(1)} uploads_s=${it.seconds.toFixed(2)} bound_s=${it.bound.toFixed(2)} inspecting_mb=${inMegabytes(it.inspectingPeak)}`
  )
}

if (role === "server") await runServer(JSON.parse(argument ?? "") as PostgresConnection)
else await runBench()
