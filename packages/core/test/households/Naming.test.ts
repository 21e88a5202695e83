import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import type { StaffAccess } from "../../src/accounts/FamilyAccess.ts"
import { Audit } from "../../src/audit/Audit.ts"
import { Families } from "../../src/households/Families.ts"
import { familyCsv } from "../../src/households/familyCsv.ts"
import { Naming } from "../../src/households/Naming.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { familiesLayer } from "../support/families.ts"
import { allHouseholds, newTown } from "../support/town.ts"

const services = Layer.mergeAll(familiesLayer, Naming.layer, Towns.layer).pipe(Layer.provideMerge(Audit.layer))

const csv = `foyer;nom_foyer;nom_1;prenom_1;mail_1;nom_2;prenom_2;mail_2;enfant;enfant_nom;enfant_prenom;enfant_naissance
F1;Famille N’DIAYE;N’DIAYE;Awa;awa@example.org;MARTIN;Luc;;E1;N’DIAYE;Noé;01/02/2020
F2;Famille MARTIN;MARTIN;Claire;Claire@example.org;;;;E2;MARTIN;Léa;14/03/2019
F3;Famille MARTIN;MARTIN;Éloïse;;;;;E3;MARTIN;Lea;14/03/2018
`

const town = Effect.gen(function* () {
  const { staff } = yield* newTown()
  const file = yield* Effect.promise(() => familyCsv(csv))
  yield* Families.use((families) => families.import(staff, [file], { dryRun: false, skipInvalid: false }))
  const naming = yield* Naming
  /** The reference found for a name, or why none is. */
  const refs = (kind: "household" | "child" | "adult", ...names: ReadonlyArray<string>) =>
    Effect.forEach(names, (name) =>
      naming[kind](staff, name).pipe(
        Effect.map(({ ref }) => ref),
        Effect.catchTag("NothingNamed", () => Effect.succeed("none")),
        Effect.catchTag("SeveralNamed", ({ candidates }) =>
          Effect.succeed(candidates.map(({ ref }) => ref).join(" or "))
        )
      )
    )
  return { staff, naming, refs }
})

const idsOf = (staff: StaffAccess) =>
  Effect.map(allHouseholds(staff), ([first]) => ({
    household: first?.id ?? "",
    child: first?.children[0]?.id ?? "",
    adult: first?.adults[0]?.id ?? ""
  }))

describeOnBothDatabases("what staff name", services, (it) => {
  it.effect("is found by each of its names, whatever accents and case", () =>
    Effect.gen(function* () {
      const { refs } = yield* town
      const households = yield* refs(
        "household",
        "F1",
        " f1 ",
        "AWA@example.org",
        "E1",
        "F1-2",
        "famille n'diaye",
        "N’Diaye",
        "noe ndiaye"
      )
      assert.deepStrictEqual(households, ["F1", "F1", "F1", "F1", "F1", "F1", "F1", "none"])
      assert.deepStrictEqual(yield* refs("child", "e1", "Noé N’DIAYE", "n diaye noe"), ["E1", "E1", "E1"])
      assert.deepStrictEqual(yield* refs("adult", "f2", "claire@example.org", "Eloise Martin", "Luc MARTIN"), [
        "F2-1",
        "F2-1",
        "F3-1",
        "F1-2"
      ])
    })
  )

  it.effect("is found by its id, and by an end or a beginning of it", () =>
    Effect.gen(function* () {
      const { staff, naming } = yield* town
      const ids = yield* idsOf(staff)
      for (const kind of ["household", "child", "adult"] as const) {
        for (const part of [ids[kind], ids[kind].slice(-8), ids[kind].slice(0, 35).toUpperCase()]) {
          assert.strictEqual((yield* naming[kind](staff, part)).id, ids[kind])
        }
      }
    })
  )

  it.effect("is not guessed: of several the candidates are told, and another town's are not there", () =>
    Effect.gen(function* () {
      const { refs, naming } = yield* town
      assert.deepStrictEqual(yield* refs("household", "Martin", "F9", "", "%"), ["F2 or F3", "none", "none", "none"])
      assert.deepStrictEqual(yield* refs("child", "lea martin"), ["E2 or E3"])
      assert.deepStrictEqual(yield* refs("adult", "F1"), ["F1-1 or F1-2"])
      const { staff: elsewhere } = yield* newTown()
      const failure = yield* Effect.flip(naming.household(elsewhere, "F1"))
      assert.strictEqual(failure._tag, "NothingNamed")
    })
  )
})
