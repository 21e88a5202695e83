import { once } from "node:events"
import { readFile } from "node:fs/promises"
import { createServer } from "node:http"
import { extname, join } from "node:path"
import { exampleAt } from "./examples.ts"

const example = exampleAt("cms-page")
const types: Readonly<Record<string, string>> = { ".html": "text/html", ".css": "text/css", ".svg": "image/svg+xml" }

/** A page of the town's own site, on another site than the portal, that embeds the widgets. */
export const startCmsPage = async (
  port: number,
  portalUrl: string
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> => {
  const server = createServer(async (request, response) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/"
    if (path === "/favicon.ico") return void response.writeHead(204).end()
    const file = path === "/" ? "index.html" : path.slice(1)
    const type = types[extname(file)]
    const content = /^[\w-]+\.\w+$/.test(file) && type !== undefined ? await read(file) : undefined
    response.writeHead(content === undefined ? 404 : 200, {
      "content-type": `${type ?? "text/plain"}; charset=utf-8`,
      "content-security-policy": `default-src 'none'; style-src 'self'; img-src 'self'; script-src ${portalUrl}; connect-src ${portalUrl}`
    })
    response.end(content?.replaceAll("{{PORTAL}}", portalUrl) ?? "Page inconnue")
  })
  server.listen(port, "127.0.0.1")
  await once(server, "listening")
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections()
      return new Promise((settle) => server.close(() => settle()))
    }
  }
}

const read = (file: string): Promise<string | undefined> => readFile(join(example, file), "utf8").catch(() => undefined)
