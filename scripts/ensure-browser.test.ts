import { spawnSync } from "node:child_process"
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { findChromium } from "../e2e/support/chromium.ts"

let folder: string

const program = (name: string, mode = 0o755) => {
  const path = join(folder, name)
  writeFileSync(path, "#!/bin/sh\n")
  chmodSync(path, mode)
  return path
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "portail-browser-"))
})

afterEach(() => rmSync(folder, { recursive: true }))

test("a Chrome is found on the PATH, and a Chromium before it", () => {
  const PATH = ["/nowhere", folder].join(delimiter)
  const chrome = program("google-chrome")
  expect(findChromium({ PATH })).toBe(chrome)
  const chromium = program("chromium")
  expect(findChromium({ PATH })).toBe(chromium)
})

test("CHROME_PATH decides, even when it names nothing that runs", () => {
  program("chromium")
  const own = program("own-browser")
  const text = program("not-executable", 0o644)
  expect(findChromium({ PATH: folder, CHROME_PATH: own })).toBe(own)
  expect(findChromium({ PATH: folder, CHROME_PATH: text })).toBeUndefined()
})

const ensure = (more: Record<string, string>) => {
  const { CI: _, ...env } = process.env
  const script = join(import.meta.dirname, "ensure-browser.ts")
  return spawnSync(process.execPath, [script], { env: { ...env, ...more }, encoding: "utf8" })
}

test("without a browser it says what to install, and fails in CI only", () => {
  const CHROME_PATH = join(folder, "missing")
  expect(ensure({ CHROME_PATH })).toMatchObject({ status: 0, stderr: expect.stringMatching(/install it with `.+`/) })
  expect(ensure({ CHROME_PATH, CI: "true" })).toMatchObject({ status: 1, stderr: expect.stringContaining(CHROME_PATH) })
})

test("with a browser it says nothing", () => {
  expect(ensure({ CHROME_PATH: program("own-browser"), CI: "true" })).toMatchObject({
    status: 0,
    stdout: "",
    stderr: ""
  })
})
