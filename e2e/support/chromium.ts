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

/** The installed Chromium or Chrome, or nothing. `CHROME_PATH` decides alone when it is set. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env["CHROME_PATH"]) return isExecutable(env["CHROME_PATH"]) ? env["CHROME_PATH"] : undefined
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "")
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...(process.platform === "darwin" ? macApplications : [])].find(isExecutable)
}

/** The path of the browser that tests drive; a test that calls it fails, never skips, where there is none. */
export function chromiumPath(): string {
  const path = findChromium()
  if (path === undefined) throw new Error("No Chromium: install chromium or Google Chrome, or set CHROME_PATH.")
  return path
}
