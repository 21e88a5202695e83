import { html, nothing } from "lit"
import type { Words } from "../../words/fr.ts"
import type { Format } from "../base/format.ts"
import { type IconName, icon } from "../base/icons.ts"
import { hrefOf, type Route } from "../base/route.ts"
import type { Session } from "../session/SessionState.ts"
import { entries } from "./spacePages.ts"

type AccountWords = Words["account"]
type ToDo = Session["toDo"][number]

export const has = (menu: Session["menu"], entry: string) => menu.some(({ id }) => id === entry)
export const badgeOf = (menu: Session["menu"], entry: string) => menu.find(({ id }) => id === entry)?.badge ?? 0

const placeOf = ({ id, subjectId }: ToDo): Route => {
  if (id === "planning-opens" || id === "place-offered") return { page: "planning" }
  if (id === "invoices-overdue" || id === "invoices-due") {
    return subjectId === null ? { page: "invoices" } : { page: "invoice", id: subjectId }
  }
  return { page: id === "quotient" ? "household" : id }
}

function toDoItem(words: AccountWords, format: Format, item: ToDo) {
  const said = words.toDo[item.id]
  const amount = item.amountCents === null ? "" : format.money(item.amountCents)
  const due = item.dueOn === null ? "" : format.day(item.dueOn)
  const text = said.text(item.count, amount, due)
  return html`<li class=${item.id === "invoices-overdue" ? "late" : ""}>
    <span class="symbol">${icon(item.id === "invoices-overdue" ? "alert" : "dot")}</span>
    <span
      >${text}${
        item.blocks.includes("payments") ? html`<span class="muted note">${words.blocked}</span>` : nothing
      }</span
    >
    <a class="button primary" part="button primary-button" href=${hrefOf(placeOf(item))}
      >${said.act}<span class="hidden"> ${text}</span></a
    >
  </li>`
}

/** What is to be done, each with the one button that leads there. */
const toDoView = (words: AccountWords, format: Format, toDo: Session["toDo"], heading: unknown) =>
  toDo.length === 0
    ? html`<p class="nothing">${icon("check")}${words.nothingToDo}</p>`
    : html`<section class="panel to-do" part="to-do">
        ${heading}
        <ul>
          ${toDo.map((item) => toDoItem(words, format, item))}
        </ul>
      </section>`

const tile = (to: Route, symbol: IconName, label: string, hint: string, waits: string) =>
  html`<a class="tile" href=${hrefOf(to)}>
    <span class="tile-icon">${icon(symbol)}</span>
    <span class="tile-text">
      <strong>${label}</strong><span class="muted tile-hint">${hint}</span>
      ${waits === "" ? nothing : html`<span class="badge">${icon("dot")}${waits}</span>`}
    </span>
    ${icon("next")}
  </a>`

/** The first page of the personal space: what is to be done, then where one can go. */
export function homeView(
  words: AccountWords,
  format: Format,
  { menu, toDo }: Session,
  heading: (text: string) => unknown
) {
  return html`${toDoView(words, format, toDo, heading(words.toDoTitle))}
    <div class="tiles">
      ${entries
        .filter(({ page }) => has(menu, page))
        .map(({ page, symbol, name, hint, waits }) => {
          const badge = badgeOf(menu, page)
          return tile(
            { page },
            symbol,
            words[name],
            words[hint],
            badge === 0 || waits === undefined ? "" : words[waits](badge)
          )
        })}
    </div>`
}
