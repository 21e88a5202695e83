import { html, nothing, type TemplateResult } from "lit"
import type { Trouble } from "../api/failure.ts"
import { busyButton } from "../base/busyButton.ts"
import type { Format } from "../base/format.ts"
import type { Route } from "../base/route.ts"
import { instantName } from "../planning/when.ts"
import {
  type Asked,
  askedKey,
  type EnrolmentWords,
  type OfferedActivity,
  type OfferedPeriod,
  periodName
} from "./types.ts"

interface OfferedModel {
  readonly words: EnrolmentWords
  readonly format: Format
  readonly activities: ReadonlyArray<OfferedActivity>
  readonly heading: (content: unknown, depth: number) => TemplateResult
  /** What is on its way. */
  readonly busy: string | undefined
  /** What was refused, and why. */
  readonly mistake: { readonly key: string; readonly trouble: Trouble | "place" } | undefined
  readonly hrefTo: (route: Route) => string
  readonly tellTrouble: (trouble: Trouble) => string
  readonly placeOf: (asked: Asked) => string
  readonly choosePlace: (asked: Asked, place: string) => void
  readonly ask: (asked: Asked) => void
}

/** Where what is missing can be said. */
function fillView({ words, hrefTo }: OfferedModel, { child }: Asked, code: string) {
  const { fill } = words.enrolments
  if (code === "address-missing")
    return html`<a class="fill" href=${hrefTo({ page: "household" })}>${fill.household}</a>`
  if (code !== "class-missing" && code !== "school-missing") return nothing
  return html`<a class="fill" href=${hrefTo({ page: "child", id: child.id })}>${fill.child}</a>`
}

function mistakeView(model: OfferedModel, asked: Asked) {
  const { words, mistake, tellTrouble } = model
  if (mistake?.key !== askedKey(asked)) return nothing
  const { trouble } = mistake
  const said =
    trouble === "place"
      ? html`<p>${words.enrolments.placeMissing}</p>`
      : trouble.code === "enrolment-refused"
        ? html`<p>${words.enrolments.refusedNow}</p>
            ${trouble.reasons.map(({ code, sentence }) => html`<p>${sentence} ${fillView(model, asked, code)}</p>`)}`
        : html`<p>${tellTrouble(trouble)}</p>`
  return html`<div class="mistake" role="alert" tabindex="-1" data-notice>${said}</div>`
}

function placeView(model: OfferedModel, asked: Asked) {
  const { words, placeOf, choosePlace } = model
  const { activity, child } = asked
  const { choosePlace: label, pickPlace, at, address } = words.enrolments
  const given = activity.places.find(({ code }) => code === child.place)
  if (given !== undefined) return html`<span class="muted">${at(address(given.name, given.address))}</span>`
  if (activity.places.length < 2) return nothing
  const id = `place-${askedKey(asked)}`
  const chosen = placeOf(asked)
  return html`<div class="field" part="field">
    <label for=${id}>${label}<span class="hidden">, ${child.givenName}</span></label>
    <select
      id=${id}
      part="input"
      @change=${({ target }: Event) => target instanceof HTMLSelectElement && choosePlace(asked, target.value)}
    >
      <option value="" .selected=${chosen === ""}>${pickPlace}</option>
      ${activity.places.map(
        ({ code, name, address: where }) =>
          html`<option value=${code} .selected=${chosen === code}>${address(name, where)}</option>`
      )}
    </select>
  </div>`
}

function childView(model: OfferedModel, asked: Asked) {
  const { words, ask, busy } = model
  const said = words.enrolments
  const { activity, period, child } = asked
  const { givenName, hindrances, enrolmentId } = child
  const settled =
    enrolmentId !== null
      ? html`<span class="muted">${said.already}</span>`
      : hindrances.length > 0
        ? html`<ul class="reasons">
          ${hindrances.map(({ code, sentence }) => html`<li>${sentence} ${fillView(model, asked, code)}</li>`)}
        </ul>`
        : undefined
  return html`<li class="asked">
    <strong>${givenName}</strong>
    ${
      settled ??
      html`<div class="asking">
        ${placeView(model, asked)}
        ${busyButton(
          html`<span aria-hidden="true">${said.ask}</span
            ><span class="hidden">${said.askLong(givenName, activity.name, period.name)}</span>`,
          busy === askedKey(asked),
          said.asking,
          () => ask(asked),
          busy !== undefined
        )}
        ${mistakeView(model, asked)}
      </div>`
    }
  </li>`
}

function periodView(model: OfferedModel, activity: OfferedActivity, period: OfferedPeriod) {
  const { words, format, heading } = model
  const { bookingOpensAt } = period
  return html`<div class="period">
    ${heading(periodName(words, format, period), 3)}
    ${
      bookingOpensAt === null || Date.parse(bookingOpensAt) <= Date.now()
        ? nothing
        : html`<p>${words.enrolments.opens(instantName(format, bookingOpensAt))}</p>`
    }
    <ul>
      ${period.children.map((child) => childView(model, { activity, period, child }))}
    </ul>
  </div>`
}

/** What may be asked for: each activity with its rules, and who may ask. */
export function offeredView(model: OfferedModel) {
  const { words, activities, heading } = model
  const said = words.enrolments
  if (activities.length === 0) return html`<p>${said.none}</p>`
  return html`<section class="stack mine" aria-label=${said.offered}>
    ${heading(said.offered, 1)}
    <ul class="cards">
      ${activities.map(
        (activity) => html`<li class="panel card" part="section">
          <div class="about">
            ${heading(activity.name, 2)}
            ${activity.description === "" ? nothing : html`<p>${activity.description}</p>`}
            ${activity.serviceName === "" ? nothing : html`<span class="muted">${said.service(activity.serviceName)}</span>`}
          </div>
          ${
            activity.rules.length === 0
              ? nothing
              : html`<details>
                <summary>${said.rules}<span class="hidden">, ${activity.name}</span></summary>
                <ul class="plain-list">
                  ${activity.rules.map((rule) => html`<li>${rule}</li>`)}
                </ul>
              </details>`
          }
          ${activity.periods.map((period) => periodView(model, activity, period))}
        </li>`
      )}
    </ul>
  </section>`
}
