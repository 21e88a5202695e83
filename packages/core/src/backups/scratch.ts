import { lstat, mkdtemp, readdir, rm } from "node:fs/promises"
import { hostname, tmpdir } from "node:os"
import { join } from "node:path"
import { Effect } from "effect"
import { now } from "../platform/time/now.ts"

// containers share a temporary folder, not their numbers of processes: a folder says whose machine it is of
const machine = () => hostname().replace(/[^A-Za-z0-9]/g, "_")
const named = /^portail-backup-(?:(\w+)-(\d+)-)?[A-Za-z0-9]{6}$/
const day = 86_400_000

/** A folder for a database that is thrown away; what is in it is in clear, and the folder is gone when the scope ends. */
export const scratchDirectory = Effect.acquireRelease(
  Effect.promise(() => mkdtemp(join(tmpdir(), `portail-backup-${machine()}-${process.pid}-`))),
  (made) => Effect.promise(() => rm(made, { recursive: true, force: true }))
)

/** Such folders of processes that were killed: of this user alone, and, where nobody can tell whose they are, a day old. */
export const leftScratch: Effect.Effect<ReadonlyArray<string>> = Effect.gen(function* () {
  const at = (yield* now).getTime()
  return yield* Effect.promise(async () => {
    const names = (await readdir(tmpdir()).catch(() => [])).filter((name) => named.test(name))
    const left = await Promise.all(names.map(async (name) => ((await isLeft(name, at)) ? [join(tmpdir(), name)] : [])))
    return left.flat().toSorted()
  })
})

const isLeft = async (name: string, at: number): Promise<boolean> => {
  const found = await lstat(join(tmpdir(), name)).catch(() => undefined)
  if (found === undefined || !found.isDirectory() || found.uid !== process.getuid?.()) return false
  const [, host, pid] = named.exec(name) ?? []
  return host === machine() ? !isAlive(Number(pid)) : at - found.mtimeMs > day
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM"
  }
}

/** Removes what processes that were killed left in clear. */
export const removeLeftScratch: Effect.Effect<void> = Effect.flatMap(leftScratch, (left) =>
  Effect.forEach(left, (folder) => Effect.promise(() => rm(folder, { recursive: true, force: true })), {
    discard: true
  })
)
