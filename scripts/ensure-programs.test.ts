import { spawnSync } from "node:child_process"
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { findChromium, findHeadlessShell } from "../e2e/support/chromium.ts"
import { ensurePrograms } from "./ensure-programs.ts"
import { missingPrograms } from "./programs.ts"

let folder: string

const program = (name: string, mode = 0o755) => {
  const path = join(folder, name)
  writeFileSync(path, "#!/bin/sh\n")
  chmodSync(path, mode)
  return path
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "portail-programs-"))
})

afterEach(() => rmSync(folder, { recursive: true }))

/** An environment whose PATH has these programs; what stands at fixed places of this machine is left out. */
const withOnly = (...names: ReadonlyArray<string>): NodeJS.ProcessEnv => {
  for (const name of names) program(name)
  return { PATH: folder, TESTS_WITHOUT: "postgresql,pgbouncer,clamd" }
}

describe("Chromium", () => {
  test("is found on the PATH, and a Chromium before a Chrome", () => {
    const PATH = ["/nowhere", folder].join(delimiter)
    const chrome = program("google-chrome")
    expect(findChromium({ PATH })).toBe(chrome)
    const chromium = program("chromium")
    expect(findChromium({ PATH })).toBe(chromium)
  })

  test("without windows is its shell where there is one, and whatever CHROME_PATH says", () => {
    const chromium = program("chromium")
    expect(findHeadlessShell({ PATH: folder })).toBe(chromium)
    const shell = program("chromium-headless-shell")
    expect(findHeadlessShell({ PATH: folder })).toBe(shell)
    expect(findHeadlessShell({ PATH: folder, CHROME_PATH: chromium })).toBe(chromium)
  })

  test("is what CHROME_PATH says, even when it names nothing that runs", () => {
    program("chromium")
    const own = program("own-browser")
    const text = program("not-executable", 0o644)
    expect(findChromium({ PATH: folder, CHROME_PATH: own })).toBe(own)
    expect(findChromium({ PATH: folder, CHROME_PATH: text })).toBeUndefined()
    expect(missingPrograms({ PATH: folder, CHROME_PATH: text }).chromium).toContain(text)
  })
})

describe("a missing program", () => {
  test("is one that the PATH does not offer, with what would bring it, or one that is left out", () => {
    const missing = missingPrograms(withOnly("chromium", "ps"))
    expect(missing.qpdf).toMatch(/^qpdf is not installed \(.+ install qpdf\)$/)
    expect(missing.postgresql).toBe("PostgreSQL is left out by TESTS_WITHOUT")
    expect(Object.keys(missing).sort()).toEqual(["clamd", "pgbouncer", "postgresql", "qpdf", "xmllint"])
  })
})

describe("preparing a machine", () => {
  /** What is run and said; the package manager knows some packages and brings the program of one of them. */
  const prepare = (env: NodeJS.ProcessEnv, known?: ReadonlyArray<string>) => {
    const [ran, said]: [Array<string>, Array<string>] = [[], []]
    const run = (command: string, args: ReadonlyArray<string>) => {
      ran.push([command, ...args].join(" "))
      if (args[0] === "install") for (const name of args.slice(4)) program(name)
      return args[0] !== "show" || (known ?? []).includes(args.at(-1) ?? "")
    }
    const ok = ensurePrograms({ env, run: known === undefined ? undefined : run, say: (line) => said.push(line) })
    return { ok, ran, said: said.join("\n") }
  }

  test("installs as root what is missing and the system has, by one update and one install", () => {
    const { ran, said } = prepare(withOnly("ps"), ["qpdf", "chromium", "chromium-headless-shell"])
    expect(ran.filter((line) => line.startsWith("apt-get"))).toEqual([
      "apt-get update -qq",
      "apt-get install -y -qq --no-install-recommends chromium chromium-headless-shell qpdf"
    ])
    expect(said).not.toContain("qpdf is not installed")
  })

  test("leaves out a package that the system does not know, and says what is then skipped", () => {
    const { ok, ran, said } = prepare(withOnly("ps"), ["qpdf"])
    expect(ran.at(-1)).toBe("apt-get install -y -qq --no-install-recommends qpdf")
    expect(said).toMatch(/Chromium is not installed \(.+\): tests skip the pages in a browser\./)
    expect(ok).toBe(true)
  })

  test("installs nothing where everything is there", () => {
    const env = { ...process.env, TESTS_WITHOUT: "" }
    const missing = Object.keys(missingPrograms(env)).length
    expect(prepare(env, []).ran.length > 0).toBe(missing > 0)
  })

  test("says without root what to install, and in CI does not let the tests run", () => {
    const env = withOnly("chromium", "ps")
    expect(prepare(env)).toMatchObject({ ok: true, ran: [], said: expect.stringContaining("install qpdf") })
    const inCi = prepare({ ...env, CI: "true" })
    expect(inCi.ok).toBe(false)
    expect(inCi.said.split("\n").at(-1)).toMatch(/^CI must run every test: .*qpdf.* cannot be missing\.$/)
  })
})

test("npm test ends in CI before any test when a program is missing", () => {
  const env = { ...process.env, CI: "true", TESTS_WITHOUT: "qpdf" }
  const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, "test.ts"), "scripts/none"], {
    env,
    encoding: "utf8"
  })
  expect([status, stderr]).toEqual([1, expect.stringContaining("CI must run every test: qpdf cannot be missing.")])
})
