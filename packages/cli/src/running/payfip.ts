import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { PayFip } from "@portail-familles/core/payfip"
import { Effect, Layer } from "effect"
import { placeOf } from "./layers.ts"
import type { CommonOptions } from "./options.ts"

const endpointFile = (dataDirectory: string) => join(dataDirectory, "payfip-endpoint")

/** Keeps the address of the demo's simulator beside its data: the State's own server never hears of invented payments. */
export const keepDemoPayFip = (dataDirectory: string, endpoint: string): Effect.Effect<void> =>
  Effect.promise(() => writeFile(endpointFile(dataDirectory), endpoint))

/** Where the simulator of the demo is whose data lie here; undefined where they are no demo's. */
export const demoPayFipOf = (dataDirectory: string): Effect.Effect<string | undefined> =>
  Effect.promise(() =>
    readFile(endpointFile(dataDirectory), "utf8").then(
      (text) => text.trim(),
      () => undefined
    )
  )

/** PayFiP for a command: at `PAYFIP_ENDPOINT`, else the simulator of the demo whose data it works on, else the State's own server. */
export const payfipOf = (options: CommonOptions) =>
  process.env["PAYFIP_ENDPOINT"] !== undefined
    ? PayFip.layerConfig
    : Layer.unwrap(
        Effect.gen(function* () {
          const { url, dataDirectory } = yield* placeOf(options)
          if (url !== undefined) return PayFip.layerConfig
          const endpoint = yield* demoPayFipOf(dataDirectory)
          return endpoint === undefined ? PayFip.layerConfig : PayFip.layer({ endpoint })
        })
      )
