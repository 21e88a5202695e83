import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

const root = join(import.meta.dirname, "..")
const page = readFileSync(join(root, "docs/accessibility.md"), "utf8")
const rows = [...page.matchAll(/^\| (\d+\.\d+) \| (.+?) \| (.+) \|$/gm)]
/** How many criteria each theme of RGAA 4.1 has. */
const themes = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12]

describe("the page on accessibility", () => {
  it("has each of the 106 criteria of RGAA 4.1 once, with how it stands", () => {
    const criteria = themes.flatMap((count, theme) =>
      Array.from({ length: count }, (_, at) => `${theme + 1}.${at + 1}`)
    )
    expect(rows.map(([, criterion]) => criterion)).toEqual(criteria)
    expect([...new Set(rows.map(([, , standing]) => standing))].toSorted()).toEqual([
      "main",
      "outil",
      "ouvert",
      "sans objet"
    ])
  })

  it("counts them as they are", () => {
    const [, ...said] =
      /^En tout\u00a0: (\d+) par un outil, (\d+) à la main, (\d+) sans objet, (\d+) ouverts\.$/m.exec(page) ?? []
    const counts = ["outil", "main", "sans objet", "ouvert"].map((each) =>
      rows.filter(([, , standing]) => standing === each)
    )
    expect(said.map(Number)).toEqual(counts.map((same) => same.length))
  })

  it("names tests that exist", () => {
    const named = [...page.matchAll(/`((?:e2e|packages|scripts|widgets|core)\/[\w./-]+\.ts)`/g)].map(
      ([, path]) => path ?? ""
    )
    expect(named.length).toBeGreaterThan(5)
    const missing = named.filter((path) => ![path, join("packages", path)].some((each) => existsSync(join(root, each))))
    expect(missing).toEqual([])
  })
})
