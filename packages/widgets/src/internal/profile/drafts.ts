import type { SessionStore } from "../session/SessionStore.ts"
import type { DataSection, ProfileData, ProfileTexts } from "./sections.ts"

/** A form that is being filled in, and the profile it was opened on. */
export interface ProfileDraft {
  readonly typed: ProfileTexts
  readonly read: ProfileData
}

/** What an adult has typed and not saved; never a password. */
export interface ProfileDrafts {
  readonly sections: Map<DataSection, ProfileDraft>
  newMail: string | undefined
}

const kept = new WeakMap<SessionStore, { adult: string; drafts: ProfileDrafts }>()
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

export function draftsOf(store: SessionStore, adult: string): ProfileDrafts {
  watch(store)
  const known = kept.get(store)
  if (known?.adult === adult) return known.drafts
  const drafts: ProfileDrafts = { sections: new Map(), newMail: undefined }
  kept.set(store, { adult, drafts })
  return drafts
}
