import type { ListedSession } from "@portail-familles/core/accounts"
import type { Profile as StoredProfile } from "@portail-familles/core/households"
import type { OpenSession } from "../contract/profile.ts"
import type { Profile } from "../contract/profileFields.ts"

/** A profile as its owner gets it. */
export const wireProfile = (profile: StoredProfile): typeof Profile.Type => ({
  ...profile,
  signIn: {
    ...profile.signIn,
    pendingUntil: profile.signIn.pendingUntil?.toISOString() ?? null,
    passwordChangedAt: profile.signIn.passwordChangedAt.toISOString()
  }
})

/** A signed-in browser as its owner gets it; `current` is the id of the session that asks. */
export const wireOpenSession = (session: ListedSession, current: string): typeof OpenSession.Type => ({
  id: session.id,
  device: session.device,
  site: URL.parse(session.origin)?.host ?? session.origin,
  openedAt: session.openedAt.toISOString(),
  seenAt: session.seenAt.toISOString(),
  remembered: session.remembered,
  current: session.id === current
})
