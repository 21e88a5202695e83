import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

const root = join(import.meta.dirname, "..")
const page = readFileSync(join(root, "docs/security.md"), "utf8")

/** How many requirements of levels 1 and 2 each section of ASVS 5.0.0 has: they are its first ones. */
const sections: Record<string, number> = {
  ...{ "1.1": 2, "1.2": 9, "1.3": 11, "1.4": 3, "1.5": 2, "2.1": 3, "2.2": 3, "2.3": 4, "2.4": 1 },
  ...{ "3.2": 2, "3.3": 4, "3.4": 6, "3.5": 5, "3.7": 2, "4.1": 3, "4.2": 1, "4.3": 2, "4.4": 4 },
  ...{ "5.1": 1, "5.2": 3, "5.3": 2, "5.4": 3, "6.1": 3, "6.2": 12, "6.3": 4, "6.4": 4, "6.5": 5, "6.6": 3, "6.8": 4 },
  ...{ "7.1": 3, "7.2": 4, "7.3": 2, "7.4": 5, "7.5": 2, "7.6": 2, "8.1": 2, "8.2": 3, "8.3": 1, "8.4": 1 },
  ...{ "9.1": 3, "9.2": 4, "10.1": 2, "10.2": 2, "10.3": 4, "10.4": 11, "10.5": 5, "10.6": 2, "10.7": 3 },
  ...{ "11.1": 2, "11.2": 3, "11.3": 3, "11.4": 4, "11.5": 1, "11.6": 1, "12.1": 3, "12.2": 2, "12.3": 4 },
  ...{ "13.1": 1, "13.2": 5, "13.3": 2, "13.4": 5, "14.1": 2, "14.2": 4, "14.3": 3, "15.1": 3, "15.2": 3, "15.3": 7 },
  ...{ "16.1": 1, "16.2": 5, "16.3": 4, "16.4": 3, "16.5": 3, "17.1": 1, "17.2": 4, "17.3": 2 }
}

const numbered = (section: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `${section}.${from + at}`)

const rows = [...page.matchAll(/^\| (\d+\.\d+)\.(\d+)(?:–\d+\.\d+\.(\d+))? \| [12] \| .+? \| (.) \|/gm)]
const fileAt = (path: string) => [path, join("packages", path)].find((each) => existsSync(join(root, each)))

describe("the page on security", () => {
  it("has each requirement of ASVS 5.0.0, levels 1 and 2, once and in order, with how it stands", () => {
    expect(rows.flatMap(([, section = "", from, to]) => numbered(section, Number(from), Number(to ?? from)))).toEqual(
      Object.entries(sections).flatMap(([section, count]) => numbered(section, 1, count))
    )
    expect([...new Set(rows.map(([, , , , standing]) => standing))].toSorted()).toEqual(["–", "○", "●", "◐"].toSorted())
  })

  it("names files that exist, and tests by their names", () => {
    const files = [
      ...page.matchAll(/`((?:core|server|cli|widgets|scripts|e2e|docs|packages)\/[\w./-]+\.(?:ts|md|json))`/g)
    ]
    expect(files.length).toBeGreaterThan(50)
    expect(files.map(([, path = ""]) => path).filter((path) => fileAt(path) === undefined)).toEqual([])
    const quoted = [...page.matchAll(/`((?:core|server|cli|widgets)\/test\/[\w./-]+\.ts)` “([^”]+)”/g)]
    expect(quoted.length).toBeGreaterThan(15)
    const unknown = quoted.filter(([, path = "", words = ""]) => {
      const test = readFileSync(join(root, fileAt(path) ?? ""), "utf8")
      return !words.split("…").every((part) => test.includes(part.trim()))
    })
    expect(unknown.map(([all]) => all)).toEqual([])
  })

  it("quotes tests of accounts and of the server by names that they have", () => {
    const shortly = [...page.matchAll(/\b([SC]) `([\w.]+\.test\.ts)` “([^”]+)”/g)]
    expect(shortly.length).toBeGreaterThan(15)
    const unknown = shortly.filter(([, where = "", file = "", words = ""]) => {
      const test = readFileSync(
        join(root, "packages", where === "S" ? "server/test" : "core/test/accounts", file),
        "utf8"
      )
      return !words.split("…").every((part) => test.includes(part.trim()))
    })
    expect(unknown.map(([all]) => all)).toEqual([])
  })
})
