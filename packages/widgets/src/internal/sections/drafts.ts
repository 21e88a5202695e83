import type { SessionStore } from "../session/SessionStore.ts"
import type { FieldTexts, Section, Values } from "./types.ts"

/** A section that is being changed, and how it was when that began. */
export interface SectionDraft {
  readonly read: Section
  readonly typed: FieldTexts
  /** The person whose fields are typed, by place in the list; one past the last is a new one. */
  readonly person?: number
  /** The whole of what is asked for, where it was not typed: taken over from another child, moved or removed. */
  readonly values?: Values
}

type Drafts = Map<string, SectionDraft>

const kept = new WeakMap<SessionStore, { readonly adult: string; readonly drafts: Drafts }>()
const watched = new WeakSet<SessionStore>()

/** Nobody else gets to see what was typed, on whatever device it was. */
function watch(store: SessionStore) {
  if (watched.has(store)) return
  watched.add(store)
  store.addEventListener("change", () => {
    const { state } = store
    const stranger = state.status === "signed-in" && state.session.adult.id !== kept.get(store)?.adult
    if (stranger || (state.status === "signed-out" && !state.ended)) kept.delete(store)
  })
}

/** What an adult has typed and not saved; it outlives a session that ended by itself, for the same adult only. */
export function draftsOf(store: SessionStore, adult: string): Drafts {
  const known = kept.get(store)
  if (known?.adult === adult) return known.drafts
  watch(store)
  const drafts: Drafts = new Map()
  kept.set(store, { adult, drafts })
  return drafts
}
