import { html, nothing } from "lit"
import { notice } from "../base/parts.ts"
import type { AttendanceHost } from "./AttendanceHost.ts"
import type { Journal, Overtaken } from "./Journal.ts"
import type { Register } from "./types.ts"

/** What the team should know now: no network, what was not kept, what somebody else noted. */
export const noticesView = (element: AttendanceHost, journal: Journal) => {
  const { lastMark } = element
  return html`${troubleView(element, journal)}
    ${journal.keeps ? nothing : notice("warn", html`<p>${element.words.attendance.notKept}</p>`, "alert")}
    ${overtakenView(element, journal)}
    ${
      lastMark === undefined
        ? nothing
        : html`<p class="last">
            <span>${lastMark.text}</span>
            <button type="button" part="button" @click=${lastMark.undo}>${element.words.attendance.undo}</button>
          </p>`
    }`
}

const troubleView = (element: AttendanceHost, { trouble, offline, waiting }: Journal) => {
  const said = element.words.attendance
  if (trouble === undefined) return nothing
  const text = offline
    ? said.offline
    : trouble.code === "staff-link-busy"
      ? said.busy
      : trouble.code === "register-day-closed"
        ? said.dayClosed
        : element.tellTrouble(trouble)
  const count = waiting.length === 0 ? nothing : html`<p>${said.offlineWaiting(waiting.length)}</p>`
  return notice(offline ? "warn" : "danger", html`<p>${text}</p>${count}`, offline ? "clock" : "alert")
}

const nameOf = (register: Register | undefined, childId: string) => {
  const child = register?.children.find(({ id }) => id === childId)
  return child === undefined ? "" : `${child.givenName} ${child.familyName}`
}

const overtakenView = (element: AttendanceHost, { overtaken, refused, register, waiting }: Journal) => {
  const said = element.words.attendance
  if (overtaken.length + refused.length === 0) return nothing
  const line = ({ note, standing }: Overtaken) => {
    const name = nameOf(register, note.childId)
    const open = !waiting.some(({ note: { childId, slotId } }) => childId === note.childId && slotId === note.slotId)
    return html`<p>${said.overtaken(name, standing?.notedBy ?? "", element.stateWords(standing?.state ?? "not-recorded"))}</p>
      ${
        open
          ? html`<button type="button" part="button" @click=${() => element.insist(note, standing?.version ?? 0)}>
              ${said.insist(name, element.stateWords(note.state))}
            </button>`
          : nothing
      }`
  }
  const names = [...new Set(refused.map(({ childId }) => nameOf(register, childId)))].join(", ")
  return notice(
    "danger",
    html`${overtaken.map(line)} ${refused.length === 0 ? nothing : html`<p>${said.refused(names)}</p>`}
      <button type="button" part="button" @click=${() => element.journal?.heed()}>${said.heed}</button>`
  )
}
