import { html, nothing } from "lit"
import { busyButton } from "../base/busyButton.ts"
import { notice } from "../base/parts.ts"
import type { Wish } from "./Basket.ts"
import { icon, type PlanningIcon } from "./icons.ts"
import type { PlanningHost } from "./PlanningHost.ts"
import { type ChangeLine, type ChangesAnswer, spotKey } from "./types.ts"
import { capital, dayName } from "./when.ts"

/** What the town answered, with what each line was called when it was chosen. */
export interface Answered extends ChangesAnswer {
  readonly wishes: ReadonlyMap<string, Wish>
  /** What is said where all of it is done, and was only asked for. */
  readonly sent: string | undefined
}

export const outcomeLooks: Record<ChangeLine["outcome"], { readonly symbol: PlanningIcon; readonly tone: string }> = {
  booked: { symbol: "check", tone: "ok" },
  cancelled: { symbol: "check", tone: "ok" },
  full: { symbol: "full", tone: "warn" },
  refused: { symbol: "cross", tone: "danger" },
  asked: { symbol: "check", tone: "ok" },
  "not-done": { symbol: "dot", tone: "quiet" }
}

/** Whether it is as the family wanted, if only asked for. */
export const isDone = ({ outcome }: Pick<ChangeLine, "outcome">) =>
  outcome === "booked" || outcome === "cancelled" || outcome === "asked"

/** What a family can do about a refusal. */
const helps = {
  "dossier-incomplete": "verification",
  "documents-missing": "documents",
  debt: "invoices",
  "not-enrolled": "enrolments",
  "enrolment-waiting": "enrolments"
} as const

/** Whether something can be done about it. */
export const isHelped = (code: string | null): code is keyof typeof helps => code !== null && code in helps

/** The way to what must be done first. */
export function helpView(host: PlanningHost, code: ChangeLine["code"]) {
  if (!isHelped(code)) return nothing
  return html`<a class="help-link" href=${host.hrefTo({ page: helps[code] })}>${host.words.planning.help[code]}</a>`
}

/** A line of an answer: the outcome, what it was about, why, and what to do. */
export function lineView(host: PlanningHost, line: ChangeLine, wish: Pick<Wish, "label" | "childName"> | undefined) {
  const { words, format } = host
  const { symbol, tone } = outcomeLooks[line.outcome]
  return html`<li>
    <span class="line-text">
      <span class="mark ${tone}">${icon(symbol)}${words.planning.answer.outcomes[line.outcome]}</span>
      <span><strong>${wish?.label ?? line.unit}</strong>, ${wish?.childName}, ${dayName(format, line.day)}</span>
      ${line.sentence === "" ? nothing : html`<span class="small ${isDone(line) ? "muted" : ""}">${capital(line.sentence)}</span>`}
      ${helpView(host, line.code)}
    </span>
  </li>`
}

interface Ways {
  readonly without: () => void
  readonly change: () => void
  readonly busy: boolean
}

/** What became of what was asked, line by line, and what can be done next. */
export function answerView(host: PlanningHost, answer: Answered, { without, change, busy }: Ways) {
  const { words } = host
  const said = words.planning.answer
  const done = answer.kept ? answer.lines.filter(isDone) : []
  const refused = answer.lines.filter((line) => !isDone(line) && line.code !== "other-line-refused")
  const fine = answer.lines.filter((line) => !done.includes(line) && !refused.includes(line))
  const whole = done.length === answer.lines.length
  const title =
    done.length === 0
      ? said.noneDone
      : whole
        ? (answer.sent ?? said.allDone(done.length))
        : said.someDone(done.length, answer.lines.length)
  const lines = (heading: string, of: ReadonlyArray<ChangeLine>) =>
    of.length === 0
      ? nothing
      : html`<section class="panel" part="section" aria-label=${heading}>
        ${host.heading(heading, 1)}
        <ul class="lines">
          ${of.map((line) => lineView(host, line, answer.wishes.get(spotKey(line))))}
        </ul>
      </section>`
  const waitable = refused.filter((line) =>
    host.planning?.cells.some((cell) => cell.mayWait && cell.waiting === null && spotKey(cell) === spotKey(line))
  )
  const rest = answer.kept ? 0 : fine.length
  return html`${host.heading(said.title)}
    ${notice(
      done.length === 0 ? "warn" : "ok",
      html`<p><strong>${title}</strong></p>
        ${done.length === 0 ? (answer.kept ? nothing : html`<p>${said.noneDoneHint}</p>`) : done.every(({ outcome }) => outcome === "asked") ? nothing : html`<p>${said.mail}</p>`}`,
      done.length === 0 ? "alert" : "check"
    )}
    ${lines(said.refusedTitle, refused)} ${lines(said.doneTitle, done)} ${lines(said.fineTitle, fine)}
    <div class="row">
      ${rest === 0 ? nothing : busyButton(said.without(refused.length), busy, words.planning.basket.confirming, without)}
      ${answer.kept ? nothing : html`<button type="button" part="button" @click=${change}>${said.change}</button>`}
      ${waitable.length === 0 ? nothing : html`<button type="button" part="button" @click=${() => host.waitFor(waitable)}>${words.planning.toWait}</button>`}
      <button type="button" part="button" @click=${() => host.leaveStep()}>${words.planning.back}</button>
    </div>`
}
