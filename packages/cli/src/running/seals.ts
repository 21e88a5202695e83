import { randomBytes } from "node:crypto"
import { existsSync } from "node:fs"
import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { KeyringUnusable, readKeyring, Seals } from "@portail-familles/core/platform/crypto"
import { Effect, Layer } from "effect"
import { placeOf } from "./layers.ts"
import type { CommonOptions } from "./options.ts"

const keyFile = (dataDirectory: string) => join(dataDirectory, "secret-key")

const fromFile = (dataDirectory: string) =>
  Effect.gen(function* () {
    const text = yield* Effect.tryPromise({
      try: () => readFile(keyFile(dataDirectory), "utf8"),
      catch: () => new KeyringUnusable({ reason: "there is no key" })
    })
    return Seals.layerOf(yield* Effect.fromResult(readKeyring(text)))
  })

/** The demo's own key, made once beside its data: what was sealed yesterday opens today. */
export const demoSeals = (dataDirectory: string): Layer.Layer<Seals, KeyringUnusable> =>
  Layer.unwrap(
    Effect.gen(function* () {
      const text = `demo:${randomBytes(32).toString("base64")}`
      // a key that is there stays
      yield* Effect.promise(() =>
        writeFile(keyFile(dataDirectory), text, { flag: "wx", mode: 0o600 }).catch(() => undefined)
      )
      return yield* fromFile(dataDirectory)
    })
  )

/** The key of a command that seldom needs one: none where none is set. */
export const optionalSeals = (options: CommonOptions) =>
  process.env["PORTAIL_SECRET_KEY"] !== undefined
    ? Seals.layerConfig
    : Layer.unwrap(Effect.flatMap(placeOf(options), ({ dataDirectory }) => keyIfThere(dataDirectory)))

const keyIfThere = (dataDirectory: string) =>
  existsSync(keyFile(dataDirectory)) ? fromFile(dataDirectory) : Effect.succeed(Layer.empty)

/** The key of a command: `PORTAIL_SECRET_KEY`, else that of the demo whose data it works on. */
export const sealsOf = (options: CommonOptions) =>
  process.env["PORTAIL_SECRET_KEY"] !== undefined
    ? Seals.layerConfig
    : Layer.unwrap(Effect.flatMap(placeOf(options), ({ dataDirectory }) => fromFile(dataDirectory)))
