/** The inspecting process: a file comes in on standard input, a verdict and the cleaned bytes go out. A crash is a verdict too. */
import { once } from "node:events"
import { beginsAsPdf } from "./pdf/header.ts"
import { type FileLimits, mediaTypes, Refusal, type Verdict } from "./verdict.ts"

const startsWith = (bytes: Buffer, ...magic: ReadonlyArray<number>) =>
  bytes.subarray(0, magic.length).equals(Buffer.from(magic))

/** Photographs as iPhones keep them (ISO/IEC 23008-12): decoding them takes a licence. */
const isHeic = (bytes: Buffer) => /^.{4}ftyp(hei[cmsx]|hev[cmsx]|mif1|msf1)/s.test(bytes.toString("latin1", 0, 12))

// what an image or PDF library does not need is not loaded
const cleaned = async (bytes: Buffer, limits: FileLimits) => {
  if (beginsAsPdf(bytes)) return (await import("./pdf/cleanPdf.ts")).cleanPdf(bytes, limits)
  const jpeg = startsWith(bytes, 0xff, 0xd8, 0xff)
  if (!jpeg && !startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))
    throw isHeic(bytes) ? new Refusal("heic", "") : new Refusal("type", mediaTypes.join(", "))
  return (await import("./cleanImage.ts")).cleanImage(bytes, jpeg ? "image/jpeg" : "image/png", limits)
}

const say = async (verdict: Verdict, bytes: Uint8Array) => {
  process.stdout.write(`${JSON.stringify(verdict)}\n`)
  if (!process.stdout.write(bytes)) await once(process.stdout, "drain")
}

const limits = JSON.parse(process.argv[2] ?? "{}") as FileLimits
// libraries warn there, and the verdict must come first
console.log = console.error
const parts: Array<Buffer> = []
for await (const part of process.stdin) parts.push(part)
try {
  const { bytes, mediaType, pages } = await cleaned(Buffer.concat(parts.splice(0)), limits)
  await say({ accepted: true, mediaType, pages, bytes: bytes.length }, bytes)
} catch (error) {
  const { rule, limit } = error instanceof Refusal ? error : new Refusal("damaged", "")
  if (!(error instanceof Refusal)) console.error(error)
  await say({ accepted: false, rule, limit }, new Uint8Array())
}
