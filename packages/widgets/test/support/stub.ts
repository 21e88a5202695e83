import { readFile } from "node:fs/promises"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { join } from "node:path"
import { type Answering, type Answers, problem } from "../../src/mocks/answers.ts"

const read = async (request: IncomingMessage) => {
  const chunks: Array<Buffer> = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/** An API that answers what a test says, with the built widgets and one page beside it. */
export async function startStub(dist: string) {
  const answers = new Map<string, Answering>()
  const times = new Map<string, number>()
  const seen: Array<{
    readonly operation: string
    readonly headers: IncomingMessage["headers"]
    readonly body: string
  }> = []
  let page = { html: "", csp: "" }
  let listed = true
  // counts the tests: what a page that is closed had asked for is none of the next one's requests
  let turn = 0

  const crossOrigin = (request: IncomingMessage, response: ServerResponse) => {
    const { origin } = request.headers
    if (origin === undefined || (!listed && !request.url?.startsWith("/widgets/"))) return
    response.setHeader("access-control-allow-origin", origin)
    response.setHeader("access-control-allow-credentials", "true")
    response.setHeader("access-control-allow-headers", "content-type, x-portail, authorization")
    response.setHeader("access-control-expose-headers", "portail-session-expires")
    response.setHeader("access-control-allow-methods", "GET, POST, PATCH, DELETE")
  }

  const api = async (request: IncomingMessage, response: ServerResponse, path: string, query: URLSearchParams) => {
    const operation = `${request.method} ${path}`
    const asked = turn
    const body = await read(request)
    if (asked !== turn) return void request.socket.destroy()
    seen.push({ operation, headers: request.headers, body })
    times.set(operation, (times.get(operation) ?? 0) + 1)
    const known = answers.get(operation) ?? problem(404, "unexpected-in-test")
    const answer = typeof known === "function" ? known({ times: times.get(operation) ?? 0, body, query }) : known
    if (answer === "never") return
    if (answer === "no answer") return void request.socket.destroy()
    const type = answer.status < 400 ? "application/json" : "application/problem+json"
    const binary = answer.body instanceof Uint8Array
    response.writeHead(answer.status, { "content-type": binary ? "application/pdf" : type, ...answer.headers })
    response.end(binary ? answer.body : answer.body === undefined ? undefined : JSON.stringify(answer.body))
  }

  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://stub")
    crossOrigin(request, response)
    if (request.method === "OPTIONS") return void response.writeHead(204).end()
    if (pathname.startsWith("/api/v1")) return api(request, response, pathname.slice("/api/v1".length), searchParams)
    if (pathname.startsWith("/widgets/")) {
      const code = await readFile(join(dist, pathname.slice("/widgets/".length))).catch(() => undefined)
      return void response.writeHead(code ? 200 : 404, { "content-type": "text/javascript" }).end(code)
    }
    if (page.csp !== "") response.setHeader("content-security-policy", page.csp)
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page.html)
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const address = server.address()
  const port = typeof address === "object" && address !== null ? address.port : 0

  return {
    origin: `http://localhost:${port}`,
    /** Another origin, and another site, for the same server. */
    elsewhere: `http://127.0.0.1:${port}`,
    seen,
    answer: (given: Answers) => {
      turn += 1
      server.closeAllConnections()
      answers.clear()
      times.clear()
      seen.length = 0
      for (const [operation, answer] of Object.entries(given)) answers.set(operation, answer)
    },
    also: (operation: string, answer: Answering) => answers.set(operation, answer),
    /** Whether the town lists other sites. */
    show: (html: string, { csp = "", lists = true } = {}) => {
      page = { html, csp }
      listed = lists
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}
