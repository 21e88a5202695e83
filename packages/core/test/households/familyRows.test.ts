import { assert, describe, it } from "@effect/vitest"
import { readCsv } from "../../src/csv/readCsv.ts"
import { familyRows } from "../../src/households/familyRows.ts"

const header =
  "foyer;nom_1;prenom_1;mail_1;telephone_1;ref_1;nom_2;prenom_2;code_postal;enfant;enfant_nom;enfant_prenom;enfant_naissance"
const read = (...lines: ReadonlyArray<string>) =>
  familyRows(readCsv(new TextEncoder().encode([header, ...lines].join("\n"))))
const problems = (...lines: ReadonlyArray<string>) =>
  read(...lines).invalid.map(({ line, column }) => `${line} ${column}`)

describe("lines of families", () => {
  it("make one household of its lines, wherever they stand", () => {
    const { families, invalid } = read(
      "F1;DUPONT;Zoé;ZOE@example.org;;;MARTIN;Luc;60200;;DUPONT;Emma-Rose;14/03/2019",
      "F2;N’DIAYE;Awa;;;;;;;;;;",
      "F1;DUPONT;Zoé;;;;;;;E9;MARTIN;Hélène;01/02/2021"
    )
    assert.deepStrictEqual(invalid, [])
    assert.deepStrictEqual(
      families.map((family) => [family.ref, family.name]),
      [
        ["F1", "Famille DUPONT"],
        ["F2", "Famille N’DIAYE"]
      ]
    )
    assert.deepStrictEqual(
      families[0]?.adults.map((adult) => [adult.ref, adult.rank, adult.mail]),
      [
        ["F1-1", 1, "zoe@example.org"],
        ["F1-2", 2, null]
      ]
    )
    assert.deepStrictEqual(
      families[0]?.children.map((child) => child.ref),
      ["F1-emma-rose", "E9"]
    )
    assert.deepStrictEqual(families[1]?.children, [])
  })

  it("put a child into two households", () => {
    const { families, invalid } = read("F1;A;B;;;;;;;E1;A;Zoé;1/1/2020", "F2;C;D;;;;;;;E1;A;Zoé;01/01/2020")
    assert.deepStrictEqual(invalid, [])
    assert.deepStrictEqual(
      families.map((family) => family.children[0]?.ref),
      ["E1", "E1"]
    )
  })

  it.each([
    ["no reference, on each line", [";A;B;;;;;;;;;;", ";C;D;;;;;;;;;;"], ["2 foyer", "3 foyer"]],
    ["a name missing", ["F1;;B;;;;;;;;;;"], ["2 nom_1"]],
    ["the other guardian's name missing", ["F1;A;B;;;;;Luc;;;;;"], ["2 nom_2"]],
    [
      "a mail, a postal code and a day that are none",
      ["F1;A;B;x;;;;;602;;A;Z;31/02/2020"],
      ["2 mail_1", "2 code_postal", "2 enfant_naissance"]
    ],
    [
      "lines of a household that contradict each other",
      ["F1;A;B;;01;;;;;;;;", "F1;A;B;;02;;;;;;;;"],
      ["3 telephone_1"]
    ],
    ["a child twice in a household", ["F1;A;B;;;;;;;;A;Zoé;1/1/2020", "F1;A;B;;;;;;;;A;Zoe;1/1/2021"], ["3 enfant"]],
    [
      "a child told otherwise elsewhere",
      ["F1;A;B;;;;;;;E1;A;Zoé;1/1/2020", "F2;C;D;;;;;;;E1;A;Zoé;2/1/2020"],
      ["3 enfant"]
    ],
    ["an adult told otherwise elsewhere", ["F1;A;B;;;P1;;;;;;;", "F2;C;D;;;P1;;;;;;;"], ["3 ref_1"]],
    ["cells moved by a stray separator", ["F1;A;B;;;;;;;;A;Zoé;1/1/2020;surplus"], ["2 "]]
  ])("refuse %s", (_, lines, expected) => assert.deepStrictEqual(problems(...lines), expected))

  it("leave a household with one bad line out whole", () => {
    const { families } = read("F1;A;B;;;;;;;;A;Zoé;1/1/2020", "F1;A;B;;;;;;;;A;Luc;demain", "F2;C;D;;;;;;;;;;")
    assert.deepStrictEqual(
      families.map((family) => family.ref),
      ["F2"]
    )
  })
})
