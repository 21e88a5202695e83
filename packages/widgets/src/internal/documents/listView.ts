import { html, nothing, type TemplateResult } from "lit"
import type { Format } from "../base/format.ts"
import { icon } from "../base/icons.ts"
import { notice } from "../base/parts.ts"
import { today } from "../base/today.ts"
import { stateBadge } from "./stateBadge.ts"
import type { DocumentSummary, DocumentWords } from "./types.ts"

interface ListModel {
  readonly words: DocumentWords
  readonly format: Format
  readonly documents: ReadonlyArray<DocumentSummary>
  readonly heading: (content: unknown, depth: number) => TemplateResult
  readonly link: (id: string, content: unknown) => TemplateResult
}

/** For which registration or school year. */
export const periodOf = (words: DocumentWords, format: Format, { activities, startsOn, endsOn }: DocumentSummary) =>
  activities.length === 0
    ? words.documents.schoolYear(startsOn, endsOn)
    : `${words.documents.registration(format.mediumDay(startsOn), format.mediumDay(endsOn))} · ${activities.join(", ")}`

const done: ReadonlySet<DocumentSummary["state"]> = new Set(["sent", "accepted", "provided"])

/** What follows from where the document stands: a day, a reason, an end. */
export function standing(words: DocumentWords, format: Format, document: DocumentSummary) {
  const { state, dueOn, reason, provisionalUntil, validUntil } = document
  const said = words.documents
  if (state === "refused") return html`<span class="reason">${said.refused}${reason === "" ? "" : ` ${reason}`}</span>`
  if (provisionalUntil !== null) return html`<span>${said.provisional(format.day(provisionalUntil))}</span>`
  if (done.has(state) || state === "ends-soon") {
    return validUntil === null || state === "provided"
      ? nothing
      : html`<span class="muted">${said.validUntil(format.day(validUntil))}</span>`
  }
  if (dueOn === null) return html`<span class="muted">${said.optional}</span>`
  return dueOn < today()
    ? html`<span class="reason">${said.late(format.day(dueOn))}</span>`
    : html`<span class="muted">${said.due(format.day(dueOn))}</span>`
}

/** Who a document is for: the children first, then the household. */
const groupOf = (words: DocumentWords, { about, subject }: DocumentSummary) =>
  about === "household" ? words.documents.household : subject

/** Everything that is asked for, by child. */
export function listView({ words, format, documents, heading, link }: ListModel) {
  if (documents.length === 0) {
    return notice(
      "calm",
      html`<p><strong>${words.documents.emptyTitle}</strong></p><p>${words.documents.empty}</p>`,
      "file"
    )
  }
  const groups = [...Map.groupBy(documents, (document) => groupOf(words, document))].toSorted(
    ([one], [other]) => Number(one === words.documents.household) - Number(other === words.documents.household)
  )
  return html`<p class="muted">${words.documents.intro}</p>
    ${groups.map(
      ([name, all]) =>
        html`<section class="stack group-of" aria-label=${name}>
          ${heading(name, 1)}
          <ul class="cards">
            ${all.map(
              (document) =>
                html`<li>
                  ${link(
                    document.id,
                    html`<span class="about">
                        <strong
                          ><span class="hidden">${words.documents.openLong(document.title, document.subject)}</span
                          ><span aria-hidden="true">${document.title}</span></strong
                        >
                        <span class="muted">${periodOf(words, format, document)}</span>
                        <span class="row">${stateBadge(words, document.state)}${standing(words, format, document)}</span>
                      </span>
                      ${icon("next")}`
                  )}
                </li>`
            )}
          </ul>
        </section>`
    )}`
}
