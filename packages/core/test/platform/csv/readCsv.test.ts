import { assert, describe, it } from "@effect/vitest"
import fc from "fast-check"
import { anyColumns, inLayout } from "../../../src/platform/csv/layout.ts"
import { RowReader } from "../../../src/platform/csv/RowReader.ts"
import { CsvUnreadable, columnName, largestCsv, readCsv, type TableProblem } from "../../../src/platform/csv/readCsv.ts"

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => new Uint8Array(Buffer.from(text, "latin1"))
const cellsOf = (bytes: Uint8Array) => readCsv(bytes).map((row) => row.cells)
const refusal = (bytes: Uint8Array): TableProblem => {
  try {
    readCsv(bytes)
  } catch (error) {
    if (error instanceof CsvUnreadable) return error.problem
  }
  throw new Error("the file was read")
}

describe("a table", () => {
  const expected = [{ prenom: "Zoé", ville: "Noël, l’Étang" }]

  it.each([
    ["UTF-8, semicolons", utf8("Prénom;Ville\nZoé;Noël, l’Étang\n")],
    ["UTF-8 with a byte order mark", utf8("\ufeffPrénom;Ville\r\nZoé;Noël, l’Étang\r\n")],
    ["UTF-8, commas and quotes", utf8('Prénom,Ville\nZoé,"Noël, l’Étang"\n')],
    ["a quoted header with the other separator in it", utf8('Prénom;"Ville"\nZoé;Noël, l’Étang')],
    ["blank lines before and between", utf8("\n\nPRENOM ; ville\n;\n\n Zoé ;\u00a0Noël, l’Étang\n")]
  ])("is read: %s", (_, bytes) => assert.deepStrictEqual(cellsOf(bytes), expected))

  it("is read in Windows-1252", () => {
    const bytes = Uint8Array.from([
      ...latin("Prénom;Prix\nZoé;12 "),
      0x80,
      ...latin("\nN"),
      0x92,
      ...latin("Diaye;3\n")
    ])
    assert.deepStrictEqual(cellsOf(bytes), [
      { prenom: "Zoé", prix: "12 €" },
      { prenom: "N’Diaye", prix: "3" }
    ])
  })

  it("knows on which line of the file each row begins, line breaks in cells included", () => {
    const rows = readCsv(utf8('a;b\n"x\r\ny";2\n\n3;"z\n"\n5;6\n'))
    assert.deepStrictEqual(
      rows.map((row) => row.line),
      [2, 5, 7]
    )
  })

  it("marks a line whose cells a stray separator moved, and takes a short line as empty cells", () => {
    const [moved, short, trailing] = readCsv(utf8("a;b\n1;2;3\n1\n1;2;;\n"))
    assert.deepStrictEqual([moved?.surplus, short?.surplus, trailing?.surplus], [1, 0, 0])
    assert.strictEqual(short?.cells["b"], "")
    assert.match(new RowReader(moved ?? assert.fail()).problems[0]?.code ?? "", /^surplus-cells$/)
  })

  it.each([
    ["nothing", utf8(" \n"), { code: "empty" }],
    ["a column twice", utf8("Nom;NOM\na;b\n"), { code: "column-twice", column: "nom" }],
    ["a quote that is not closed", utf8('a;b\n1;2\n"x;2\n'), { code: "bad-quote", line: 3 }],
    ["a spreadsheet", Uint8Array.from([0x50, 0x4b, 3, 4, 65, 66]), { code: "not-text" }],
    ["UTF-16 without a byte order mark", new Uint8Array(Buffer.from("a;b\n1;2", "utf16le")), { code: "not-text" }],
    ["too many bytes", new Uint8Array(largestCsv + 1), { code: "too-large", largestBytes: 64_000_000 }]
  ] as const)("is refused: %s", (_, bytes, problem) => assert.deepStrictEqual(refusal(bytes), problem))

  it("gives back any cells that were written with quotes", () => {
    const cell = fc
      .string({ unit: fc.constantFrom("a", "é", ";", ",", '"', "\n", "€", " ") })
      .map((text) => text.trim())
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), fc.constantFrom(";", ","), (rows, separator) => {
        const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(separator))
        const read = cellsOf(utf8([`a${separator}b`, ...quoted].join("\n")))
        assert.deepStrictEqual(
          read.map(({ a, b }) => [a, b]),
          rows.filter((row) => row.some((text) => text !== ""))
        )
      })
    )
  })
})

describe("a column's name", () => {
  it("is compared without accents, case, blanks and signs", () =>
    assert.deepStrictEqual(["  Prénom Enfant ", "Foyer (réf.)", "N°"].map(columnName), [
      "prenom_enfant",
      "foyer_ref",
      "n"
    ]))

  it("may be another one that means the same; the layout's own wins", () => {
    const layout = { ...anyColumns, aliases: { cp: "code_postal" } }
    const [aliased] = inLayout(readCsv(utf8("CP\n60200\n")), layout)
    assert.deepStrictEqual(aliased?.cells, { code_postal: "60200" })
    const [both] = inLayout(readCsv(utf8("CP;Code postal\n1;2\n")), layout)
    assert.strictEqual(both?.cells["code_postal"], "2")
  })
})
