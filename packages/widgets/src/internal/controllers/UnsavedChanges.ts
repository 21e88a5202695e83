import type { ReactiveController } from "lit"
import type { SessionElement } from "../session/SessionElement.ts"
import type { SessionStore } from "../session/SessionStore.ts"

/** A form that is open; `changed` when something in it would be lost. */
export interface Draft {
  readonly changed?: boolean
}

interface AdultDrafts<Kind extends Draft> {
  readonly drafts: Map<string, Kind>
  adult: string
}

/** The drafts of one kind of form, shared by all elements of the page. */
export type DraftShelf<Kind extends Draft> = WeakMap<SessionStore, AdultDrafts<Kind>>

const unsaved = new Set<object>()
const warn = (event: Event) => event.preventDefault()

/** The browser asks before it leaves a page where something would be lost. */
function guard(drafts: ReadonlyMap<string, Draft>) {
  if ([...drafts.values()].some(({ changed }) => changed)) unsaved.add(drafts)
  else unsaved.delete(drafts)
  if (unsaved.size > 0) addEventListener("beforeunload", warn)
  else removeEventListener("beforeunload", warn)
}

/** What an adult has typed and not saved: it outlives its element and a session that ended by itself, for the same adult only. */
export class UnsavedChanges<Kind extends Draft> implements ReactiveController {
  readonly #host: SessionElement
  readonly #shelf: DraftShelf<Kind>

  constructor(host: SessionElement, shelf: DraftShelf<Kind>) {
    this.#host = host
    this.#shelf = shelf
    host.addController(this)
  }

  get drafts(): Map<string, Kind> {
    const { store } = this.#host
    const known = this.#shelf.get(store) ?? this.#begin(store)
    const { state } = store
    if (state.status === "signed-in" && state.session.adult.id !== known.adult) {
      known.drafts.clear()
      known.adult = state.session.adult.id
    }
    return known.drafts
  }

  #begin(store: SessionStore) {
    const known: AdultDrafts<Kind> = { drafts: new Map(), adult: "" }
    this.#shelf.set(store, known)
    store.addEventListener("change", () => {
      const { state } = store
      if (state.status === "signed-out" && !state.ended) known.drafts.clear()
      guard(known.drafts)
    })
    return known
  }

  hostUpdated() {
    guard(this.drafts)
  }
}
