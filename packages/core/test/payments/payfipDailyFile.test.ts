import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { dailyFileFindings } from "../../src/payments/dailyFileFindings.ts"
import { parseDailyFile } from "../../src/payments/payfipDailyFile.ts"

const read = (...lines: ReadonlyArray<string>) => parseDailyFile(new TextEncoder().encode(lines.join("\r\n")))

describe("PayFiP's daily file", () => {
  test.each([";", ",", "|", "\t"])("is read whatever separates its cells: %j", (separator) => {
    const joined = (...cells: ReadonlyArray<string>) => cells.join(separator)
    const { lines, invalid } = read(
      joined("EN-TETE", "006270", "20112026"),
      joined("LIGNE", "20112026", "2026000001A1B2C3D4", "1250", "autre"),
      joined("LIGNE", "20/11/2026", "202600000212345678", "12.50"),
      joined("LIGNE", "2026-11-20 14:05", "202600000312345678", '"12,50"'),
      joined("PIED-DE-PAGE", "3", "3750")
    )
    expect(invalid).toEqual([])
    expect(lines.map(({ line, day, amountCents }) => [line, day, amountCents])).toEqual(
      [2, 3, 4].map((line) => [line, "2026-11-20", 1250])
    )
  })

  test.each([
    ["-6225", -6225],
    ["\u22126225", -6225],
    ["6225-", -6225],
    ["(6225)", -6225],
    ["+6225", 6225],
    ["-62,25", -6225],
    ["62.25-", -6225],
    ["(62,25 €)", -6225],
    ["- 62,25", -6225],
    ["000006225", 6225],
    ["1 234,50", 123_450]
  ])("reads %s as %i cents, less than nothing where money is taken back", (written, amountCents) => {
    const { lines, invalid } = read("EN-TETE|1", `LIGNE|20112026|2026000001A1B2C3D4|${written}`, "PIED-DE-PAGE|1")
    expect(invalid).toEqual([])
    expect(lines[0]?.amountCents).toBe(amountCents)
  })

  test.each(["--6225", "-6225-", "(-6225)", "62-25", "-", "()"])("refuses %s, which is no amount", (written) => {
    const { lines, invalid } = read("EN-TETE|1", `LIGNE|20112026|2026000001A1B2C3D4|${written}`, "PIED-DE-PAGE|1")
    expect([lines, invalid.map(({ column }) => column)]).toEqual([[], ["montant"]])
  })

  test("tells when it has no end, or more after it", () => {
    const line = "LIGNE;20112026;2026000001A1B2C3D4;1250"
    expect(read("EN-TETE;1", line, "PIED-DE-PAGE;1").ending).toBe("footer")
    expect(read("EN-TETE;1", line).ending).toBe("no-footer")
    expect(read("EN-TETE;1", line, "PIED-DE-PAGE;1", line).ending).toBe("more-after-footer")
  })

  test("is found under titles, and ends where an old system ended it", () => {
    const { lines, invalid } = read(
      "Fichier de règlement du 21/11/2026",
      "",
      "EN-TETE;006270;20112026",
      "LIGNE;20112026;2026000001A1B2C3D4;1250",
      "PIED-DE-PAGE;1;1250",
      "\u001a"
    )
    expect(invalid).toEqual([])
    expect(lines).toEqual([{ line: 4, day: "2026-11-20", refdet: "2026000001A1B2C3D4", amountCents: 1250 }])
  })

  test("is refused when it is another file, and told line by line what is wrong with it", () => {
    expect(() => read("facture;montant", "2026000001;12")).toThrow(expect.objectContaining({ _tag: "NotDailyFile" }))
    const { lines, invalid } = read(
      "EN-TETE;1",
      "LIGNE;32132026;2026000001A1B2;1250",
      "LIGNE;20112026;a-b;1250",
      "LIGNE;20112026;2026000001A1B2;douze",
      "AUTRE;1"
    )
    expect(lines).toEqual([])
    expect(invalid).toEqual([
      { line: 2, column: "date", code: "no-such-day", text: "32/13/2026" },
      { line: 3, column: "refdet", code: "not-a-payfip-reference", text: "a-b" },
      { line: 4, column: "montant", code: "not-an-amount", text: "douze" },
      { line: 5, column: "type", code: "unknown-record", text: "AUTRE" }
    ])
  })
})

const line = (refdet: string, amountCents: number) => ({ line: 1, day: "2026-11-20", refdet, amountCents })
const known = (refdet: string, state: "paid" | "expired", amountCents = 1000) => ({
  attemptId: refdet,
  refdet,
  state,
  amountCents,
  rejected: false
})

describe("the comparison with the books", () => {
  test("tells what is booked, what was booked just now, and what somebody must look at", () => {
    const found = dailyFileFindings(
      [...["BOOKED", "LATE", "GONE", "NOBODY", "BOOKED"].map((refdet) => line(refdet, 1000)), line("MORE", 1200)],
      [known("BOOKED", "paid"), known("LATE", "expired"), known("GONE", "expired"), known("MORE", "paid")],
      new Map([
        ["LATE", "paid"],
        ["GONE", "expired"]
      ])
    )
    expect(found.map(({ finding }) => finding)).toEqual([
      "matched",
      "booked",
      "unconfirmed",
      "unknown",
      "twice",
      "other-amount"
    ])
  })

  test("tells what was taken back, unless its rejection is booked", () => {
    const back = [line("BACK", 1000), line("BACK", -1000), line("BACK", -1000)]
    expect(dailyFileFindings(back, [known("BACK", "paid")], new Map()).map(({ finding }) => finding)).toEqual([
      "matched",
      "taken-back",
      "twice"
    ])
    const [, booked] = dailyFileFindings(back, [{ ...known("BACK", "paid"), rejected: true }], new Map())
    expect(booked?.finding).toBe("matched")
  })

  test("never calls a line settled whose amount the books do not have", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100 }),
        fc.integer({ min: 100 }),
        fc.constantFrom("paid", "expired"),
        (asked, told, state) => {
          const [found] = dailyFileFindings(
            [line("ONE", told)],
            [known("ONE", state as "paid", asked)],
            new Map([["ONE", "paid"]])
          )
          const settled = found?.finding === "matched" || found?.finding === "booked"
          expect(settled).toBe(asked === told)
        }
      )
    )
  })
})
