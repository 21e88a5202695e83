import { html, nothing } from "lit"
import type { Trouble } from "../api/failure.ts"
import { notice } from "../base/parts.ts"
import type { AttendanceHost } from "./AttendanceHost.ts"
import type { Journal } from "./Journal.ts"
import type { Note } from "./types.ts"

/** Why the link opens nothing any more, and what could not be sent by it. */
export const endedView = (element: AttendanceHost, { waiting, register }: Journal, trouble: Trouble) => {
  const said = element.words.attendance
  const why = trouble.code === "staff-link-ended" ? said[trouble.reason] : said.unknown
  const nameOf = ({ childId }: Note) => {
    const child = register?.children.find(({ id }) => id === childId)
    return child === undefined ? "" : `${child.givenName} ${child.familyName}`
  }
  return html`${element.heading(said.endedTitle)} ${notice("warn", html`<p>${why}</p><p>${said.cleared}</p>`, "alert")}
    ${
      waiting.length === 0
        ? nothing
        : html`<p>${said.lost}</p>
          <ul class="lost">
            ${waiting.map(({ note }) => html`<li>${said.marked(nameOf(note), element.stateWords(note.state))}</li>`)}
          </ul>`
    }`
}
