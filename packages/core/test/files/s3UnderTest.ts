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
  server.middleware.unshift(abortsUploads(uploads))
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
  return { bucket, lying, stop: () => server.close() }
}
