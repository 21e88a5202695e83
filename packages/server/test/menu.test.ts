import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { PayFip } from "../../core/src/payfip/PayFip.ts"
import { Seals } from "../../core/src/platform/crypto/Seals.ts"
import { services } from "../../core/src/services.ts"
import { describeOnDatabase } from "../../core/test/support/databases.ts"
import { householdAccess } from "../../core/test/support/householdAccess.ts"
import { queriesOf } from "../../core/test/support/queries.ts"
import { Mailbox, mailTransport } from "../../core/test/support/smtp.ts"
import { newActivities, newFamily, newInvoice, newTown } from "../../core/test/support/town.ts"
import { useMenu } from "../src/menu/menu.ts"
import { keyring } from "./runningPortal.ts"

const domain = services.pipe(
  Layer.provideMerge(
    Layer.mergeAll(
      mailTransport(new Mailbox()),
      PayFip.layer({ endpoint: "http://127.0.0.1:1/tpa" }),
      Seals.layerOf(keyring)
    )
  )
)

describeOnDatabase("the menu of a family's space", domain, (it) => {
  it.effect("takes one query of each area, and one for all that the town has set, however much there is", () =>
    Effect.gen(function* () {
      const { town } = yield* newTown()
      yield* newActivities(town, ["cantine", "mercredi"])
      const { householdId } = yield* newFamily(town, "famille@example.org")
      const access = yield* householdAccess(town, householdId, "famille@example.org")
      const menu = yield* useMenu
      const seen = yield* menu(access)
      assert.includeMembers(
        seen.entries.map(({ id }) => id),
        ["profile", "household", "children", "planning", "enrolments", "invoices"]
      )
      // dossier, quotient, tariffs, what is offered, enrolments, waits, invoices, documents
      assert.strictEqual(yield* queriesOf(menu(access)), 6)
      for (let number = 1; number <= 6; number++) {
        yield* newInvoice(town, householdId, { number: `202600000${number}`, cents: 1000 * number })
      }
      assert.strictEqual(yield* queriesOf(menu(access)), 6)
    })
  )
})
