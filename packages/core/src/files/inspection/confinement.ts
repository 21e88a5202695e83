import { execFile } from "node:child_process"
import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { moduleBeside } from "../../platform/threads/moduleBeside.ts"

/** What keeps the inspecting process from the network: a namespace of its own, Node's permissions, or nothing here. */
export type Isolation = "namespace" | "permission" | "none"

const heapMegabytes = 512
/** What the process may write to in memory at all: a small file can unpack to gigabytes. */
const dataKilobytes = 1_572_864
/** Processor time that looking at one file may take. */
const cpuSeconds = 15

const script = fileURLToPath(moduleBeside(import.meta.url, "inspect"))
const { resolve } = createRequire(import.meta.url)
const installed = (library: string) => {
  const path = resolve(library)
  return path.slice(0, path.lastIndexOf("node_modules") + "node_modules".length)
}
/** Its own package and where its two libraries are installed. */
const readable = new Set([join(import.meta.dirname, "../../.."), ...["sharp", "@cantoo/pdf-lib"].map(installed)])

/** What Node takes from a process that looks at files: it reads its own code, and may neither write nor start another process. */
const permissions: ReadonlyArray<string> = [
  "--permission",
  "--allow-addons",
  ...[...readable].map((path) => `--allow-fs-read=${path}`),
  `--max-old-space-size=${heapMegabytes}`
]

/** Node denies the network with the other permissions from the version on that knows how to allow it. */
const nodeDeniesNetwork = process.allowedNodeEnvironmentFlags.has("--allow-net")

const unshare = ["/usr/bin/unshare", "/bin/unshare"].find((path) => existsSync(path))

/**
 * In a user namespace in which nobody is mapped the process is nobody and can do nothing that root can; in a network namespace there
 * is no network, not even the machine's own.
 */
const namespaces = unshare === undefined ? [] : [unshare, "--user", "--net", "--ipc", "--uts", "--"]

/** A program and its arguments. */
export interface Command {
  readonly file: string
  readonly args: ReadonlyArray<string>
}

/** Node with some arguments, confined: bounded in memory and processor time, without files, processes and network. */
export const confined = (isolation: Isolation, args: ReadonlyArray<string>, seconds = cpuSeconds): Command => {
  // a system that knows no such bound goes without
  const bounds = `ulimit -d ${dataKilobytes}; ulimit -S -t ${seconds}`
  const node = [process.execPath, ...permissions, ...args]
  const command = isolation === "namespace" ? [...namespaces, ...node] : node
  return { file: "/bin/sh", args: ["-c", `{ ${bounds}; } 2>/dev/null; exec "$@"`, "sh", ...command] }
}

/** The inspecting process. */
export const inspection = (isolation: Isolation, limits: object): Command =>
  confined(isolation, [script, JSON.stringify(limits)])

/** All that a confined process finds in its environment. */
export const bareEnvironment = { UV_THREADPOOL_SIZE: "2" }

/** Whether a process in namespaces of its own comes to a verdict here: containers and hardened systems may forbid them. */
const namespaceWorks = (): Promise<boolean> =>
  new Promise((settle) => {
    if (unshare === undefined) return settle(false)
    const { file, args } = inspection("namespace", {})
    const child = execFile(file, args, { cwd: "/", env: bareEnvironment }, (_, said) =>
      settle(said.startsWith('{"accepted":false'))
    )
    child.stdin?.on("error", () => undefined).end("x")
  })

let found: Promise<Isolation> | undefined

/** What keeps inspections from the network on this system, tried once by a process. */
export const findIsolation = (): Promise<Isolation> => {
  found ??= namespaceWorks().then((works) => {
    if (works) return "namespace"
    return nodeDeniesNetwork ? "permission" : "none"
  })
  return found
}
