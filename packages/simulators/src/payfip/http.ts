import type { IncomingMessage, ServerResponse } from "node:http"

const largestBody = 64 * 1024

/** Reads a request's body, up to 64 KiB; none beyond. */
export const readBody = async (request: IncomingMessage): Promise<string | undefined> => {
  const chunks: Array<Buffer> = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > largestBody) return undefined
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString("utf8")
}

/** Sends a body that no cache keeps. */
export const send = (response: ServerResponse, status: number, type: string, body: string): void => {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(body)
}

// Chrome applies form-action to every redirect after a submission, and the portal may send the browser on to any town's site.
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "form-action http: https:",
  "base-uri 'none'",
  "frame-ancestors 'none'"
].join("; ")

/** Sends a page under a policy that runs no inline script and no inline style. */
export const sendPage = (response: ServerResponse, status: number, body: string): void => {
  response.setHeader("content-security-policy", policy)
  response.setHeader("x-content-type-options", "nosniff")
  response.setHeader("referrer-policy", "strict-origin-when-cross-origin")
  send(response, status, "text/html; charset=utf-8", body)
}

/** Sends the browser elsewhere with GET. */
export const redirect = (response: ServerResponse, location: string): void => {
  response.writeHead(303, { location, "cache-control": "no-store" }).end()
}
