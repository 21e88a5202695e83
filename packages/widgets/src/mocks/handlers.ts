import { delay, type HttpHandler, HttpResponse, http } from "msw"
import { type Answer, type Answers, problem } from "./answers.ts"

const base = "/api/v1"

async function responseOf(answer: Answer): Promise<Response> {
  if (answer === "never") await delay("infinite")
  if (typeof answer === "string") return HttpResponse.error()
  const { status, body, headers = {} } = answer
  const type = status < 400 ? "application/json" : "application/problem+json"
  const init = { status, headers: { "content-type": type, ...headers } }
  return new Response(body === undefined ? null : JSON.stringify(body), init)
}

/**
 * Handlers for `msw` that stand for a portal: for `setupWorker(...portalHandlers(…))` in a browser, `setupServer(...portalHandlers(…))`
 * in Node. What `answers` does not name is answered as by a portal that knows no such thing.
 */
export function portalHandlers(api: string, answers: Answers): ReadonlyArray<HttpHandler> {
  const times = new Map<string, number>()
  const handler = http.all(`${api}${base}/*`, async ({ request }) => {
    const { pathname, searchParams } = new URL(request.url)
    const operation = `${request.method} ${pathname.slice(pathname.indexOf(base) + base.length)}`
    times.set(operation, (times.get(operation) ?? 0) + 1)
    const known = answers[operation] ?? problem(404, "unknown-in-mocks")
    const asked = { times: times.get(operation) ?? 1, body: await request.text(), query: searchParams }
    return responseOf(typeof known === "function" ? known(asked) : known)
  })
  return [handler]
}
