import type { WaitingNotice } from "./WaitingNotice.ts"
import { showNotice } from "./WaitingNotice.ts"

/** Where a family stands in the queue; `pause` is how long it waits before it asks again, in milliseconds. */
interface Turn {
  readonly rank: number
  readonly estimateSeconds: number
  readonly pause: number
}

const ticketHeader = "portail-ticket"
const leastPause = 1000

const bodyOf = (response: Response) =>
  response
    .clone()
    .json()
    .catch(() => undefined)

/** What an answer says of the queue; nothing where the family is in. */
async function turnIn(response: Response): Promise<Turn | undefined> {
  if (response.status !== 503) return
  const body = await bodyOf(response)
  if (body?.code !== "waiting-room") return
  // by the portal's clock: this one's may be wrong
  const now = Date.parse(response.headers.get("date") ?? "") || Date.now()
  return { ...body, pause: Math.max(leastPause, Date.parse(body.retryAt) - now) }
}

/** Another database takes over in less than so many milliseconds, or somebody has to look into it. */
const mostAway = 60_000

/** Reads again, as often as the portal says, while it changes its database; what changes something is for the family to send again. */
async function readAgain(request: Request, refused: Response, send: (request: Request) => Promise<Response>) {
  const end = Date.now() + mostAway
  let answer = refused
  while (answer.status === 503 && (await bodyOf(answer))?.code === "database-away" && Date.now() < end) {
    const pause = 1000 * Number(answer.headers.get("retry-after") ?? 3)
    await new Promise((settle) => setTimeout(settle, pause))
    answer = await send(request.clone()).catch(() => answer)
  }
  return answer
}

let ahead: Promise<unknown> | undefined

/**
 * Waits for the family's turn, and sends again what was refused: nothing of it was done. One request of the page asks for all, the
 * others follow when it is let in. While the portal does not answer at all, the place is kept and asked for again.
 */
export async function takeTurn(
  request: Request,
  refused: Response,
  send: (request: Request) => Promise<Response>
): Promise<Response> {
  let turn = await turnIn(refused)
  if (turn === undefined) return request.method === "GET" ? readAgain(request, refused, send) : refused
  if (ahead !== undefined) {
    await ahead
    return takeTurn(request, await send(request.clone()), send)
  }
  const { promise, resolve } = Promise.withResolvers<void>()
  ahead = promise
  let notice: WaitingNotice | undefined
  let ticket = refused.headers.get(ticketHeader)
  try {
    for (;;) {
      notice = showNotice(notice, turn)
      const { pause } = turn
      await new Promise((settle) => setTimeout(settle, pause))
      const again = request.clone()
      if (ticket !== null) again.headers.set(ticketHeader, ticket)
      const response = await send(again).catch(() => undefined)
      if (response === undefined) continue
      ticket = response.headers.get(ticketHeader) ?? ticket
      turn = await turnIn(response)
      if (turn === undefined) return response
    }
  } finally {
    ahead = undefined
    notice?.remove()
    resolve()
  }
}
