import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import fc from "fast-check"
import type { StaffAccess } from "../../src/accounts/FamilyAccess.ts"
import { Audit } from "../../src/audit/Audit.ts"
import { familiesCsv, familyTablesCsv } from "../../src/households/exportFamilies.ts"
import { Families } from "../../src/households/Families.ts"
import { familyCsv } from "../../src/households/familyCsv.ts"
import { searchHouseholds } from "../../src/households/searchHouseholds.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { familiesLayer } from "../support/families.ts"
import { allHouseholds, newTown } from "../support/town.ts"

const services = Layer.mergeAll(familiesLayer, Towns.layer).pipe(Layer.provideMerge(Audit.layer))

const importing = (staff: StaffAccess, csvs: Readonly<Record<string, string>>, dryRun = false) =>
  Effect.gen(function* () {
    const files = yield* Effect.promise(() =>
      Promise.all(Object.entries(csvs).map(([name, csv]) => familyCsv(csv, name)))
    )
    return yield* Families.use((families) => families.import(staff, files, { dryRun, skipInvalid: false }))
  })
const oneFile = (...lines: ReadonlyArray<string>) => ({ "familles.csv": lines.join("\n") })
const listed = allHouseholds
const members = (staff: StaffAccess) =>
  Effect.map(listed(staff), (households) =>
    households.map(({ externalRef, adults, children }) =>
      [
        externalRef,
        ...adults.map((adult) => `${adult.rank}:${adult.externalRef}`),
        ...children.map((c) => c.externalRef)
      ].join(" ")
    )
  )
const codes = (problems: ReadonlyArray<{ readonly line: number; readonly code: string }>) =>
  problems.map(({ line, code }) => `${line} ${code}`)

const tables = {
  "foyers.csv": "foyer;rue\nF1;Rue A\nF2;Rue B",
  "adultes.csv": "adulte;foyer;nom;prenom;telephone\nP1;F1;O'NEIL;Hélène;06 12 34 56 78\nP2;F1;B;Bo;\nP3;F2;C;Cy;",
  "enfants.csv": "enfant;foyer;nom;prenom;naissance\nE1;F1;A;Zoé;1/1/2020\nE1;F2;A;Zoé;1/1/2020"
}

describeOnBothDatabases("files of families", services, (it) => {
  it.effect("may be one for each table, with two lines for a child of two households", () =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      const report = yield* importing(staff, tables)
      assert.deepStrictEqual([report.created, report.invalid], [2, []])
      assert.deepStrictEqual(yield* members(staff), ["F2 1:P3 E1", "F1 1:P1 2:P2 E1"])
      assert.deepStrictEqual(
        (yield* listed(staff)).map(({ name, adults }) => [name, adults[0]?.mainPhone]),
        [
          ["Famille C", ""],
          ["Famille O'NEIL", "+33612345678"]
        ]
      )
    })
  )

  it.effect("leave fields without a column as they are, and empty those with an empty cell", () =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      yield* importing(
        staff,
        oneFile(
          "foyer;rue;ville;nom_1;prenom_1;mail_1;enfant;enfant_nom;enfant_prenom;enfant_naissance",
          "F1;Rue A;Ici;A;Ana;ana@example.org;E1;A;Zoé;1/1/2020"
        )
      )
      const { preview } = yield* importing(staff, oneFile("foyer;ville;mail_1", "F1;;ANA@example.fr"))
      assert.deepStrictEqual(preview?.changes, {
        first: [
          { table: "households", ref: "F1", field: "city", before: "Ici", after: "" },
          { table: "adults", ref: "F1-1", field: "mail", before: "ana@example.org", after: "ana@example.fr" }
        ],
        total: 2
      })
      const [household] = yield* listed(staff)
      assert.deepInclude(household, { street: "Rue A", city: "" })
      assert.deepInclude(household?.adults[0], { familyName: "A", mail: "ana@example.fr" })
      assert.lengthOf(household?.children ?? [], 1)
    })
  )

  it.effect("that put somebody into another household take them out of the old one, and say so", () =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      yield* importing(staff, tables)
      const moved = yield* importing(staff, { "adultes.csv": "adulte;foyer;rang\nP2;F2;2\nP3;F2;1" })
      assert.deepStrictEqual(codes(moved.warnings), ["2 moved"])
      assert.deepStrictEqual(yield* members(staff), ["F2 1:P3 2:P2 E1", "F1 1:P1 E1"])
      yield* importing(staff, { "adultes.csv": "adulte;foyer;rang\nP2;F2;2\nP3;F2;1\nP1;F1;1\nP2;F1;2" })
      assert.deepStrictEqual(yield* members(staff), ["F2 1:P3 2:P2 E1", "F1 1:P1 2:P2 E1"])
      const one = yield* importing(staff, { "enfants.csv": "enfant;foyer\nE1;F1" })
      assert.deepStrictEqual([one.unchanged, one.warnings], [1, []])
      assert.include(yield* members(staff), "F2 1:P3 2:P2 E1")
      const gone = yield* importing(staff, { "adultes.csv": "adulte;foyer\nP1;F1\nP2;F2" })
      assert.deepStrictEqual(codes(gone.warnings), ["3 without-household"])
    })
  )

  it.effect("keep a number that nobody knows as it was typed, and warn of it and of columns that mean nothing", () =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      const { warnings } = yield* importing(
        staff,
        oneFile("foyer;nom_1;prenom_1;telephone_1;bizarre", "F1;<b>A</b>;李;poste 12;x")
      )
      assert.deepStrictEqual(codes(warnings), ["1 unknown-column", "2 not-a-phone"])
      const [household] = yield* listed(staff)
      assert.deepInclude(household?.adults[0], { mainPhone: "poste 12", familyName: "<b>A</b>", givenName: "李" })
    })
  )

  it.effect("leave the phone that is known where a spreadsheet lost digits of it, and say so", () =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      const head = "foyer;nom_1;prenom_1;telephone_1;telephone_1_bis"
      yield* importing(staff, oneFile(head, "F1;A;Ana;06 12 34 56 78;"))
      const { warnings, unchanged } = yield* importing(staff, oneFile(head, "F1;A;Ana;6.01E+08;6,01E+08"))
      assert.deepStrictEqual(warnings, [
        { line: 2, column: "telephone_1", code: "phone-lost", text: "6.01E+08" },
        { line: 2, column: "telephone_1_bis", code: "phone-lost", text: "6,01E+08" }
      ])
      assert.strictEqual(unchanged, 1)
      const [household] = yield* listed(staff)
      assert.deepInclude(household?.adults[0], { mainPhone: "+33612345678", secondPhone: "" })
    })
  )

  it.effect("keep a birth that stands in for one nobody knows, and remark on it", () =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      const { warnings, created } = yield* importing(
        staff,
        oneFile(
          "foyer;nom_1;prenom_1;naissance_1;nom_2;prenom_2;naissance_2;enfant;enfant_nom;enfant_prenom;enfant_naissance",
          "F1;A;Ana;01/01/1900;B;Bo;12/05/1985;E1;A;Zoé;01/01/1990"
        )
      )
      assert.strictEqual(created, 1)
      assert.deepStrictEqual(
        warnings.map(({ line, column, code }) => [line, column, code]),
        [
          [2, "enfant_naissance", "unlikely-birth"],
          [2, "naissance_1", "unlikely-birth"]
        ]
      )
      const [household] = yield* listed(staff)
      assert.strictEqual(household?.adults[0]?.birthDate, "1900-01-01")
    })
  )

  it.effect("give a postal code back the zero that a spreadsheet took away", () =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      yield* importing(staff, oneFile("foyer;nom_1;prenom_1;code_postal", "F1;A;Ana;1000"))
      assert.strictEqual((yield* listed(staff))[0]?.postalCode, "01000")
    })
  )

  it.effect("preview twenty changes and the number of all, and keep nothing", () =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      const lines = (street: string) => Array.from({ length: 30 }, (_, i) => `F${i};A;B;${street}`)
      yield* importing(staff, oneFile("foyer;nom_1;prenom_1;rue", ...lines("Rue A")))
      const { preview, changed, imported } = yield* importing(
        staff,
        oneFile("foyer;nom_1;prenom_1;rue", ...lines("Rue B"), "N;A;B;"),
        true
      )
      assert.deepStrictEqual(
        [preview?.changes.first.length, preview?.changes.total, changed, imported],
        [20, 30, 30, false]
      )
      assert.deepStrictEqual(preview?.tables, [
        { table: "households", created: 1, changed: 30, unchanged: 0 },
        { table: "adults", created: 1, changed: 0, unchanged: 30 },
        { table: "children", created: 0, changed: 0, unchanged: 0 }
      ])
      assert.isTrue((yield* listed(staff)).every(({ street }) => street === "Rue A"))
    })
  )

  const text = fc
    .string({
      unit: fc.constantFrom("a", "É", "’", "'", "=", "-", "+", "@", ";", '"', ",", "李", " ", "\n"),
      maxLength: 12
    })
    .map((it) => it.trim())
  const name = text.filter((it) => it !== "" && !/^'+[=+\-@]/.test(it))
  const family = fc.record({
    name,
    street: text.filter((it) => !/^'+[=+\-@]/.test(it)),
    adults: fc.array(fc.record({ given: name, family: name, born: fc.boolean() }), { maxLength: 2 }),
    children: fc.array(fc.record({ given: name, family: name }), { maxLength: 2 })
  })
  it.effect("that are exported change nothing when they are imported, in both layouts", () =>
    Effect.gen(function* () {
      for (const families of fc.sample(fc.array(family, { minLength: 1, maxLength: 5 }), { numRuns: 5, seed: 7 })) {
        const { staff } = yield* newTown()
        const quoted = (...cells: ReadonlyArray<string>) => cells.map((it) => `"${it.replaceAll('"', '""')}"`).join(";")
        yield* importing(staff, {
          "foyers.csv": ["foyer;nom_foyer;rue", ...families.map((it, i) => quoted(`F${i}`, it.name, it.street))].join(
            "\n"
          ),
          "adultes.csv": [
            "adulte;foyer;rang;nom;prenom;naissance;telephone",
            ...families.flatMap((it, i) =>
              it.adults.map((adult, a) =>
                quoted(
                  `P${i}-${a}`,
                  `F${i}`,
                  `${a + 1}`,
                  adult.family,
                  adult.given,
                  adult.born ? "1/2/1980" : "",
                  "0612345678"
                )
              )
            )
          ].join("\n"),
          "enfants.csv": [
            "enfant;foyer;nom;prenom;naissance",
            ...families.flatMap((it, i) =>
              it.children.map((c, n) => quoted(`E${i}-${n}`, `F${i}`, c.family, c.given, "1/2/2020"))
            )
          ].join("\n")
        })
        const before = yield* listed(staff)
        assert.strictEqual(before.length, families.length)
        for (const csvs of [{ "familles.csv": familiesCsv(before) }, familyTablesCsv(before)]) {
          const report = yield* importing(staff, csvs)
          assert.deepStrictEqual(
            [report.created, report.changed, report.unchanged, report.invalid, report.preview?.changes.total],
            [0, 0, families.length, [], 0]
          )
        }
        assert.deepStrictEqual(yield* listed(staff), before)
      }
    })
  )

  it.effect("are searched by name without accents, mail, phone and reference", () =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      yield* importing(staff, tables)
      const households = yield* listed(staff)
      const found = (words: string) => searchHouseholds(households, words).map(({ externalRef }) => externalRef)
      for (const words of ["helene oneil", "o’neil", "06.12.34.56.78", "p1"])
        assert.deepStrictEqual(found(words), ["F1"])
      assert.deepStrictEqual([found("zoe").length, found(" ").length, found("zoe absent").length], [2, 0, 0])
      assert.strictEqual((yield* Families.use((families) => families.find(staff, "F2")))?.externalRef, "F2")
      assert.isUndefined(yield* Families.use((families) => families.find(staff, "F9")))
    })
  )
})
