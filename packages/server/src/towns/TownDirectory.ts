import { PublicUrl, portalUrlOf } from "@portail-familles/core/mail/model"
import { type Town, Towns } from "@portail-familles/core/towns"
import { Context, Effect, Layer, Schedule } from "effect"
import { sharedAddress } from "./sharedAddress.ts"

/** The towns in memory, so that finding one and checking an origin cost no query. */
export class TownDirectory extends Context.Service<
  TownDirectory,
  {
    /** The town of a host name, else the only town. */
    find(host: string): Effect.Effect<Town | undefined>
    /** Origin of a town's own portal pages. */
    portalOrigin(town: Town): string
    /** Whether a page of this origin may act for the town's families. */
    accepts(town: Town, origin: string): boolean
    /** Whether any town accepts the origin; synchronous, for CORS. */
    acceptedSomewhere(origin: string | undefined): boolean
  }
>()("@portail-familles/server/towns/TownDirectory") {
  static readonly layer = Layer.effect(
    TownDirectory,
    Effect.gen(function* () {
      const towns = yield* Towns
      const publicUrl = yield* PublicUrl
      const atFirst = yield* towns.list
      const shared = sharedAddress(atFirst, publicUrl)
      if (shared !== undefined) return yield* shared
      let known = atFirst
      const origins = new WeakMap<Town, string>()
      const portalOrigin = (town: Town) => {
        const found = origins.get(town)
        if (found !== undefined) return found
        const { origin } = new URL(portalUrlOf(town.settings, publicUrl))
        origins.set(town, origin)
        return origin
      }
      const hostsOf = (list: ReadonlyArray<Town>) => {
        const byHost = new Map<string, Town>()
        for (const town of list) {
          for (const host of [...town.settings.hosts, new URL(portalOrigin(town)).host]) {
            if (!byHost.has(host)) byHost.set(host, town)
          }
        }
        return byHost
      }
      const originsOf = (list: ReadonlyArray<Town>) =>
        new Set(list.flatMap((town) => [portalOrigin(town), ...town.settings.embeddingOrigins]))
      let [atHost, accepted] = [hostsOf(atFirst), originsOf(atFirst)]
      const renew = Effect.fnUntraced(function* (list: ReadonlyArray<Town>) {
        if (list.length === known.length && list.every((town, place) => town === known[place])) return
        const shared = sharedAddress(list, publicUrl)
        // who is served already goes on being served alone
        if (shared === undefined) {
          known = list
          atHost = hostsOf(list)
          accepted = originsOf(list)
          return
        }
        yield* Effect.logError(`towns at one address are not served: ${shared.towns.join(", ")} at ${shared.address}`)
      })
      // another process may have applied a town's file
      yield* Effect.flatMap(towns.list, renew).pipe(
        Effect.catchCause((cause) => Effect.logWarning("towns not refreshed", cause)),
        Effect.repeat(Schedule.spaced("2 seconds")),
        Effect.forkScoped
      )
      const accepts = (town: Town, origin: string) =>
        origin === portalOrigin(town) || town.settings.embeddingOrigins.includes(origin)

      return TownDirectory.of({
        find: (host) => Effect.sync(() => atHost.get(host) ?? (known.length === 1 ? known[0] : undefined)),
        portalOrigin,
        accepts,
        acceptedSomewhere: (origin) => origin !== undefined && accepted.has(origin)
      })
    })
  )
}
