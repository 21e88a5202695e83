import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { type Demo, startDemo } from "./support/demo.ts"

interface Invoice {
  readonly householdRef: string
  readonly number: string
  readonly state: string
  readonly totalCents: number
  readonly paidCents: number
}

let demo: Demo
let folder: string
beforeAll(async () => {
  ;[demo, folder] = await Promise.all([startDemo(inject("demoData")), mkdtemp(join(tmpdir(), "portail-familles-"))])
})
afterAll(async () => {
  await demo?.stop()
  await rm(folder, { recursive: true, force: true })
})

const asJson = async <A>(...words: ReadonlyArray<string>) => JSON.parse(await demo.portail(...words, "--json")) as A
const invoicesOf = async (ref: string) =>
  (await asJson<ReadonlyArray<Invoice>>("invoice", "list"))
    .filter(({ householdRef }) => householdRef === ref)
    .map(({ number, state, totalCents, paidCents }) => ({ number, state, totalCents, paidCents }))

describe("the staff's work with the families of the demo, while it runs", () => {
  it("files of all families change nothing when they come back, in both layouts", async () => {
    const [file, tables] = [join(folder, "familles.csv"), join(folder, "tables")]
    await demo.portail("family", "export", "--output", file)
    await demo.portail("family", "export", "--layout", "tables", "--output", tables)
    for (const place of [file, tables]) {
      for (const preview of [["--dry-run"], []]) {
        const report = await asJson<object>("family", "import", place, ...preview)
        expect(report).toMatchObject({ created: 0, changed: 0, unchanged: 202, invalidCount: 0 })
      }
    }
  })

  it("a family that owes nothing is erased after it was shown; its invoices and the act stay", async () => {
    const all = Map.groupBy(await asJson<ReadonlyArray<Invoice>>("invoice", "list"), ({ householdRef }) => householdRef)
    const settled = ["paid", "credited", "cancelled"]
    const [ref = ""] = [...all].find(([, invoices]) => invoices.every(({ state }) => settled.includes(state))) ?? []
    const [owing = ""] = [...all].find(([, invoices]) => invoices.some(({ state }) => !settled.includes(state))) ?? []
    await expect(demo.portail("family", "erase", owing, "--yes")).rejects.toThrow(/impayée/)
    const before = await invoicesOf(ref)
    expect(await demo.portail("family", "erase", ref, "--dry-run")).toMatch(/Part :[\s\S]*Reste :/)
    expect(await demo.portail("family", "show", ref)).toContain("@example.org")
    await demo.portail("family", "erase", ref, "--yes")
    expect(await demo.portail("family", "show", ref)).not.toContain("@example.org")
    expect(await invoicesOf(ref)).toEqual(before)
    expect(await demo.portail("audit", "list", "--limit", "1")).toContain("foyer effacé")
    expect(await demo.portail("family", "erase", ref, "--yes")).toMatch(/Part :\n {2}rien/)
  })
})
