import { html, nothing } from "lit"
import { notice } from "../../base/parts.ts"
import type { PlanningHost, StepView } from "../PlanningHost.ts"
import type { PlanningRequest } from "../types.ts"
import { outcomeOf } from "./outcome.ts"
import { requestView } from "./requestView.ts"
import { requestWords } from "./requestWords.ts"
import { isAnnounced } from "./seedCheck.ts"
import { summaryOf } from "./summaryOf.ts"

/** What the family asked for where places are decided later: until when it can be changed, or how the draw came out and how to check it. */
export class RequestStep implements StepView {
  readonly #host: PlanningHost
  /** Whether the seed of a request is the one that was announced. */
  #announced: ReadonlyMap<string, boolean> = new Map()

  constructor(host: PlanningHost) {
    this.#host = host
  }

  async open() {
    const checks = this.#requests.flatMap(({ id, seed, seedHash }) =>
      seed === null ? [] : [isAnnounced(seed, seedHash).then((is) => [id, is] as const)]
    )
    const known = await Promise.all(checks)
    this.#announced = new Map(known.flatMap(([id, is]) => (is === undefined ? [] : [[id, is] as const])))
    this.#host.requestUpdate()
  }

  clear() {
    this.#announced = new Map()
  }

  get #requests(): ReadonlyArray<PlanningRequest> {
    return this.#host.planning?.requests ?? []
  }

  /** What stands over the days: a line for each request, with the way to all of it. */
  top() {
    const requests = this.#requests
    if (requests.length === 0) return nothing
    const outcomes = requests.map((request) => outcomeOf(request, Date.now()))
    const tone = outcomes.every((outcome) => outcome === "given") ? "ok" : "calm"
    return notice(
      tone,
      html`${requests.map((request) => html`<p><strong>${summaryOf(this.#host, request)}</strong></p>`)}
        ${this.#host.linkTo("requests", requestWords(this.#host).see)}`,
      tone === "ok" ? "check" : "clock"
    )
  }

  view(): unknown {
    const words = requestWords(this.#host)
    return html`${this.#host.heading(words.title)}
      ${
        this.#requests.length === 0
          ? html`<p>${words.none}</p>`
          : this.#requests.map((request) => requestView(this.#host, request, this.#announced.get(request.id)))
      }`
  }
}
