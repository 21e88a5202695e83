import { once } from "node:events"
import { readFile } from "node:fs/promises"
import { createServer } from "node:http"
import { extname, join } from "node:path"
import { exampleAt } from "./examples.ts"

const example = exampleAt("cms-page")
const types: Readonly<Record<string, string>> = { ".html": "text/html", ".css": "text/css", ".svg": "image/svg+xml" }

/** What the page's policy lets through: its own style, the portal's scripts and answers, and no script that the elements did not make. */
const policyOf = (portalUrl: string): string =>
  [
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    `script-src ${portalUrl}; connect-src ${portalUrl}`,
    "require-trusted-types-for 'script'; trusted-types lit-html"
  ].join("; ")

/** A page of the town's own site, on another site than the portal, that embeds the widgets of one release. */
export const startCmsPage = async (
  port: number,
  portalUrl: string,
  script: { readonly src: string; readonly integrity: string }
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> => {
  const filledIn = (content: string) =>
    content
      .replaceAll("{{PORTAL}}", portalUrl)
      .replaceAll("{{SCRIPT}}", script.src)
      .replaceAll("{{INTEGRITY}}", script.integrity)
  const server = createServer(async (request, response) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/"
    if (path === "/favicon.ico") return void response.writeHead(204).end()
    const file = path === "/" ? "index.html" : path.slice(1)
    const type = types[extname(file)]
    const content = /^[\w-]+\.\w+$/.test(file) && type !== undefined ? await read(file) : undefined
    response.writeHead(content === undefined ? 404 : 200, {
      "content-type": `${type ?? "text/plain"}; charset=utf-8`,
      "content-security-policy": policyOf(portalUrl)
    })
    response.end(content === undefined ? "Page inconnue" : filledIn(content))
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
