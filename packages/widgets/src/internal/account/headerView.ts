import { html, nothing } from "lit"
import type { Words } from "../../words/fr.ts"
import { icon } from "../base/icons.ts"
import { hrefOf } from "../base/route.ts"
import type { Session } from "../session/SessionState.ts"
import { badgeOf, has } from "./homeView.ts"
import { entries } from "./spacePages.ts"

interface Header {
  readonly words: Words["account"]
  readonly session: Session
  /** The entry of the menu that is open. */
  readonly current: string
  readonly heading: unknown
  /** Whether the menu is open, where there is no room for it beside everything else. */
  readonly open: boolean
  readonly toggle: () => void
  readonly close: () => void
  readonly leave: () => void
}

/** « Mes factures » stands as « Factures »: all of the menu fits in a line. */
const nameOf = (label: string) => label.replace(/^\S+ (.)/, (_, first) => first.toUpperCase())

function links({ words, session: { menu }, current, close }: Header) {
  const link = (page: "home" | (typeof entries)[number]["page"], label: string, waits: (count: number) => string) => {
    const badge = badgeOf(menu, page)
    return html`<li>
      <a href=${hrefOf({ page })} aria-current=${current === page ? "page" : nothing} @click=${close}
        >${nameOf(label)}${
          badge === 0
            ? nothing
            : html`<span class="count" aria-hidden="true">${badge}</span><span class="hidden">, ${waits(badge)}</span>`
        }</a
      >
    </li>`
  }
  const own = ({ page }: { readonly page: string }) => page === "profile"
  const offered = [...entries.filter(own), ...entries.filter((entry) => !own(entry))].filter(({ page }) =>
    has(menu, page)
  )
  return [
    link("home", words.home, String),
    ...offered.map(({ page, name, waits }) => link(page, words[name], waits === undefined ? String : words[waits]))
  ]
}

/** Who is signed in and the menu: one line on a phone, where the menu opens on request. */
export function headerView(header: Header) {
  const { words, session, heading, open, toggle, close, leave } = header
  return html`<header
    class="header"
    part="header"
    @keydown=${({ key }: KeyboardEvent) => {
      if (key === "Escape") close()
    }}
  >
    <div class="greeting">
      ${heading}
      <p class="muted">${words.household(session.household.name)}</p>
    </div>
    <button type="button" class="menu-button" part="button" aria-expanded=${open} aria-controls="menu" @click=${toggle}>
      ${icon(open ? "cross" : "menu")}${words.menuButton}
    </button>
    <nav id="menu" class=${open ? "open" : ""} aria-label=${words.menu} part="menu">
      <ul>${links(header)}</ul>
      <button type="button" class="leave" part="button" @click=${leave}>${icon("leave")}${words.signOut}</button>
    </nav>
  </header>`
}
