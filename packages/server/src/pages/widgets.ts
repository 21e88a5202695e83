import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { Effect } from "effect"
import { HttpRouter, type HttpServerRequest, HttpServerResponse } from "effect/http"

const scriptPath = /^\/widgets\/((?:[a-z0-9-]+\/)*[A-Za-z0-9_.-]+\.js)(?:\?|$)/

/** Serves the built widgets from `directory`. */
export const widgetRoutes = (directory: string) =>
  HttpRouter.add("GET", "/widgets/*", (request: HttpServerRequest.HttpServerRequest) => {
    const file = scriptPath.exec(request.url)?.[1]
    if (file === undefined || file.includes("..")) return Effect.succeed(missing)
    return Effect.tryPromise(() => readFile(join(directory, file))).pipe(
      Effect.map((content) =>
        HttpServerResponse.uint8Array(content, {
          contentType: "text/javascript; charset=utf-8",
          headers: { "cache-control": "public, max-age=300" }
        })
      ),
      Effect.catch(() => Effect.succeed(missing))
    )
  })

const missing = HttpServerResponse.text("There is no such script", { status: 404 })
