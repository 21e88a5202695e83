import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { Audit } from "../../src/audit/Audit.ts"
import { Families } from "../../src/households/Families.ts"
import { familyCsv } from "../../src/households/familyCsv.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { familiesLayer } from "../support/families.ts"
import { allHouseholds, newTown } from "../support/town.ts"

const services = Layer.mergeAll(familiesLayer, Towns.layer).pipe(Layer.provideMerge(Audit.layer))

const header = "foyer;nom_1;prenom_1;mail_1;telephone_1;enfant;enfant_nom;enfant_prenom;enfant_naissance"

describeOnDatabase("a file of families", services, (it) => {
  it.effect(
    "is kept by the rules of forms and of sign-in: names composed, nothing invisible, one form of mail and phone",
    () =>
      Effect.gen(function* () {
        const { staff } = yield* newTown()
        const lines = [
          "F1;LE\u0301VE\u0302QUE;Zoe\u0301\u202e;ROSE@xn--mairie-pinay-heb.fr\u200b;0692 12 34 56;E1;LE\u0301VE\u0302QUE;Le\u0301a;14/03/2019"
        ]
        const file = yield* Effect.promise(() => familyCsv([header, ...lines].join("\n")))
        yield* Families.use((families) => families.import(staff, [file], { dryRun: false, skipInvalid: false }))
        const [household] = yield* allHouseholds(staff)
        const [adult] = household?.adults ?? []
        assert.deepInclude(adult, {
          familyName: "LÉVÊQUE",
          givenName: "Zoé",
          mail: "rose@mairie-épinay.fr",
          mainPhone: "+262692123456"
        })
        assert.deepInclude(household?.children[0], { familyName: "LÉVÊQUE", givenName: "Léa" })
      })
  )

  it.effect("has mail addresses that PayFiP takes: a longer one is named by its line, with the reason", () =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      const mail = `${"a".repeat(80)}@exemple.fr`
      const file = yield* Effect.promise(() => familyCsv(`${header}\nF1;PETIT;Max;${mail};;E1;PETIT;Léa;14/03/2019`))
      const { invalid } = yield* Families.use((families) =>
        families.import(staff, [file], { dryRun: true, skipInvalid: false })
      )
      assert.deepStrictEqual(
        invalid.map(({ line, column, code }) => [line, column, code]),
        [[2, "mail_1", "mail-too-long"]]
      )
    })
  )
})
