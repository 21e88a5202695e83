import { html, type TemplateResult } from "lit"
import { oneLogin } from "../../words/fr/oneLogin.ts"
import type { PortailElement } from "../base/PortailElement.ts"
import type { SessionState } from "./SessionState.ts"

/** A session that several elements of a page show. */
interface SharedSession {
  readonly elements: ReadonlySet<Element>
  readonly state: SessionState
  tell(): void
}

/** An element that shows a login to who is not signed in. */
interface LoginHost extends PortailElement {
  readonly nested: boolean
  readonly silent: boolean
  readonly store: SharedSession
}

const isLoginHost = (element: Element): element is LoginHost => "nested" in element && "silent" in element

interface Choice {
  /** The login of the moment: another one, another choice. */
  readonly state: SessionState
  readonly element: LoginHost | undefined
}

const choices = new WeakMap<SharedSession, Choice>()

const isSeen = (element: Element) => element.getClientRects().length > 0

const inOrder = (one: Node, other: Node) =>
  one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1

/** Where somebody is at work, else where the page has put a login, else what comes first; and what is seen before what is not. */
function choose({ elements }: SharedSession) {
  const able = [...elements].filter(isLoginHost).filter(({ nested, silent }) => !nested && !silent)
  const ordered = able.toSorted(inOrder)
  const seen = ordered.filter(isSeen)
  const rivals = seen.length > 0 ? seen : ordered
  return (
    rivals.find((element) => element.matches(":focus-within")) ??
    rivals.find(({ localName }) => localName === "portail-login") ??
    rivals[0]
  )
}

function chosenFor(store: SharedSession) {
  const { state } = store
  const known = choices.get(store)
  if (known?.state === state && known.element !== undefined && store.elements.has(known.element)) return known.element
  const element = choose(store)
  choices.set(store, { state, element })
  return element
}

/** Goes to the page's login; where it is not to be seen, this element shows it instead. */
async function signIn(store: SharedSession, element: LoginHost) {
  const chosen = chosenFor(store)
  if (chosen === undefined || !isSeen(chosen)) {
    choices.set(store, { state: store.state, element })
    store.tell()
  }
  await (chosenFor(store) ?? element).focusing.on("[data-step]")
}

/** What an element shows while another one of the page has the login; nothing for the one that has it. */
export function besideLogin(element: LoginHost): TemplateResult | undefined {
  const { store } = element
  if (element.nested || chosenFor(store) === element) return undefined
  const { waiting, go } = element.area("oneLogin", oneLogin)
  return html`<div class="panel narrow">
    <p>${waiting}</p>
    <div><button type="button" part="button" @click=${() => signIn(store, element)}>${go}</button></div>
  </div>`
}
