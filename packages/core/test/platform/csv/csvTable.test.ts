import { assert, describe, it } from "@effect/vitest"
import fc from "fast-check"
import { openCsv } from "../../../src/platform/csv/csvTable.ts"
import { CsvUnreadable, readCsv } from "../../../src/platform/csv/readCsv.ts"
import { writeCsv } from "../../../src/platform/csv/writeCsv.ts"

const inPieces = (bytes: Uint8Array, size: number) =>
  async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
  }
const rowsOf = async (bytes: Uint8Array, size = 7) => Array.fromAsync((await openCsv(inPieces(bytes, size))).rows())
const utf8 = (text: string) => new TextEncoder().encode(text)
const refusal = (bytes: Uint8Array): Promise<string> =>
  rowsOf(bytes).then(
    () => "was read",
    (error: unknown) => (error instanceof CsvUnreadable ? error.problem.code : String(error))
  )

describe("a table that is read piece by piece", () => {
  it.each([
    ["UTF-8 with a byte order mark", utf8('\ufeffPrénom;Ville\r\nZoé;"Noël\r\nl’Étang"\r\n\r\nLuc;x;y\r\n')],
    ["Windows-1252", new Uint8Array(Buffer.from("Prénom,Ville\nZoé,Noël\nÉlodie,x", "latin1"))],
    ["line breaks of an old Macintosh", utf8("a;b\r1;2\r3;4")]
  ])("has the rows that it has at once: %s", async (_, bytes) => {
    for (const size of [1, 2, 7, 10_000]) assert.deepStrictEqual(await rowsOf(bytes, size), [...readCsv(bytes)])
  })

  it.each([
    ["nothing", utf8(" \n"), /^empty$/],
    ["a column twice", utf8("Nom;NOM\na;b\n"), /^column-twice$/],
    ["a quote that is not closed", utf8('a;b\n1;2\n"x;2\n'), /^bad-quote$/],
    ["a spreadsheet", Uint8Array.from([0x50, 0x4b, 3, 4, 65, 66]), /^not-text$/],
    ["UTF-16 without a byte order mark", new Uint8Array(Buffer.from("a;b\n1;2", "utf16le")), /^not-text$/]
  ])("is refused: %s", async (_, bytes, reason) => assert.match(await refusal(bytes), reason))

  it("gives back what was written, formulas without their mark", async () => {
    const cell = fc
      .string({ unit: fc.constantFrom("a", "é", ";", ",", '"', "\n", "=", "-", "@", "+", "'") })
      .map((text) => text.trim())
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
        const written = writeCsv(["a", "b"], rows)
        const read = await rowsOf(utf8(written), 5)
        assert.deepStrictEqual(
          read.map(({ cells }) => [cells["a"], cells["b"]]),
          rows.filter((row) => row.some((text) => text !== ""))
        )
      })
    )
  })

  it("marks what a spreadsheet would take for a formula", () =>
    assert.strictEqual(writeCsv(["a"], [["=1+1"], ["'=1"], ["l'été"]]), "\ufeffa\r\n'=1+1\r\n''=1\r\nl'été\r\n"))
})
