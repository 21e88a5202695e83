import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import S3rver, { type Middleware } from "@20minutes/s3rver"
import { Redacted } from "effect"
import type { S3Bucket } from "../../src/files/s3Blobs.ts"
import { newFolder } from "./filesUnderTest.ts"

const name = "fichiers"
/** The one pair of keys that s3rver knows. */
const key = "S3RVER"

/** What s3rver lacks: it checks who wants an upload aborted, and then says that it cannot. */
const abortsUploads =
  (uploads: string): Middleware =>
  async (context, next) => {
    const { uploadId } = context.query
    try {
      await next()
    } catch (error) {
      const known = error instanceof Error && "code" in error && error.code === "MethodNotAllowed"
      if (!known || context.method !== "DELETE" || uploadId === undefined) throw error
      rmSync(join(uploads, uploadId), { recursive: true })
      context.status = 204
    }
  }

/** What s3rver lacks too: it lists no uploads. */
const listsUploads =
  (uploads: string): Middleware =>
  async (context, next) => {
    if (context.method !== "GET" || context.query.uploads === undefined) return next()
    const begun = existsSync(uploads) ? readdirSync(uploads) : []
    const listed = begun.map(
      (id) => `<Upload><Key>${readFileSync(join(uploads, id, "key"), "utf8")}</Key><UploadId>${id}</UploadId></Upload>`
    )
    context.type = "application/xml"
    context.body = `<?xml version="1.0"?><ListMultipartUploadsResult>${listed.join("")}</ListMultipartUploadsResult>`
  }

/** Keeps requests that begin an upload waiting, once it is told to. */
const beginnings = () => {
  let gate: Promise<void> | undefined
  let arrived: () => void = () => undefined
  const middleware: Middleware = async (context, next) => {
    if (gate !== undefined && context.method === "POST" && context.query.uploads !== undefined) {
      arrived()
      await gate
    }
    return next()
  }
  return {
    middleware,
    /** From now on; gives when one has arrived, and how they go on. */
    keepWaiting: () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      const arrival = Promise.withResolvers<void>()
      gate = promise
      arrived = arrival.resolve
      const goOn = () => {
        gate = undefined
        resolve()
      }
      return { arrival: arrival.promise, goOn }
    }
  }
}

const filesUnder = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : []

/** An S3-compatible server in this process, which checks signatures, with one bucket in a folder of its own. */
export const startS3 = async () => {
  const directory = newFolder()
  const uploads = join(directory, name, "._S3rver_uploads")
  const server = new S3rver({ address: "127.0.0.1", port: 0, silent: true, directory, configureBuckets: [{ name }] })
  const { middleware, keepWaiting } = beginnings()
  server.middleware.unshift(abortsUploads(uploads), listsUploads(uploads), middleware)
  const { port } = await server.run()
  const bucket: S3Bucket = {
    endpoint: `http://127.0.0.1:${port}/${name}`,
    region: "auto",
    accessKeyId: key,
    secretAccessKey: Redacted.make(key)
  }

  /** Files with a town's bytes: objects, and parts of uploads that were not ended. */
  const lying = (townId: string): ReadonlyArray<string> => {
    const objects = filesUnder(join(directory, name, townId)).filter((path) => path.endsWith("_object"))
    const begun = filesUnder(uploads).filter(
      (path) => /\/\d+$/.test(path) && readFileSync(join(path, "../key"), "utf8").startsWith(`${townId}/`)
    )
    return [...objects, ...begun]
  }
  return { bucket, lying, keepWaiting, stop: () => server.close() }
}
