import { createServer, type IncomingHttpHeaders } from "node:http"
import { Effect } from "effect"

/** A message as it came. */
export interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** How software answers, and what happens before it does. */
interface Answer {
  status: number
  meanwhile?: () => Promise<unknown>
}

/** Software that is told, on loopback; it answers with the status that `answer` says, 204 by default. */
export const receiver = Effect.acquireRelease(
  Effect.promise(
    () =>
      new Promise<{ url: string; received: Array<Received>; answer: Answer; stop: () => Promise<void> }>((settle) => {
        const received: Array<Received> = []
        const answer: Answer = { status: 204 }
        const server = createServer(async (request, response) => {
          const body = Buffer.concat(await request.toArray()).toString("utf8")
          received.push({ headers: request.headers, body })
          await answer.meanwhile?.()
          response.writeHead(answer.status, { location: "http://127.0.0.1:1/elsewhere" }).end()
        }).listen(0, "127.0.0.1", () => {
          const address = server.address()
          const port = typeof address === "object" && address !== null ? address.port : 0
          const stop = () =>
            new Promise<void>((stopped) => {
              server.closeAllConnections()
              server.close(() => stopped())
            })
          settle({ url: `http://127.0.0.1:${port}/portail`, received, answer, stop })
        })
      })
  ),
  ({ stop }) => Effect.promise(stop)
)
