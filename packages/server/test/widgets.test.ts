import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { WidgetReleases } from "../../core/src/towns/WidgetReleases.ts"
import { newestOf } from "../src/widgets/servedPath.ts"
import { startPortal } from "./runningPortal.ts"

let running: Awaited<ReturnType<typeof startPortal>>
let folder: string

const compressed = (path: string, text: string) => ({ path, content: gzipSync(text) })
const forEver = "public, max-age=31536000, immutable"

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "portail-widgets-"))
  const files = {
    "portail.js": "new",
    "elements/login.js": "new login",
    "chunks/base-new.js": "new base",
    "gallery/index.html": "<h1>Galerie</h1>",
    "gallery/gallery.css": "h1 {}",
    "gallery/gallery.js": "gallery",
    "release.json": JSON.stringify({ version: "1.4.0" })
  }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, ".."), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  running = await startPortal({ widgets: folder })
  await running.run(
    WidgetReleases.use((releases) =>
      releases.keep("1.3.0", [compressed("portail.js", "old"), compressed("chunks/base-old.js", "old base")])
    )
  )
  await running.run(WidgetReleases.use((releases) => releases.keep("0.9.2", [compressed("portail.js", "older")])))
})
afterAll(async () => {
  await running?.stop()
  await rm(folder, { recursive: true, force: true })
})

const get = async (path: string, headers = {}) => {
  const response = await fetch(`${running.portal}/widgets/${path}`, { headers })
  return { status: response.status, text: await response.text(), headers: response.headers }
}
const caching = async (path: string) => {
  const { status, text, headers } = await get(path)
  return [status, text, headers.get("cache-control")]
}

describe("the elements' scripts", () => {
  it("are at an address of their release, for ever, whichever release runs now", async () => {
    expect(await caching("1.4.0/portail.js")).toEqual([200, "new", forEver])
    expect(await caching("1.3.0/portail.js")).toEqual([200, "old", forEver])
    expect((await get("1.2.0/portail.js")).status).toBe(404)
  })

  it("are at the address of their major version, for a minute", async () => {
    const short = "public, max-age=60, stale-while-revalidate=600"
    expect(await caching("1/portail.js")).toEqual([200, "new", short])
    expect(await caching("1/elements/login.js")).toEqual([200, "new login", short])
    expect(await caching("0/portail.js")).toEqual([200, "older", short])
    expect(await caching("portail.js")).toEqual([200, "new", short])
    expect((await get("2/portail.js")).status).toBe(404)
  })

  it("find the parts they name after an update, at any of these addresses", async () => {
    for (const place of ["", "1/", "1.3.0/", "1.4.0/"]) {
      expect(await caching(`${place}chunks/base-old.js`), place).toEqual([200, "old base", forEver])
      expect(await caching(`${place}chunks/base-new.js`), place).toEqual([200, "new base", forEver])
    }
    const gone = await get("chunks/base-gone.js")
    expect([gone.status, gone.headers.get("cache-control")]).toEqual([404, "no-store"])
  })

  it("come compressed where a browser takes it so, are not sent again unchanged, and may be read by any site", async () => {
    const { headers } = await get("1/portail.js", { "accept-encoding": "gzip" })
    expect(headers.get("vary")).toContain("accept-encoding")
    expect(headers.get("access-control-allow-origin")).toBe("*")
    const again = await get("1/portail.js", { "if-none-match": headers.get("etag") ?? "" })
    expect([again.status, again.text]).toEqual([304, ""])
  })

  it("are shown in a gallery, which no release keeps", async () => {
    const page = await fetch(`${running.portal}/widgets`)
    expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"])
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'")
    const style = await get("gallery/gallery.css")
    expect([style.status, style.headers.get("content-type")]).toEqual([200, "text/css; charset=utf-8"])
    expect((await get("gallery/gallery.js")).text).toBe("gallery")
    const kept = await running.run(WidgetReleases.use((releases) => releases.file("1.4.0", "gallery/gallery.js")))
    expect(kept).toBeUndefined()
  })

  it("are nowhere outside their folder", async () => {
    for (const path of ["..%2frelease.json", "release.json", "1.4.0/..%2f..%2fportail.js", "1.4.0-/portail.js"]) {
      expect((await get(path)).status, path).toBe(404)
    }
  })
})

it("the newest release of a version is found by its numbers, published ones first", () => {
  expect(newestOf(["1.9.0", "1.10.0", "2.0.0", "1.10.0-dev.aa"], 1)).toBe("1.10.0")
  expect(newestOf(["0.1.0-dev.aa", "0.1.0-dev.bb"], 0)).toBe("0.1.0-dev.bb")
  expect(newestOf(["1.0.0"], 3)).toBeUndefined()
})
