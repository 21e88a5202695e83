import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, dirname, join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"

const otherOs = process.platform === "darwin" ? "linux" : "darwin"

const locked = {
  "": { dependencies: { lit: "3.0.0" } },
  "packages/core": { dependencies: { effect: "4.1.0" } },
  "node_modules/@portail-familles/core": { resolved: "packages/core", link: true },
  "node_modules/lit": { version: "3.0.0" },
  "node_modules/effect": { version: "4.1.0" },
  "node_modules/tool-other": { version: "1.0.0", optional: true, os: [otherOs] },
  "node_modules/tool-helper": { version: "1.0.0", optional: true }
}

// Stands in for npm: says how it was called, and installs nothing.
const fakeNpm = '#!/bin/sh\necho "npm $1"\nexit $FAKE_NPM_EXIT\n'

let root: string

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

const writeJson = (path: string, value: unknown) => write(path, JSON.stringify(value))

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "portail-installed-"))
  mkdirSync(join(root, "scripts"))
  cpSync(join(import.meta.dirname, "ensure-installed.mjs"), join(root, "scripts/ensure-installed.mjs"))
  const { "": own, "packages/core": core, ...modules } = locked
  writeJson("package.json", own)
  writeJson("packages/core/package.json", core)
  writeJson("package-lock.json", { packages: locked })
  const { "node_modules/tool-other": _, "node_modules/tool-helper": __, ...installed } = modules
  writeJson("node_modules/.package-lock.json", { packages: installed })
  for (const path of Object.keys(installed)) writeJson(`${path}/package.json`, {})
  write("bin/npm", fakeNpm)
  chmodSync(join(root, "bin/npm"), 0o755)
  write("told.mjs", "console.log(process.argv.slice(2).join()); process.exitCode = 7")
})

afterEach(() => rmSync(root, { recursive: true }))

const environment = (more: Record<string, string> = {}) => {
  const { CI: _, ...own } = process.env
  return { ...own, PATH: `${join(root, "bin")}${delimiter}${process.env["PATH"]}`, ...more }
}

const command = (...args: Array<string>) => [join(root, "scripts/ensure-installed.mjs"), ...args]

function ensure(more?: Record<string, string>) {
  const env = environment(more)
  const { status, stdout, stderr } = spawnSync(process.execPath, command("told.mjs", "--port", "4000"), {
    env,
    encoding: "utf8"
  })
  return { status, stdout, stderr }
}

test("with everything installed it says nothing and runs the script with its arguments and exit code", () => {
  expect(ensure()).toEqual({ status: 7, stdout: "--port,4000\n", stderr: "" })
})

test.each([
  ["nothing is installed", "nothing is installed yet", () => rmSync(join(root, "node_modules"), { recursive: true })],
  [
    "a package's folder was deleted",
    "lit was removed",
    () => rmSync(join(root, "node_modules/lit"), { recursive: true })
  ],
  [
    "the lock file wants another version",
    "effect is 4.1.0 instead of 4.2.0",
    () => writeJson("package-lock.json", { packages: { ...locked, "node_modules/effect": { version: "4.2.0" } } })
  ],
  [
    "the lock file wants one more package",
    "undici is missing",
    () => writeJson("package-lock.json", { packages: { ...locked, "node_modules/undici": { version: "8.0.0" } } })
  ],
  [
    "an optional package of this platform is missing",
    "tool-own is missing",
    () => {
      const own = { version: "1.0.0", optional: true, os: [process.platform], cpu: [process.arch] }
      writeJson("package-lock.json", { packages: { ...locked, "node_modules/tool-own": own } })
    }
  ]
])("when %s, it says so in one line, installs, and runs the script", (_, reason, change) => {
  change()
  const { status, stdout, stderr } = ensure()
  expect(stderr).toBe(`Installing dependencies with \`npm ci\` (${reason})…\n`)
  expect(stdout).toBe("npm ci\n--port,4000\n")
  expect(status).toBe(7)
})

test("a manifest that the lock file does not know is installed and locked, but refused in CI", () => {
  writeJson("packages/core/package.json", { dependencies: { effect: "4.2.0" } })
  expect(ensure().stdout).toContain("npm install\n")
  expect(ensure({ CI: "true" }).stdout).toContain("npm ci\n")
})

test("an installation that fails stops there, with npm's exit code and what to check", () => {
  rmSync(join(root, "node_modules"), { recursive: true })
  const { status, stdout, stderr } = ensure({ FAKE_NPM_EXIT: "3" })
  expect(status).toBe(3)
  expect(stdout).toBe("npm ci\n")
  expect(stderr).toContain("npm config get registry")
})

const heard = (child: ChildProcess, text: string) =>
  new Promise<void>((resolve) => child.stdout?.on("data", (data) => String(data).includes(text) && resolve()))

test.each(["SIGTERM", "SIGINT"] as const)(
  "a %s reaches the script once, which ends in its own time",
  async (signal) => {
    write(
      "waits.mjs",
      `let times = 0
    process.on("${signal}", () => { times += 1; setImmediate(() => process.exit(40 + times)) })
    setInterval(() => {}, 1000)
    console.log("waiting")`
    )
    const child = spawn(process.execPath, command("waits.mjs"), {
      env: environment(),
      stdio: ["ignore", "pipe", "inherit"]
    })
    await heard(child, "waiting")
    child.kill(signal)
    expect(await new Promise((resolve) => child.once("exit", resolve))).toBe(41)
  }
)
