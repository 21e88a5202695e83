import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { Sessions } from "../../src/accounts/Sessions.ts"
import { SignIns } from "../../src/accounts/SignIns.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { queriesOf } from "../support/queries.ts"
import { family, newChild, password, services } from "./filesUnderTest.ts"

const browser = {
  origin: "http://localhost:4000",
  address: "192.0.2.200",
  device: "",
  deviceSecret: null,
  sessionSecret: null
}

describeOnBothDatabases("reading a family's file", services, (it) => {
  it.effect("takes as few queries with ten children as with one", () =>
    Effect.gen(function* () {
      const { town, access, households, children, childId, mail } = yield* family()
      const { secret, session } = yield* SignIns.use((signIns) =>
        signIns.signIn(town, { mail, password, remember: false }, browser)
      )
      const counted = Effect.gen(function* () {
        return {
          session: yield* queriesOf(Sessions.use((sessions) => sessions.resolve(town, secret, session.origin))),
          household: yield* queriesOf(households.read(access)),
          children: yield* queriesOf(children.list(access)),
          child: yield* queriesOf(children.read(access, childId))
        }
      })
      const one = yield* counted
      for (let number = 0; number < 9; number++) yield* newChild(town, [access.householdId], `Enfant ${number}`)
      assert.deepStrictEqual(yield* counted, one)
      // with that of the session, three at most for a request
      assert.deepStrictEqual(one, { session: 1, household: 2, children: 1, child: 2 })
    })
  )
})
