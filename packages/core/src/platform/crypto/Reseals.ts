import { Context, Effect, Layer } from "effect"
import type { ResealedBatch, Resealing, RowKey } from "./reseal.ts"

/** How far sealing everything anew has come. */
export interface Resealed {
  /** Things that another key than the current one had sealed. */
  readonly stale: number
  readonly resealed: number
  /** Things that did not open: their key is not in the keyring, or they were damaged; by the key's name. */
  readonly unopened: Readonly<Record<string, number>>
}

/** Seals with the current key what an older one had sealed, so that the older one can be thrown away. All towns. */
export class Reseals extends Context.Service<
  Reseals,
  {
    /** The tables that are sealed anew. */
    readonly tables: ReadonlyArray<string>
    /** How many things an older key had sealed. */
    readonly stale: Effect.Effect<number>
    /** Interrupted, it goes on where it was. What does not open is counted and left as it is. */
    run(onProgress: (done: number, total: number) => Effect.Effect<void>): Effect.Effect<Resealed>
  }
>()("@portail-familles/core/platform/crypto/Reseals") {
  /** Over what each area contributes, one after the other. */
  static readonly layerOf = <Needs>(contributions: ReadonlyArray<Effect.Effect<Resealing, never, Needs>>) =>
    Layer.effect(
      Reseals,
      Effect.map(Effect.all(contributions), (areas) => {
        const stale = Effect.map(Effect.all(areas.map((area) => area.stale)), (counts) =>
          counts.reduce((sum, count) => sum + count, 0)
        )

        const run = Effect.fn("Reseals.run")(function* (
          onProgress: (done: number, total: number) => Effect.Effect<void>
        ) {
          const total = yield* stale
          const unopened: Record<string, number> = {}
          let [done, failed] = [0, 0]
          for (const area of areas) {
            let after: RowKey | undefined = first
            while (after !== undefined) {
              const batch: ResealedBatch = yield* area.batch(after)
              after = batch.rows.at(-1)
              done += batch.rows.length
              failed += batch.unopened.length
              for (const keyId of batch.unopened) unopened[keyId] = (unopened[keyId] ?? 0) + 1
              if (after !== undefined) yield* onProgress(done, Math.max(done, total))
            }
          }
          return { stale: Math.max(done, total), resealed: done - failed, unopened }
        })

        return Reseals.of({ tables: areas.map(({ table }) => table), stale, run })
      })
    )
}

/** Before every row. */
const first: RowKey = {
  townId: "00000000-0000-0000-0000-000000000000",
  id: "00000000-0000-0000-0000-000000000000"
}
