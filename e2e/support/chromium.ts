import { accessSync, constants } from "node:fs"
import { delimiter, join } from "node:path"

const names = ["chromium", "google-chrome", "google-chrome-stable", "chromium-browser", "chrome"]

const macApplications = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
]

function isExecutable(path: string) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const onPath = (env: NodeJS.ProcessEnv, names: ReadonlyArray<string>) => {
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "")
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** The installed Chromium or Chrome, or nothing. `CHROME_PATH` decides alone when it is set. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env["CHROME_PATH"]) return isExecutable(env["CHROME_PATH"]) ? env["CHROME_PATH"] : undefined
  return [...onPath(env, names), ...(process.platform === "darwin" ? macApplications : [])].find(isExecutable)
}

/**
 * Chromium's shell without windows, which costs a third less, or else Chromium. It knows no settings of a person's: third-party
 * cookies are not blocked in it.
 */
export const findHeadlessShell = (env: NodeJS.ProcessEnv = process.env): string | undefined =>
  (env["CHROME_PATH"] ? undefined : onPath(env, ["chromium-headless-shell"]).find(isExecutable)) ?? findChromium(env)

/** The path of the browser that tests drive; a test that calls it fails, never skips, where there is none. */
export function chromiumPath(find = findChromium): string {
  const path = find()
  if (path === undefined) throw new Error("No Chromium: install chromium or Google Chrome, or set CHROME_PATH.")
  return path
}
