import { type ChildProcess, execFile, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdir, readFile, writeFile } from "node:fs/promises"
import { createServer } from "node:http"
import { basename, dirname, join } from "node:path"
import { promisify } from "node:util"
import { onTestFinished } from "vitest"
import { type PackageName, packageFolder, publishedName, readManifest } from "./build.ts"
import { page, usage } from "./consumerPages.ts"
import type { Tarball } from "./pack.ts"

const root = join(import.meta.dirname, "../..")
/** The Node of this project before the machine's own. */
export const environment = { ...process.env, PATH: `${join(root, "node_modules/.bin")}:${process.env["PATH"]}` }

/** The programs of a page, by the file name that stands before each. */
const programsOf = async (page: string): Promise<ReadonlyMap<string, string>> => {
  const text = await readFile(join(root, page), "utf8")
  const named = text.matchAll(/`([a-z]+\.ts)`(?:(?!```)[\s\S])*?```ts\n([\s\S]+?)```/g)
  return new Map([...named].map(([, name = "", program = ""]) => [name, program]))
}

/** The first program of a package's README. */
const readmeProgram = async (name: PackageName): Promise<string> =>
  /```ts\n([\s\S]+?)```/.exec(await readFile(join(packageFolder(name), "README.md"), "utf8"))?.[1] ?? ""

const compilerOptions = {
  target: "ES2024",
  module: "NodeNext",
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  noEmit: true,
  // Vue's own declarations name what only some of its users install
  skipLibCheck: true,
  jsx: "react-jsx",
  types: ["node"]
}

/** Node as old as the packages allow, from npm, for this machine. */
const oldestNode = { name: `node-${process.platform}-${process.arch}`, version: "22.19.0" }

/** The program of that Node in a consumer's folder. */
export const oldestNodeIn = (folder: string): string => join(folder, "node_modules", oldestNode.name, "bin/node")

/** A folder as a town's developer makes it: the tarballs installed, the programs of the guides and READMEs beside them. */
export async function installConsumer(folder: string, tarballs: ReadonlyArray<Tarball>): Promise<void> {
  const [core, project] = [await readManifest(packageFolder("core")), await readManifest(root)]
  const versions = (manifest: object, field: string): Record<string, string> => Reflect.get(manifest, field)
  const dependencies = {
    ...Object.fromEntries(tarballs.map(({ name, path }) => [publishedName(name), `file:${path}`])),
    effect: versions(core, "dependencies")["effect"],
    "@effect/platform-node": versions(core, "dependencies")["@effect/platform-node"],
    "@types/node": versions(project, "devDependencies")["@types/node"],
    "@types/react": "19.3.3",
    vue: "3.5.45",
    [oldestNode.name]: oldestNode.version
  }
  await mkdir(folder, { recursive: true })
  const write = (file: string, text: string) => writeFile(join(folder, file), text)
  await write("package.json", JSON.stringify({ name: "town", private: true, type: "module", dependencies }))
  await write("tsconfig.json", JSON.stringify({ compilerOptions, include: ["*.ts", "*.tsx"] }))
  for (const [name, program] of await programsOf("docs/en/library.md")) await write(name, program)
  for (const name of ["core", "server", "client"] as const) await write(`readme-${name}.ts`, await readmeProgram(name))
  for (const [name, text] of Object.entries({ ...usage, ...page })) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await write(name, text)
  }
  await run(folder, "npm", ["install", "--prefer-offline", "--no-audit", "--no-fund"])
}

/** How a program ended, and what it wrote. */
export interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a program in a folder until it ends; fails when it fails, unless its exit code is expected. */
export async function run(
  cwd: string,
  program: string,
  args: ReadonlyArray<string>,
  { env = {}, code = 0 }: { readonly env?: Record<string, string>; readonly code?: number } = {}
): Promise<Ended> {
  const options = { cwd, env: { ...environment, ...env }, encoding: "utf8", maxBuffer: 1 << 26 } as const
  const ended = await promisify(execFile)(program, args, options).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    (cause) => ({ code: Number(cause.code), out: String(cause.stdout), err: String(cause.stderr) })
  )
  if (ended.code !== code)
    throw new Error(`${program} ${args.join(" ")} ended with ${ended.code}:\n${ended.out}${ended.err}`)
  return ended
}

/** Serves the pages of a folder, as a town's site does, until the test ends; gives its origin. */
export async function serveFolder(folder: string): Promise<string> {
  const server = createServer(async (request, response) => {
    const page = await readFile(join(folder, basename(request.url ?? ""))).catch(() => undefined)
    response.writeHead(page === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" }).end(page)
  })
  server.listen(0, "localhost")
  await once(server, "listening")
  onTestFinished(() => void server.close())
  const address = server.address()
  return `http://localhost:${typeof address === "object" ? address?.port : 0}`
}

/** Starts a program, and waits until an address answers. */
export async function startServer(
  cwd: string,
  [program = "", ...args]: ReadonlyArray<string>,
  url: string,
  env: Record<string, string>
): Promise<{ readonly stop: () => Promise<void> }> {
  // a group of its own: npx passes no signal on to what it started
  const child = spawn(program, args, {
    cwd,
    env: { ...environment, ...env },
    stdio: ["ignore", "ignore", "pipe"],
    detached: true
  })
  const stop = async () => {
    while (signalled(child, "SIGTERM")) await new Promise((resolve) => setTimeout(resolve, 100))
  }
  onTestFinished(stop)
  let said = ""
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString()
  })
  await answering(child, url, () => said)
  return { stop }
}

/** Whether a process of the child's group was still there to get the signal. */
const signalled = ({ pid }: ChildProcess, signal: NodeJS.Signals): boolean => {
  if (pid === undefined) return false
  try {
    return process.kill(-pid, signal)
  } catch {
    return false
  }
}

const answering = async (child: ChildProcess, url: string, said: () => string): Promise<void> => {
  while (child.exitCode === null) {
    const answered = await fetch(url).then(
      ({ ok }) => ok,
      () => false
    )
    if (answered) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${child.spawnargs.join(" ")} ended with ${child.exitCode}:\n${said()}`)
}
