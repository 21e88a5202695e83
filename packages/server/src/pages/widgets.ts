import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { promisify } from "node:util"
import { gunzip } from "node:zlib"
import { WidgetReleases } from "@portail-familles/core/towns"
import { Effect } from "effect"
import { HttpRouter, type HttpServerRequest, HttpServerResponse } from "effect/http"
import { readBuiltRelease, type ServedModule, servedModule } from "../widgets/builtRelease.ts"
import { newestOf, type ServedPath, servedPath } from "../widgets/servedPath.ts"

const gunzipped = promisify(gunzip)

/** For ever: the address names what is there. */
const immutable = "public, max-age=31536000, immutable"
/** A minute; then browsers ask whether it changed, and use what they have meanwhile. */
const short = "public, max-age=60, stale-while-revalidate=600"
/** How many modules of other releases stay in memory. */
const remembered = 200

/**
 * Serves the built elements of `directory`, and those of every release that this installation served before: a page that was opened
 * before an update, or that names a release, finds its modules on every server.
 */
export const widgetRoutes = Effect.fnUntraced(function* (directory: string) {
  const releases = yield* WidgetReleases
  const { name, modules } = yield* readBuiltRelease(directory)
  if (name !== undefined) {
    const pages = [...modules.values()].filter(({ path }) => !path.startsWith("gallery/"))
    const files = pages.map(({ path, gzipped }) => ({ path, content: gzipped }))
    // a server that may not write serves its own elements all the same
    yield* releases.keep(name, files).pipe(Effect.catchCause((cause) => Effect.logWarning("elements not kept", cause)))
  }
  const older = new Map<string, ServedModule>()

  const kept = Effect.fnUntraced(function* (release: string | undefined, path: string) {
    const key = `${release} ${path}`
    const known = older.get(key)
    if (known !== undefined) return known
    const compressed = yield* releases.file(release, path)
    if (compressed === undefined) return undefined
    const found = servedModule(path, yield* Effect.promise(() => gunzipped(compressed)), compressed)
    if (older.size >= remembered) older.clear()
    older.set(key, found)
    return found
  })

  const own = (file: string) => modules.get(file)

  const find = Effect.fnUntraced(function* ({ release, file }: ServedPath) {
    // the same name has the same content in every release
    if (file.startsWith("chunks/")) return own(file) ?? (yield* kept(undefined, file))
    if (release === "own") return own(file)
    if ("exact" in release) return release.exact === name ? own(file) : yield* kept(release.exact, file)
    if (Number(name?.split(".")[0]) === release.major) return own(file)
    const newest = newestOf(yield* releases.list, release.major)
    return newest === undefined ? undefined : yield* kept(newest, file)
  })

  return HttpRouter.add("GET", "/widgets/*", (request: HttpServerRequest.HttpServerRequest) =>
    Effect.gen(function* () {
      const page = gallery[request.url.split("?")[0] ?? ""]
      if (page !== undefined) return yield* galleryFile(directory, page)
      const path = servedPath(request.url)
      const module = path === undefined ? undefined : yield* find(path)
      if (path === undefined || module === undefined) return missing
      return answer(request, module, path.immutable ? immutable : short)
    })
  )
})

/** The page that shows every element in every state; it has its own answers and asks the portal nothing. */
const gallery: Readonly<Record<string, readonly [file: string, type: string]>> = {
  "/widgets": ["index.html", "text/html"],
  "/widgets/gallery/gallery.css": ["gallery.css", "text/css"]
}

const galleryFile = (directory: string, [file, type]: readonly [string, string]) =>
  Effect.tryPromise(() => readFile(join(directory, "gallery", file))).pipe(
    Effect.map((content) =>
      HttpServerResponse.uint8Array(content, {
        contentType: `${type}; charset=utf-8`,
        headers: { "cache-control": short }
      })
    ),
    Effect.catch(() => Effect.succeed(missing))
  )

const answer = (request: HttpServerRequest.HttpServerRequest, module: ServedModule, caching: string) => {
  const headers = { "cache-control": caching, etag: module.etag, vary: "accept-encoding" }
  if (request.headers["if-none-match"]?.includes(module.etag)) return HttpServerResponse.empty({ status: 304, headers })
  const takesGzip = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "")
  return HttpServerResponse.uint8Array(takesGzip ? module.gzipped : module.plain, {
    contentType: "text/javascript; charset=utf-8",
    headers: takesGzip ? { ...headers, "content-encoding": "gzip" } : headers
  })
}

const missing = HttpServerResponse.text("There is no such script", {
  status: 404,
  headers: { "cache-control": "no-store" }
})
