import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import type { StaffAccess } from "../../src/accounts/FamilyAccess.ts"
import { Audit } from "../../src/audit/Audit.ts"
import { Families } from "../../src/households/Families.ts"
import { familyCsv } from "../../src/households/familyCsv.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { familiesLayer } from "../support/families.ts"
import { allHouseholds, newTown } from "../support/town.ts"

const services = Layer.mergeAll(familiesLayer, Towns.layer).pipe(Layer.provideMerge(Audit.layer))
const header =
  "foyer;nom_1;prenom_1;naissance_1;telephone_1;mail_1;ref_1;nom_2;prenom_2;code_postal;enfant;enfant_nom;enfant_prenom;enfant_naissance"

const importing = (staff: StaffAccess, csvs: Readonly<Record<string, string>>, skipInvalid = false) =>
  Effect.gen(function* () {
    const files = yield* Effect.promise(() =>
      Promise.all(Object.entries(csvs).map(([name, csv]) => familyCsv(csv, name)))
    )
    return yield* Families.use((families) => families.import(staff, files, { dryRun: false, skipInvalid }))
  })
const lines = (...rows: ReadonlyArray<string>) => ({ "familles.csv": [header, ...rows].join("\n") })
const refs = (staff: StaffAccess) =>
  Effect.map(allHouseholds(staff), (households) => households.map(({ externalRef }) => externalRef))

const refusals: ReadonlyArray<readonly [what: string, rows: ReadonlyArray<string>, expected: ReadonlyArray<string>]> = [
  ["no reference, on each line", [";A;B;;;;;;;;;;;", ";C;D;;;;;;;;;;;"], ["2 foyer required", "3 foyer required"]],
  ["a name missing", ["F1;;B;;;;;;;;;;;"], ["2 nom_1 required"]],
  ["the other guardian's name missing", ["F1;A;B;;;;;;Luc;;;;;"], ["2 nom_2 required"]],
  [
    "a mail, a postal code and a day that are none",
    ["F1;A;B;;;x;;;;602;;A;Z;31/02/2020"],
    ["2 code_postal not-a-postal-code", "2 enfant_naissance no-such-day", "2 mail_1 not-a-mail"]
  ],
  [
    "lines of a household that contradict each other",
    ["F1;A;B;;0612345678;;;;;;;;;", "F2;A;B;;;;;;;;;;;", "F1;A;B;;0612345679;;;;;;;;;"],
    ["4 telephone_1 contradiction"]
  ],
  [
    "a child twice in a household",
    ["F1;A;B;;;;;;;;;A;Zoé;1/1/2020", "F1;A;B;;;;;;;;;A;Zoe;1/1/2021"],
    ["3 enfant twice", "3 enfant_naissance contradiction", "3 enfant_prenom contradiction"]
  ],
  [
    "a child told otherwise elsewhere",
    ["F1;A;B;;;;;;;;E1;A;Zoé;1/1/2020", "F2;C;D;;;;;;;;E1;A;Zoé;2/1/2020"],
    ["3 enfant_naissance contradiction"]
  ],
  ["an adult told otherwise elsewhere", ["F1;A;B;;;;P1;;;;;;;", "F2;C;B;;;;P1;;;;;;;"], ["3 nom_1 contradiction"]],
  ["two adults in one place", ["F1;A;B;;;;P1;;;;;;;", "F1;A;B;;;;P2;;;;;;;"], ["3 ref_1 rank-taken"]],
  ["cells moved by a stray separator", ["F1;A;B;;;;;;;;;A;Zoé;1/1/2020;surplus"], ["2  surplus-cells"]],
  [
    "references that a spreadsheet rounded, which would be those of several families",
    ["1,2E+05;A;B;;;;;;;;;;;", "F1;A;B;;;;;;;;6.1E+10;A;Zoé;1/1/2020"],
    ["2 foyer spreadsheet-number", "3 enfant spreadsheet-number"]
  ],
  ["a birth in the future", ["F1;A;B;;;;;;;;;A;Zoé;1/1/2120"], ["2 enfant_naissance in-the-future"]],
  [
    "a child older than a parent",
    ["F1;A;B;1/2/1990;;;;;;;;A;Zoé;1/1/2020", "F1;A;B;1/2/1990;;;;;;;;A;Luc;1/1/1990"],
    ["3 enfant_naissance older-than-parent"]
  ],
  [
    "a birth that is no day, once, whenever the parent was born",
    ["F1;A;B;1/2/1990;;;;;;;;A;Zoé;31/02/2020"],
    ["2 enfant_naissance no-such-day"]
  ]
]

describeOnDatabase("an import names the line and keeps nothing", services, (it) => {
  it.effect.each(refusals)("of %s", ([, rows, expected]) =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      const { invalid, invalidCount, imported } = yield* importing(staff, lines(...rows))
      const told = invalid.map(({ line, column, code }) => `${line} ${column} ${code}`)
      assert.deepStrictEqual(told.toSorted(), [...expected])
      assert.deepStrictEqual([invalidCount, imported], [expected.length, false])
      assert.deepStrictEqual(yield* refs(staff), [])
      const rest = yield* importing(staff, lines(...rows, "OK;C;D;;;;;;;;;;;"), true)
      assert.isTrue(rest.imported)
      assert.include(yield* refs(staff), "OK")
    })
  )

  it.effect("of an adult in a household that no file and no table knows", () =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      const { invalid } = yield* importing(staff, {
        "foyers.csv": "foyer;nom_foyer\nF1;Famille A",
        "adultes.csv": "adulte;foyer;nom;prenom\nP1;F1;A;Ana\nP2;F9;B;Bo"
      })
      assert.deepStrictEqual(
        invalid.map(({ file, line, column, code }) => [file, line, column, code]),
        [["adultes.csv", 3, "foyer", "unknown-household"]]
      )
    })
  )

  it.effect("keeps the first thousand problems and counts all", () =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      const rows = Array.from({ length: 1500 }, (_, index) => `F${index};A;B;;;pas un mail;;;;;;;;`)
      const { invalid, invalidCount } = yield* importing(staff, lines(...rows))
      assert.deepStrictEqual([invalid.length, invalidCount], [1000, 1500])
    })
  )
})
