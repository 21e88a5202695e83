import { databaseLayer } from "@portail-familles/core/platform/sql"
import { Effect } from "effect"
import { afterAll, assert, beforeAll, describe, test } from "vitest"
import { addressGiven } from "../../core/test/support/town.ts"
import { migratedWorkplace, samples } from "./support/portail.ts"

const place = await migratedWorkplace()
const { portail, json, dataDirectory } = place

const families = `foyer;nom_1;prenom_1;mail_1;nom_2;prenom_2;mail_2;enfant;enfant_nom;enfant_prenom;enfant_naissance
F1;MARTIN;Claire;claire@example.fr;MARTIN;Paul;autre@example.fr;E1;MARTIN;Léa;12/03/2017
`

describe("an address that another adult gave", () => {
  beforeAll(async () => {
    await place.write("guide.pdf", "%PDF-1.4")
    assert.strictEqual((await portail("town", "apply", await place.write("ville.yaml", samples.town))).code, 0)
    assert.strictEqual((await portail("family", "import", await place.write("familles.csv", families))).code, 0)
    await Effect.runPromise(
      Effect.provide(addressGiven("Paul", "Claire"), databaseLayer({ url: undefined, dataDirectory }))
    )
  })
  afterAll(() => place.remove())

  test("is shown with who did, and invited only when it is named itself", async () => {
    const all = await json("account", "invite", "--all-never-invited", "--dry-run")
    assert.deepEqual(
      all.document.adults.map(({ givenName, mailGivenBy, plan }: Record<string, unknown>) => [
        givenName,
        mailGivenBy,
        plan
      ]),
      [
        ["Claire", null, "send"],
        ["Paul", "Claire MARTIN", "mail-unapproved"]
      ]
    )
    const named = await portail("account", "invite", "--mail", "autre@example.fr", "--dry-run")
    assert.match(named.out, /autre@example\.fr \(donnée par Claire MARTIN\)/)
    assert.include(named.err, "1 personne à inviter")
    assert.include((await portail("account", "list")).out, "donnée par Claire MARTIN")
    assert.include((await portail("account", "show", "autre@example.fr")).out, "donnée par Claire MARTIN")
  })

  test("is the town's once its own file says another one", async () => {
    const file = await place.write("familles.csv", families.replace("autre@", "paul@"))
    assert.strictEqual((await portail("family", "import", file)).code, 0)
    const { document } = await json("account", "list", "--mail", "paul@example.fr")
    assert.deepInclude(document[0], { givenName: "Paul", mailGivenBy: null, mailApproved: true })
  })
})
