import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { findChromium } from "../e2e/support/chromium.ts"

const advice = () =>
  process.platform === "darwin"
    ? "install it with `brew install --cask chromium`"
    : "install it with `sudo apt-get install chromium` (Debian) or your system's package manager"

const aptGet = (...args: Array<string>) =>
  spawnSync("apt-get", [...args, "-y", "-qq"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  }).status === 0

function installOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return
  console.error("Installing Debian's chromium for the browser tests…")
  aptGet("update")
  aptGet("install", "--no-install-recommends", "chromium")
}

/** Makes sure that browser tests find a Chromium. Where that is impossible it says what to install; in CI it fails. */
export function ensureBrowser() {
  const chosen = process.env["CHROME_PATH"]
  if (findChromium() === undefined && !chosen) installOnDebian()
  if (findChromium() !== undefined) return
  const what = chosen ? `CHROME_PATH is ${chosen}, which cannot be run` : "There is no Chromium or Chrome"
  console.error(`${what}: ${advice()}, or set CHROME_PATH to one. Without it the browser tests fail.`)
  if (process.env["CI"]) process.exit(1)
}

if (import.meta.main) ensureBrowser()
