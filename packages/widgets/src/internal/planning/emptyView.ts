import { html } from "lit"
import { notice } from "../base/parts.ts"
import type { Places } from "./Places.ts"
import type { PlanningHost } from "./PlanningHost.ts"
import { type Span, spanAfter } from "./place.ts"
import type { Planning } from "./types.ts"

/** Where there is nothing to show: why, and what comes next. */
export function emptyView(
  { host, places, span }: { readonly host: PlanningHost; readonly places: Places; readonly span: Span },
  { activities }: Planning
) {
  const { planning } = host.words
  if (activities.length === 0) {
    return notice(
      "calm",
      html`<p><strong>${planning.noneTitle}</strong></p>
        <p>${planning.none}</p>
        <a class="button primary" part="button primary-button" href=${host.hrefTo({ page: "enrolments" })}>${planning.toEnrolments}</a>`,
      "calendar"
    )
  }
  return notice(
    "calm",
    html`<p><strong>${planning.emptyTitle}</strong></p>
      <p>${planning.empty}</p>
      ${places.link({ id: spanAfter(span, 1).id }, planning.emptyNext[span.kind], "button")}`,
    "calendar"
  )
}
