import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { TownSettings } from "@portail-familles/core/towns"
import { Effect, Schema } from "effect"
import { placeOf } from "./layers.ts"
import type { CommonOptions } from "./options.ts"

/** Where the demo runs on this machine, whatever its town's file says. */
const DemoAddresses = Schema.Struct({
  hosts: Schema.NonEmptyArray(Schema.String),
  embeddingOrigins: Schema.Array(Schema.String)
})
type DemoAddresses = typeof DemoAddresses.Type

const addressesFile = (dataDirectory: string) => join(dataDirectory, "demo-addresses.json")
const decode = Schema.decodeUnknownEffect(Schema.fromJsonString(DemoAddresses))

/** Keeps the demo's addresses beside its data: links in mails must lead to it after a town's file was applied too. */
export const keepDemoAddresses = (dataDirectory: string, addresses: DemoAddresses): Effect.Effect<void> =>
  Effect.promise(() => writeFile(addressesFile(dataDirectory), JSON.stringify(addresses)))

/** The settings at the demo's addresses: its own host alone, and its own page among the sites that embed. */
export const atDemo = (settings: TownSettings, { hosts, embeddingOrigins }: DemoAddresses): TownSettings => ({
  ...settings,
  hosts,
  embeddingOrigins: [...new Set([...embeddingOrigins, ...settings.embeddingOrigins])]
})

/** The addresses of the demo whose data a command works on, if any. */
export const demoAddressesOf = Effect.fnUntraced(function* (options: CommonOptions) {
  const { url, dataDirectory } = yield* Effect.orDie(placeOf(options))
  if (url !== undefined) return undefined
  const text = yield* Effect.promise(() => readFile(addressesFile(dataDirectory), "utf8").catch(() => undefined))
  return text === undefined ? undefined : yield* Effect.orDie(decode(text))
})
