import { expect, test } from "vitest"
import { datesIn, shortDay } from "../../../src/platform/time/dates.ts"

const plain = (text: string) => text.replaceAll("\u00a0", " ")
const at = new Date("2026-12-01T04:52:00Z")

test("the first of a month is an ordinal in French, whichever way it is written; no other day is", () => {
  const fr = datesIn("fr")
  expect(plain(fr.day("2026-09-01"))).toBe("1er septembre 2026")
  expect(plain(fr.longDay("2026-12-01"))).toBe("mardi 1er décembre 2026")
  expect(plain(fr.mediumDay("2026-12-01"))).toBe("1er déc. 2026")
  expect(plain(fr.instant(at))).toBe("1er décembre 2026 à 5 h 52")
  expect(plain(fr.day("2026-12-11"))).toBe("11 décembre 2026")
  expect(plain(fr.day("2026-12-31"))).toBe("31 décembre 2026")
})

test("times are those of Paris, as each language writes them, and a day stays with its month", () => {
  expect(plain(datesIn("fr").time(at))).toBe("5 h 52")
  expect(plain(datesIn("fr").time(new Date("2026-12-01T11:00:00Z")))).toBe("12 h")
  expect(datesIn("en").time(at)).toBe("05:52")
  expect(plain(datesIn("en").longInstant(at))).toBe("Tuesday 1 December 2026 at 05:52")
  expect(datesIn("fr").day("2026-09-01")).toBe("1er\u00a0septembre 2026")
  expect(datesIn("fr").shortInstant(at)).toBe("01/12/2026 05:52")
  expect(shortDay("2026-01-31")).toBe("31/01/2026")
})
