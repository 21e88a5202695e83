import { assert, describe, it } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { AccountId } from "../../src/accounts/Account.ts"
import { familyAccess } from "../../src/accounts/FamilyAccess.ts"
import { AddressApi, NationalAddresses } from "../../src/households/addresses/NationalAddresses.ts"
import { TownId } from "../../src/towns/Town.ts"
import { townSettings } from "../support/town.ts"
import { clientOf, listening, payment } from "./support.ts"

/** A server that sends everybody to another one, and what that one was asked. */
const elsewhere = Effect.gen(function* () {
  const asked: Array<string> = []
  const other = yield* listening((request, response) => {
    asked.push(request.url ?? "")
    request.resume()
    response.end("{}")
  })
  let sent = 0
  const url = yield* listening((request, response) => {
    sent++
    request.resume()
    response.writeHead(307, { location: `${other}/elsewhere` }).end()
  })
  return { url, asked, sent: () => sent }
})

describe("another system that sends the portal elsewhere", () => {
  it.live("is not followed where it stands for PayFiP", () =>
    Effect.gen(function* () {
      const { url, asked, sent } = yield* elsewhere
      const payfip = yield* clientOf(url)
      yield* Effect.flip(payfip.create(payment()))
      assert.isAtLeast(sent(), 1)
      assert.deepStrictEqual(asked, [])
    })
  )

  it.live("is not followed where it stands for the national addresses", () =>
    Effect.gen(function* () {
      const { url, asked, sent } = yield* elsewhere
      const usual = townSettings()
      const near = { latitude: 49.42, longitude: 2.83 }
      const town = {
        id: TownId.make("town"),
        settings: { ...usual, dossier: { ...usual.dossier, addressSuggestions: near } }
      }
      const access = familyAccess({
        town,
        accountId: AccountId.make("account"),
        adultId: "adult",
        householdId: "household"
      })
      const context = yield* Layer.build(
        NationalAddresses.layer.pipe(Layer.provide(Layer.succeed(AddressApi, { endpoint: url, timeout: "60 seconds" })))
      )
      const suggested = yield* NationalAddresses.use((addresses) => addresses.suggest(access, "rue des tilleuls")).pipe(
        Effect.provide(context)
      )
      assert.deepStrictEqual(suggested, [])
      assert.strictEqual(sent(), 1)
      assert.deepStrictEqual(asked, [])
    })
  )
})
