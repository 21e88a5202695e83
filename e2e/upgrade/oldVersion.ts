import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

const root = join(import.meta.dirname, "../..")
const git = (...args: ReadonlyArray<string>) =>
  execFileSync("git", args, { cwd: root, encoding: "utf8", maxBuffer: 64_000_000 }).trim()

/** A commit's short name. */
export const commitOf = (version: string): string => git("rev-parse", "--short", version)

/** The last release, if there is one. */
export const latestTag = (): string | undefined => {
  const [tag] = git("tag", "--sort=-creatordate").split("\n")
  return tag === "" ? undefined : tag
}

/** A version taken out of git, ready to run, and the data that it works on. */
export interface OldVersion {
  readonly folder: string
  readonly dataDirectory: string
  readonly remove: () => Promise<void>
}

/** Takes a version out of git with the packages that it needs: ours where they are the same, else its own. */
export const takeOut = async (version: string): Promise<OldVersion> => {
  const place = await mkdtemp(join(tmpdir(), "portail-upgrade-"))
  const folder = join(place, "version")
  git("worktree", "add", "--quiet", "--detach", "--force", folder, version)
  if (covers(lockOf("HEAD"), lockOf(version))) link(folder)
  else execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--prefer-offline"], { cwd: folder, stdio: "ignore" })
  return {
    folder,
    dataDirectory: join(place, "data"),
    remove: async () => {
      git("worktree", "remove", "--force", folder)
      await rm(place, { recursive: true, force: true })
    }
  }
}

type Lock = Readonly<Record<string, { readonly version?: string; readonly link?: boolean }>>

const lockOf = (version: string): Lock => JSON.parse(git("show", `${version}:package-lock.json`)).packages

/** Whether every package that a version needs is among ours. */
const covers = (ours: Lock, needed: Lock): boolean =>
  Object.entries(needed).every(
    ([place, { version, link: own }]) =>
      own === true || !place.includes("node_modules/") || ours[place]?.version === version
  )

/** Copies our packages; as links where the disk is the same. */
const link = (folder: string) => {
  const copy = (from: string, to: string) =>
    execFileSync("sh", ["-c", 'cp -al "$0" "$1" 2>/dev/null || { rm -rf "$1"; cp -a "$0" "$1"; }', from, to])
  copy(join(root, "node_modules"), join(folder, "node_modules"))
  const own = join(root, "packages/widgets/node_modules")
  if (existsSync(own)) copy(own, join(folder, "packages/widgets/node_modules"))
}

const environment = () => {
  const { DATABASE_URL: _, PORTAIL_DATA_DIR: __, ...rest } = process.env
  return { ...rest, NO_COLOR: "1" }
}

/** Starts the version's demo on its data, and waits until it answers. */
export const oldPortal = async ({ folder, dataDirectory }: OldVersion, port: number): Promise<ChildProcess> => {
  const program = join(folder, "packages/cli/bin/portail.js")
  const words = ["dev", "--port", String(port), "--data-dir", dataDirectory, "--no-open"]
  const server = spawn(process.execPath, [program, ...words], { env: environment(), stdio: ["ignore", "pipe", "pipe"] })
  let said = ""
  await new Promise<void>((settle, fail) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream.on("data", (part) => {
        said += part
        if (said.includes("Ctrl-C pour arrêter")) settle()
      })
    }
    server.once("exit", (code) => fail(new Error(`the version before ended with ${code}:\n${said.slice(-2000)}`)))
  })
  server.removeAllListeners("exit")
  return server
}

/** Runs the version's own `e2e/journey.ts` on a copy of the data; it may be one that knows nothing of other data. */
export const oldJourney = async ({ folder, dataDirectory }: OldVersion): Promise<void> => {
  const file = join(folder, "e2e/journey.ts")
  const source = await readFile(file, "utf8")
  await writeFile(file, source.replace("await startDemo()", 'await startDemo(process.env["PORTAIL_JOURNEY_DATA"])'))
  const running = spawn(process.execPath, [file], {
    cwd: folder,
    env: { ...environment(), PORTAIL_JOURNEY_DATA: dataDirectory },
    stdio: ["ignore", "pipe", "pipe"]
  })
  let said = ""
  for (const stream of [running.stdout, running.stderr]) stream.on("data", (part) => (said += part))
  const [code] = await once(running, "exit")
  if (code !== 0) throw new Error(said.slice(-2000))
}
