import { spawn } from "node:child_process"
import { existsSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { delimiter, join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { Redacted } from "effect"
import { S3mini } from "s3mini"
import type { S3Bucket } from "../../src/files/s3Blobs.ts"
import { newFolder } from "./filesUnderTest.ts"

/** SeaweedFS, a real S3-compatible server, where it is on the PATH. */
export const findWeed = (): string | undefined => {
  const folders = (process.env["PATH"] ?? "").split(delimiter)
  const found = folders.map((folder) => join(folder, "weed")).find(existsSync)
  if (found === undefined) {
    // neither npm nor Debian has an S3-compatible server: continuous integration cannot install one
    console.log("SeaweedFS (weed) is not on the PATH: the tests with an S3-compatible store are not run.")
  }
  return found
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => resolve(address instanceof Object ? address.port : 0))
    })
  })

/** Starts a server with one bucket, in a folder of its own. */
export const startWeed = async (program: string) => {
  const folder = newFolder()
  const [s3, master, volume, filer] = await Promise.all([freePort(), freePort(), freePort(), freePort()])
  const grpc = await Promise.all([freePort(), freePort(), freePort(), freePort()])
  const ports = [`-s3.port=${s3}`, `-master.port=${master}`, `-volume.port=${volume}`, `-filer.port=${filer}`]
  const more = [
    `-s3.port.grpc=${grpc[0]}`,
    `-master.port.grpc=${grpc[1]}`,
    `-volume.port.grpc=${grpc[2]}`,
    `-filer.port.grpc=${grpc[3]}`
  ]
  const child = spawn(program, ["server", `-dir=${folder}`, "-ip=127.0.0.1", "-s3", ...ports, ...more], {
    stdio: "ignore"
  })
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()))
  const bucket: S3Bucket = {
    endpoint: `http://127.0.0.1:${s3}/fichiers`,
    region: "auto",
    accessKeyId: "any",
    secretAccessKey: Redacted.make("any")
  }
  const client = new S3mini({ ...bucket, secretAccessKey: "any" })
  for (let tries = 0; !(await client.createBucket().catch(() => false)); tries++) {
    if (child.exitCode !== null || tries === 300) throw new Error("SeaweedFS did not start")
    await pause(100)
  }
  const stop = async () => {
    child.kill("SIGKILL")
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { bucket, client, stop }
}
