import { html } from "lit"
import { notice } from "../../base/parts.ts"
import type { Wish } from "../Basket.ts"
import type { PlanningHost } from "../PlanningHost.ts"
import { spotKey } from "../types.ts"
import { instantName } from "../when.ts"
import { requestWords } from "./requestWords.ts"

/** What is said where places are asked for, not booked: over the basket, on its button, and once it is sent. */
export interface AskingWords {
  readonly note: unknown
  /** Undefined: something is booked or cancelled besides. */
  readonly send: string | undefined
  readonly sent: string | undefined
}

/** What is said of wishes where places are asked for; nothing where they are taken back only. */
export function askingWords(host: PlanningHost, wishes: ReadonlyArray<Wish>): AskingWords {
  const { basket } = requestWords(host)
  const asked = wishes.filter(({ action, byRequest }) => byRequest && action === "add")
  if (asked.length === 0) return { note: undefined, send: undefined, sent: undefined }
  const all = asked.length === wishes.length
  const keys = new Set(asked.map(spotKey))
  const limits = (host.planning?.cells ?? []).flatMap((cell) =>
    cell.until !== null && keys.has(spotKey(cell)) ? [cell.until] : []
  )
  const until = limits.length === 0 ? "" : instantName(host.format, limits.toSorted()[0] ?? "")
  return {
    note: notice(
      "calm",
      html`${all ? null : html`<p><strong>${basket.someNote(asked.length)}</strong></p>`}
        <p>${basket.note(until)}</p>`,
      "clock"
    ),
    send: all ? basket.send(asked.length) : undefined,
    sent: all ? basket.sent(asked.length) : undefined
  }
}
