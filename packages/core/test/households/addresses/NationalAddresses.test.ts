import { assert, describe, it } from "@effect/vitest"
import { startAddressSimulator } from "@portail-familles/simulators/addresses"
import { Effect, Layer, Logger } from "effect"
import { AccountId } from "../../../src/accounts/Account.ts"
import { familyAccess } from "../../../src/accounts/FamilyAccess.ts"
import { AddressApi, NationalAddresses } from "../../../src/households/addresses/NationalAddresses.ts"
import { type Town, TownId } from "../../../src/towns/Town.ts"
import { listening } from "../../payfip/support.ts"
import { runsAt } from "../../support/clock.ts"
import { townSettings } from "../../support/town.ts"

const usual = townSettings()
const near = { latitude: 49.42, longitude: 2.83 }
const town: Town = {
  id: TownId.make("town"),
  settings: { ...usual, dossier: { ...usual.dossier, addressSuggestions: near } }
}
const accessTo = (town: Town) =>
  familyAccess({ town, accountId: AccountId.make("account"), adultId: "adult", householdId: "household" })

/** Suggestions of an API at this address. */
const at = (endpoint: string, timeout: "50 millis" | "60 seconds" = "60 seconds") =>
  Effect.map(
    Layer.build(NationalAddresses.layer.pipe(Layer.provide(Layer.succeed(AddressApi, { endpoint, timeout })))),
    (context) =>
      (typed: string, of = town) =>
        NationalAddresses.use((addresses) => addresses.suggest(accessTo(of), typed)).pipe(Effect.provide(context))
  )

const simulated = Effect.gen(function* () {
  const simulator = yield* Effect.acquireRelease(
    Effect.promise(() => startAddressSimulator()),
    ({ close }) => Effect.promise(close)
  )
  return { simulator, suggest: yield* at(simulator.endpoint) }
})

const tilleuls = { street: "Rue des Tilleuls Argentés", postalCode: "60200", city: "Compiègne" }

describe("suggested addresses", () => {
  it.live("are those that begin as typed, with the number where there is one", () =>
    Effect.gen(function* () {
      const { suggest } = yield* simulated
      const [first, second, ...more] = yield* suggest("12 rue des till")
      assert.deepStrictEqual(first, { streetNumber: "12", ...tilleuls })
      assert.deepStrictEqual(second?.city, "Margny-lès-Compiègne")
      assert.deepStrictEqual(more, [])
      assert.deepStrictEqual(yield* suggest("rue des till compiegne 60200"), [{ streetNumber: "", ...tilleuls }])
      // a number that the API does not know is the family's own business
      assert.deepStrictEqual((yield* suggest("98 bis rue des tilleuls 60200"))[0]?.streetNumber, "98 bis")
    })
  )

  it.live("are asked for once by question, and only where the town wants them", () =>
    Effect.gen(function* () {
      const { simulator, suggest } = yield* simulated
      yield* suggest("rue du moulin")
      yield* suggest("  rue du   moulin ")
      assert.deepStrictEqual(simulator.asked, ["?q=rue+du+moulin&limit=6&autocomplete=1&lat=49.42&lon=2.83"])
      for (const short of ["", "ru", "!!!!!"]) assert.deepStrictEqual(yield* suggest(short), [])
      assert.deepStrictEqual(yield* suggest("avenue de la clairière", { ...town, settings: usual }), [])
      assert.strictEqual(simulator.asked.length, 1)
    })
  )

  it.live("are none while the API fails, which is then left alone, and no log names an address", () =>
    Effect.gen(function* () {
      let asked = 0
      const logs: Array<string> = []
      const url = yield* listening((_, response) => {
        asked++
        response.writeHead(429).end("12 rue secrète")
      })
      const suggest = yield* at(url)
      const logger = Logger.layer([Logger.map(Logger.formatLogFmt, (line) => void logs.push(line))])
      assert.deepStrictEqual(yield* suggest("12 rue secrète").pipe(Effect.provide(logger)), [])
      assert.deepStrictEqual(yield* suggest("14 rue secrète"), [])
      assert.strictEqual(asked, 1)
      assert.match(logs.join(), /status 429/)
      assert.notMatch(logs.join(), /secr/)
    })
  )

  it.live.each([
    ["nobody listens", "http://127.0.0.1:9/search"],
    ["it is not its answer", '{"features":[{"properties":{}}]}'],
    ["it is no JSON", "<html>"]
  ] as const)("are none where %s", ([, answer]) =>
    Effect.gen(function* () {
      const url = answer.startsWith("http") ? answer : yield* listening((_, response) => response.end(answer))
      assert.deepStrictEqual(yield* (yield* at(url))("12 rue secrète"), [])
    })
  )

  it.live("are none where the API takes too long", () =>
    Effect.gen(function* () {
      const url = yield* listening(() => {})
      assert.deepStrictEqual(yield* (yield* at(url, "50 millis"))("12 rue lente"), [])
    })
  )

  it.live("are asked for no more than the API takes of all in a second", () =>
    Effect.gen(function* () {
      const { simulator, suggest } = yield* simulated
      const typed = Array.from({ length: 30 }, (_, number) => `${number} rue du moulin`)
      yield* runsAt(
        "2026-11-23T10:00:00Z",
        Effect.forEach(typed, (each) => suggest(each))
      )
      assert.strictEqual(simulator.asked.length, 25)
      yield* runsAt("2026-11-23T10:00:01Z", suggest("99 rue du moulin"))
      assert.strictEqual(simulator.asked.length, 26)
    })
  )

  it.live("are asked for no more than a family types in a minute", () =>
    Effect.gen(function* () {
      const { simulator, suggest } = yield* simulated
      // twenty a second: what all may ask is not the bound
      yield* Effect.forEach(Array.from({ length: 80 }), (_, number) =>
        runsAt(new Date(Date.UTC(2026, 10, 23, 10) + number * 50).toISOString(), suggest(`${number} rue du moulin`))
      )
      // one more for each of the four seconds
      assert.isAtLeast(simulator.asked.length, 60)
      assert.isAtMost(simulator.asked.length, 64)
    })
  )
})
