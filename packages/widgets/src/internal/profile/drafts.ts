import type { SessionStore } from "../session/SessionStore.ts"
import type { DataSection, Profile, Typed } from "./sections.ts"

/** A form that is being filled in, and the profile it was opened on. */
export interface Draft {
  readonly typed: Typed
  readonly read: Profile
}

/** What an adult has typed and not saved; never a password. */
export interface Drafts {
  readonly sections: Map<DataSection, Draft>
  newMail: string | undefined
}

const kept = new WeakMap<SessionStore, { adult: string; drafts: Drafts }>()
const watched = new WeakSet<SessionStore>()

/** Typed words outlive a session that ended by itself, for the same adult only. */
function watch(store: SessionStore) {
  if (watched.has(store)) return
  watched.add(store)
  store.addEventListener("change", () => {
    const { state } = store
    const stranger = state.status === "signed-in" && state.session.adult.id !== kept.get(store)?.adult
    if (stranger || (state.status === "signed-out" && !state.ended)) kept.delete(store)
  })
}

export function draftsOf(store: SessionStore, adult: string): Drafts {
  watch(store)
  const known = kept.get(store)
  if (known?.adult === adult) return known.drafts
  const drafts: Drafts = { sections: new Map(), newMail: undefined }
  kept.set(store, { adult, drafts })
  return drafts
}
