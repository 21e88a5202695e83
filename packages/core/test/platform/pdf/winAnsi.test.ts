import * as fc from "fast-check"
import { PDFDocument, StandardFonts } from "pdf-lib"
import { describe, expect, it } from "vitest"
import { toWinAnsi } from "../../../src/platform/pdf/winAnsi.ts"

const font = await (await PDFDocument.create()).embedFont(StandardFonts.Helvetica)
const anyText = fc.string({ unit: "binary", maxLength: 60 })

describe("a text for PDF's standard fonts", () => {
  it.each([
    ["Élodie Lefèvre-Œuvrard, 12 € – « ça »", "Élodie Lefèvre-Œuvrard, 12 € – « ça »"],
    ["Zoë Ørsted Åström Þór Ibáñez", "Zoë Ørsted Åström Þór Ibáñez"],
    ["Łukasz Wałęsa-Żółć", "Lukasz Walesa-Zólc"],
    ["Ștefan Țăran, Đorđe, Işıl Ğ", "Stefan Taran, Dorde, Isil G"],
    ["Nguyễn Thị Ánh", "Nguyen Thi Ánh"],
    ["Γιώργος Παπαδόπουλος", "Giorgos Papadopoylos"],
    ["Юлія Щербак", "Iuliia Shcherbak"],
    ["n\u0303 e\u0301", "ñ é"],
    ["1\u202f234,50\u00a0€", "1\u00a0234,50\u00a0€"],
    ["−5 ½ ﬁn", "–5 ½ fin"],
    ["line\nbreak\ttab", "line break tab"]
  ])("writes %j as %j", (text, written) => {
    expect(toWinAnsi(text)).toBe(written)
  })

  it("shows that something stood where no Latin reading is known", () => {
    expect(toWinAnsi("محمد")).toBe("????")
    expect(toWinAnsi("王小明 Wang")).toBe("??? Wang")
    expect(toWinAnsi("👨‍👩‍👧 famille")).toBe("? famille")
    expect(toWinAnsi("\ud800")).toBe("?")
  })

  it("drops what has no shape: direction marks, joiners, soft hyphens", () => {
    expect(toWinAnsi("\u200fCom\u00adpi\u200bègne\u2069")).toBe("Compiègne")
  })

  it("can always be drawn", () => {
    const known = new Set(font.getCharacterSet())
    fc.assert(
      fc.property(anyText, (text) => Array.from(toWinAnsi(text)).every((c) => known.has(c.codePointAt(0) ?? 0))),
      { numRuns: 2000 }
    )
  })

  it("changes nothing the second time", () => {
    fc.assert(fc.property(anyText, (text) => toWinAnsi(toWinAnsi(text)) === toWinAnsi(text)))
  })
})
