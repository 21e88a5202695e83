import { readFile } from "node:fs/promises"
import { createServer } from "node:http"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { build } from "vite"

/** A page with Lit and one button: what nothing that is made with Lit can beat. */
const bareModule = `
import { html, LitElement } from "lit"
customElements.define("bare-button", class extends LitElement {
  render() { return html\`<button type="button">Se connecter</button>\` }
})
`

const pageOf = (script: string, body: string) => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mesure</title>
<script type="module" src="${script}"></script></head><body>${body}</body></html>`

/** Builds the bare page's module into a folder. */
export async function buildBare(folder: string, root: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: "error",
    resolve: { conditions: ["production", "browser", "module"] },
    plugins: [
      {
        name: "bare",
        resolveId: (id) => (id === "bare" ? join(root, "bare.js") : undefined),
        load: (id) => (id === join(root, "bare.js") ? bareModule : undefined)
      }
    ],
    build: {
      outDir: folder,
      target: "es2022",
      modulePreload: false,
      rollupOptions: { input: { bare: "bare" }, output: { entryFileNames: "[name].js" } }
    }
  })
}

/** Serves both pages, compressed as a portal does; nobody is signed in. */
export async function servePages(dist: string, bare: string) {
  const send = (type: string, text: string | Uint8Array) => ({ type, body: gzipSync(text, { level: 9 }) })
  const answerTo = async (path: string) => {
    if (path === "/login")
      return send("text/html", pageOf("/widgets/elements/login.js", "<portail-login></portail-login>"))
    if (path === "/bare") return send("text/html", pageOf("/bare.js", "<bare-button></bare-button>"))
    if (path === "/bare.js") return send("text/javascript", await readFile(join(bare, "bare.js")))
    return send("text/javascript", await readFile(join(dist, path.slice("/widgets/".length))))
  }
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://bench")
    if (pathname === "/favicon.ico") return void response.writeHead(204).end()
    if (pathname.startsWith("/api/")) {
      const problem = {
        type: "urn:portail-familles:problem:signed-out",
        title: "signed-out",
        status: 401,
        code: "signed-out"
      }
      return void response.writeHead(401, { "content-type": "application/problem+json" }).end(JSON.stringify(problem))
    }
    const { type, body } = await answerTo(pathname)
    response.writeHead(200, {
      "content-type": `${type}; charset=utf-8`,
      "content-encoding": "gzip",
      "cache-control": "no-store"
    })
    response.end(body)
  })
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready))
  const address = server.address()
  return {
    origin: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`,
    stop: () => {
      server.closeAllConnections()
      return new Promise<void>((stopped) => server.close(() => stopped()))
    }
  }
}
