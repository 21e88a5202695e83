import { assert, describe, it } from "@effect/vitest"
import { bytesOf, openCsv } from "../../../src/platform/csv/csvTable.ts"
import { anyColumns, knownNames, nearestColumns, type TableLayout } from "../../../src/platform/csv/layout.ts"
import { CsvUnreadable, readCsv } from "../../../src/platform/csv/readCsv.ts"

const utf8 = (text: string) => new TextEncoder().encode(text)
const layout: TableLayout = {
  ...anyColumns,
  columns: ["foyer", "nom_1", "mail_1", "enfant_naissance"],
  required: ["foyer"],
  synonyms: { email: "mail", e: "", date: "", famille: "foyer" }
}
const table = "foyer;nom_1\nF1;Noël, dit l’aîné\nF2;A\n"
const utf16 = (text: string, order: "le" | "be") => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le")
  return new Uint8Array(order === "le" ? bytes : bytes.swap16())
}

const inPieces = (bytes: Uint8Array, size: number) =>
  async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
  }

describe("a table as other programs write it is read, at once and piece by piece", () => {
  it.each([
    ["with its separator on a first line", utf8(`sep=;\r\n${table}`)],
    ["with that line between quotes, after a byte order mark", utf8(`\ufeff"sep=;"\n${table}`)],
    ["with tabs, said on a first line", utf8(`sep=\t\n${table.replaceAll(";", "\t")}`)],
    ["separated by tabs", utf8(table.replaceAll(";", "\t"))],
    ["separated by bars", utf8(table.replaceAll(";", "|"))],
    ["as Unicode text of a spreadsheet", utf16(table.replaceAll(";", "\t"), "le")],
    ["in UTF-16 of the other order", utf16(table, "be")],
    ["under a title, a day and blank lines", utf8(`Familles, liste du 12/10/2026\n\nÉdité par M. Roy;;\n${table}`)],
    ["ending with Ctrl-Z", utf8(`${table}\u001a`)],
    ["with Ctrl-Z after its last cell", utf8(`${table.trimEnd()}\u001a`)]
  ])("%s", async (_, bytes) => {
    const expected = [
      { foyer: "F1", nom_1: "Noël, dit l’aîné" },
      { foyer: "F2", nom_1: "A" }
    ]
    assert.deepStrictEqual(
      readCsv(bytes, layout).map(({ cells }) => cells),
      expected
    )
    for (const size of [1, 7, 10_000]) {
      const rows = await Array.fromAsync((await openCsv(inPieces(bytes, size), layout)).rows())
      assert.deepStrictEqual(
        rows.map(({ cells }) => cells),
        expected
      )
    }
  })

  it("believes its first line about the separator, and takes no column from it", async () => {
    const cellsOf = (text: string) => readCsv(utf8(text)).map(({ cells }) => cells)
    assert.deepStrictEqual(cellsOf("sep=,\nfoyer;note,rue\nF1;a;b;c\nF2;d;e;f\nF3;g;h;i\n"), [
      { foyer_note: "F1;a;b;c", rue: "" },
      { foyer_note: "F2;d;e;f", rue: "" },
      { foyer_note: "F3;g;h;i", rue: "" }
    ])
    assert.deepStrictEqual(cellsOf("sep=;\nmail\nana@example.fr\n"), [{ mail: "ana@example.fr" }])
    const { columns } = await openCsv(bytesOf("sep=;\nmail\nana@example.fr\n"))
    assert.deepStrictEqual(columns, ["mail"])
  })

  it("keeps quotes in cells of programs that quote nothing", async () => {
    const text = 'foyer;nom_1\nF1;rue du "Clos", 12\nF2;"A" dit B\n'
    const expected = ['rue du "Clos", 12', '"A" dit B']
    assert.deepStrictEqual(
      readCsv(utf8(text), layout).map(({ cells }) => cells["nom_1"]),
      expected
    )
    const { rows } = await openCsv(bytesOf(text), layout)
    assert.deepStrictEqual(
      (await Array.fromAsync(rows())).map(({ cells }) => cells["nom_1"]),
      expected
    )
  })

  it("numbers its lines as the file does, whatever stands above the header", async () => {
    const { rows } = await openCsv(bytesOf(`sep=;\nUn titre\n${table}`), layout)
    assert.deepStrictEqual(
      (await Array.fromAsync(rows())).map(({ line }) => line),
      [4, 5]
    )
  })

  it("may name a column twice that nobody reads, and none that is read", () => {
    assert.deepStrictEqual(
      readCsv(utf8("foyer;classe;classe\nF1;CP;CE1\n"), layout).map(({ cells }) => cells["foyer"]),
      ["F1"]
    )
    assert.throws(() => readCsv(utf8("foyer;foyer\nF1;F2\n"), layout), CsvUnreadable)
  })
})

describe("the name of a column", () => {
  it("is understood in other words and another order, and given once", () => {
    const names = ["e_mail_1", "date_de_naissance_enfant", "famille", "nom1", "email_1", "adresse"]
    assert.deepStrictEqual(knownNames(names, layout), [
      "mail_1",
      "enfant_naissance",
      "foyer",
      "nom_1",
      "email_1",
      "adresse"
    ])
  })

  it("that is unknown has near ones, the nearest first", () =>
    assert.deepStrictEqual(nearestColumns("mails", layout.columns, layout), ["mail_1"]))

  it("is told as missing once for the whole file, with the file's own that come near", () => {
    try {
      readCsv(utf8("Foyers;Nom 1\nF1;A\nF2;B\n"), layout)
      assert.fail("it was read")
    } catch (error) {
      assert.deepStrictEqual(error instanceof CsvUnreadable ? error.problem : error, {
        code: "columns-missing",
        missing: [{ column: "foyer", nearest: ["Foyers"] }]
      })
    }
  })
})
