/**
 * Runs before any dependency exists, on any Node from 18: installs what the lock file asks for and `node_modules` lacks,
 * then runs the given script on the bundled Node.
 *
 *   node scripts/ensure-installed.mjs [script.ts arguments…]
 */
import { spawn } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { constants } from "node:os"
import { delimiter, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const binFolder = join(root, "node_modules", ".bin")
const windows = process.platform === "win32"
const bundledNode = join(root, "node_modules", "node", "bin", windows ? "node.exe" : "node")

const readJson = (...path) => {
  const file = join(root, ...path)
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined
}

const sortedJson = (value = {}) => JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))

/** The first manifest whose dependencies the lock file does not know. */
function staleManifest(locked) {
  return Object.keys(locked).find((folder) => {
    if (folder.includes("node_modules")) return false
    const manifest = readJson(folder, "package.json")
    return ["dependencies", "devDependencies", "optionalDependencies"].some(
      (kind) => sortedJson(manifest?.[kind]) !== sortedJson(locked[folder][kind])
    )
  })
}

const isFor = (wanted, actual) =>
  !wanted || wanted.includes(actual) || wanted.some((w) => w[0] === "!" && w !== `!${actual}`)

function libc() {
  if (process.platform !== "linux") return undefined
  // Without this the report looks up the name of every open connection.
  process.report.excludeNetwork = true
  return process.report.getReport().header.glibcVersionRuntime ? "glibc" : "musl"
}

/** npm leaves out optional packages of other platforms, and the helpers that only those need. */
function mayBeMissing(entry) {
  if (!entry.optional) return false
  if (!entry.os && !entry.cpu) return true
  return !(isFor(entry.os, process.platform) && isFor(entry.cpu, process.arch) && isFor(entry.libc, libc()))
}

/** What is to be done, and why; nothing when `node_modules` is what the lock file says. */
function missing() {
  const locked = readJson("package-lock.json")?.packages
  if (!locked) return existsSync(binFolder) ? undefined : { command: "install", reason: "there is no node_modules" }
  const stale = staleManifest(locked)
  if (stale !== undefined) {
    // CI must not repair a lock file that was forgotten in a commit: `npm ci` names the difference and fails.
    return {
      command: process.env.CI ? "ci" : "install",
      reason: `package-lock.json is behind ${join(stale, "package.json")}`
    }
  }
  const installed = readJson("node_modules", ".package-lock.json")?.packages
  if (!installed) return { command: "ci", reason: "nothing is installed yet" }
  for (const [path, entry] of Object.entries(locked)) {
    if (!path.includes("node_modules")) continue
    const present = installed[path]
    const name = path.replace(/^.*node_modules\//, "")
    if (!present && !mayBeMissing(entry)) return { command: "ci", reason: `${name} is missing` }
    if (present && present.version !== entry.version) {
      return { command: "ci", reason: `${name} is ${present.version} instead of ${entry.version}` }
    }
    if (present && !existsSync(join(root, path, "package.json")))
      return { command: "ci", reason: `${name} was removed` }
  }
  return undefined
}

/** Runs a command with this terminal and gives how it ended. */
function run(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: "inherit", ...options })
    const forwarded = new Set()
    const forward = (signal) => {
      // A terminal has already sent Ctrl-C to the whole group, and npm sends it once more: the child must see one.
      const alreadyThere = signal === "SIGINT" && (process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY)
      if (alreadyThere || forwarded.has(signal)) return
      forwarded.add(signal)
      child.kill(signal)
    }
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"]
    for (const signal of signals) process.on(signal, forward)
    // The shell between npm and this process dies of a SIGTERM that npm was sent, and tells nobody.
    const parent = process.ppid
    const orphaned = setInterval(() => process.ppid !== parent && forward("SIGTERM"), 300)
    const done = (end) => {
      clearInterval(orphaned)
      for (const signal of signals) process.off(signal, forward)
      resolve(end)
    }
    child.on("error", (error) => done({ code: 127, error }))
    child.on("exit", (code, signal) => done({ code: code ?? 128 + constants.signals[signal], signal }))
  })
}

const withoutBundled = (path = "") =>
  path
    .split(delimiter)
    .filter((folder) => !folder.replaceAll("\\", "/").endsWith("node_modules/.bin"))
    .join(delimiter)

/** npm on the machine's own Node: the bundled one is deleted while npm works. */
const npm = (...args) =>
  run("npm", [...args, "--loglevel=error", "--prefer-offline"], {
    cwd: root,
    shell: windows,
    env: { ...process.env, PATH: withoutBundled(process.env.PATH) }
  })

function stop(message, end = { code: 1 }) {
  console.error(message)
  if (end.signal) process.kill(process.pid, end.signal)
  process.exit(end.code || 1)
}

const newEnough = () => {
  const [major, minor] = process.versions.node.split(".").map(Number)
  return major > 22 || (major === 22 && minor >= 19)
}

async function install() {
  const todo = missing()
  if (todo) {
    console.error(`Installing dependencies with \`npm ${todo.command}\` (${todo.reason})…`)
    const end = await npm(todo.command)
    if (end.error)
      stop("npm was not found: install Node.js with npm (https://nodejs.org), then run the same command again.")
    if (end.signal) stop("Installation interrupted.", end)
    if (end.code) {
      const network = "Without a network, check `npm config get registry` and your proxy"
      stop(`Installation failed: npm's own message is above. ${network}, then run the same command again.`, end)
    }
  }
  if (!existsSync(bundledNode) && !newEnough()) {
    // Some configurations (ignore-scripts) keep the package `node` from fetching its binary.
    console.error(`This Node is ${process.version}; fetching the project's own (npm rebuild node)…`)
    await npm("rebuild", "node", "--ignore-scripts=false")
    if (!existsSync(bundledNode))
      stop("The project needs Node 22.19 or newer, and the package `node` could not bring it.")
  }
}

await install()
const [script, ...args] = process.argv.slice(2)
if (script) {
  const node = existsSync(bundledNode) ? bundledNode : process.execPath
  const env = { ...process.env, PATH: [binFolder, withoutBundled(process.env.PATH)].join(delimiter) }
  const end = await run(node, [join(root, script), ...args], { env })
  // Ending by the same signal lets npm and the shell see what the child saw.
  if (end.signal) process.kill(process.pid, end.signal)
  else process.exitCode = end.code
}
