import { html, nothing, type TemplateResult } from "lit"
import type { Format } from "../base/format.ts"
import { type IconName, icon } from "../base/icons.ts"
import { notice } from "../base/parts.ts"
import type { Route } from "../base/route.ts"
import { today } from "../base/today.ts"
import { type Enrolment, type EnrolmentWords, periodName } from "./types.ts"

interface MineModel {
  readonly words: EnrolmentWords
  readonly format: Format
  readonly enrolments: ReadonlyArray<Enrolment>
  readonly busy: boolean
  readonly heading: (content: unknown, depth: number) => TemplateResult
  readonly hrefTo: (route: Route) => string
  readonly withdraw: (enrolment: Enrolment) => void
}

const looks: Record<Enrolment["state"], { readonly symbol: IconName; readonly tone: string }> = {
  requested: { symbol: "clock", tone: "warn" },
  accepted: { symbol: "check", tone: "ok" },
  refused: { symbol: "cross", tone: "danger" },
  withdrawn: { symbol: "back", tone: "quiet" }
}

const ways = {
  dossier: "verification",
  documents: "documents",
  pay: "invoices",
  book: "planning"
} as const

const leadsOn = (code: Enrolment["next"]["code"]): code is keyof typeof ways => code in ways

function nextView({ words, hrefTo }: MineModel, { next, childName, startsOn }: Enrolment) {
  if (next.sentence === "" && !leadsOn(next.code)) return nothing
  const month = startsOn > today() ? startsOn.slice(0, 7) : ""
  const href = (code: keyof typeof ways) =>
    code === "book" && month !== "" ? hrefTo({ page: "days", id: month }) : hrefTo({ page: ways[code] })
  return html`<div class="stack next">
    <p><strong>${words.enrolments.next}</strong><br />${next.sentence}</p>
    ${
      leadsOn(next.code)
        ? html`<a class="button ${next.code === "book" ? "" : "primary"}" part="button" href=${href(next.code)}
            >${words.enrolments.act[next.code]}<span class="hidden">, ${childName}</span></a
          >`
        : nothing
    }
  </div>`
}

function enrolmentView(model: MineModel, enrolment: Enrolment) {
  const { words, format, busy, withdraw } = model
  const said = words.enrolments
  const { childName, activityName, periodName: name, startsOn, endsOn, state, placeName, groupName, reason } = enrolment
  const { symbol, tone } = looks[state]
  return html`<li class="panel card" part="section">
    <div class="about">
      ${model.heading(`${childName}, ${activityName}`, 2)}
      <span class="mark ${tone}" part="state">${icon(symbol)}${said.states[state]}</span>
      <span>${periodName(words, format, { name, from: startsOn, to: endsOn })}</span>
      ${placeName === "" ? nothing : html`<span class="muted">${said.place(placeName)}</span>`}
      ${groupName === "" ? nothing : html`<span class="muted">${said.group(groupName)}</span>`}
      ${reason === "" ? nothing : html`<p>${said.refused(reason)}</p>`}
    </div>
    ${nextView(model, enrolment)}
    ${
      state === "requested"
        ? html`<div>
          <button type="button" class="plain" part="button" aria-disabled=${busy} @click=${() => withdraw(enrolment)}>
            <span aria-hidden="true">${said.withdraw}</span><span class="hidden">${said.withdrawLong(childName, activityName)}</span>
          </button>
        </div>`
        : nothing
    }
  </li>`
}

/** Where the children stand, and what comes next. */
export function mineView(model: MineModel) {
  const { words, enrolments, heading } = model
  if (enrolments.length === 0) {
    return notice(
      "calm",
      html`<p><strong>${words.enrolments.emptyTitle}</strong></p>
        <p>${words.enrolments.empty}</p>`,
      "people"
    )
  }
  return html`<section class="stack mine" aria-label=${words.enrolments.mine}>
    ${heading(words.enrolments.mine, 1)}
    <ul class="cards">
      ${enrolments.map((enrolment) => enrolmentView(model, enrolment))}
    </ul>
  </section>`
}
