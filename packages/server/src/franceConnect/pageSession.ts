import { type Browser, type OpenSession, Sessions } from "@portail-familles/core/accounts"
import type { Town } from "@portail-familles/core/towns"
import { Effect } from "effect"
import { useBrowser } from "../security/browser.ts"
import { TownDirectory } from "../towns/TownDirectory.ts"

/** The browser behind a request for one of the portal's own pages, whatever it calls its origin when it comes from another site. */
export const usePageBrowser = Effect.gen(function* () {
  const directory = yield* TownDirectory
  const browserOf = yield* useBrowser
  return (town: Town) =>
    Effect.map(browserOf(town), (browser): Browser => ({ ...browser, origin: directory.portalOrigin(town) }))
})

/** Who is signed in on the portal's own pages; null where nobody is. */
export const usePageSession = Effect.gen(function* () {
  const sessions = yield* Sessions
  const browserOf = yield* usePageBrowser
  return Effect.fnUntraced(function* (town: Town) {
    const { sessionSecret, origin } = yield* browserOf(town)
    if (sessionSecret === null) return null
    return yield* sessions
      .resolve(town, sessionSecret, origin)
      .pipe(Effect.catch(() => Effect.succeed<OpenSession | null>(null)))
  })
})
