import { getResponse } from "msw"
import { portalHandlers } from "../src/mocks/handlers.ts"
import type { GalleryState } from "../src/mocks/states.ts"

/** Each state has a portal of its own: what happens in one is seen in no other. */
export const portalOf = ({ element, state }: Pick<GalleryState, "element" | "state">) =>
  `https://${state}.${element}.portail.example`

/** Answers the requests of the gallery's elements in the page itself: no server, no worker. */
export function mockFetch(states: ReadonlyArray<GalleryState>) {
  const handlers = states.flatMap((state) => portalHandlers(portalOf(state), state.answers))
  const network = window.fetch.bind(window)
  window.fetch = async (input, init) => {
    const request = new Request(input, init)
    if (!new URL(request.url).hostname.endsWith(".portail.example")) return network(request)
    const answer = await Promise.race([getResponse([...handlers], request), aborted(init?.signal)])
    if (answer === undefined || answer.type === "error") throw new TypeError("Failed to fetch")
    return answer
  }
}

const aborted = (signal: AbortSignal | null | undefined) =>
  new Promise<never>((_, refuse) => signal?.addEventListener("abort", () => refuse(signal.reason)))
