import { html } from "lit"
import { type IconName, icon } from "../base/icons.ts"
import type { DocumentSummary, DocumentWords } from "./types.ts"

const looks: Record<DocumentSummary["state"], { readonly symbol: IconName; readonly tone: string }> = {
  "to-do": { symbol: "dot", tone: "calm" },
  started: { symbol: "half", tone: "calm" },
  sent: { symbol: "clock", tone: "warn" },
  accepted: { symbol: "check", tone: "ok" },
  refused: { symbol: "alert", tone: "danger" },
  "ends-soon": { symbol: "clock", tone: "warn" },
  expired: { symbol: "alert", tone: "danger" },
  provided: { symbol: "check", tone: "quiet" }
}

/** Where a document stands, by symbol and by text. */
export const stateBadge = (words: DocumentWords, state: DocumentSummary["state"]) =>
  html`<span class="mark ${looks[state].tone}" part="state">${icon(looks[state].symbol)}${words.documents.states[state]}</span>`
