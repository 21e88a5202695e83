import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { mayHaveToWait } from "../../src/waitingRoom/guarded.ts"

const contract = readFileSync(new URL("../../../../docs/openapi.json", import.meta.url), "utf8")
const paths: Readonly<Record<string, object>> = JSON.parse(contract).paths

describe("what families may have to wait for", () => {
  it("is every operation that the contract says so of, and no other", () => {
    for (const [path, operations] of Object.entries(paths)) {
      const example = path.replaceAll(/\{\w+\}/g, "0198-a1b2")
      expect(mayHaveToWait(example), path).toBe(JSON.stringify(operations).includes("WaitingRoomOpen"))
      expect(mayHaveToWait(`${example}?secret=x`), path).toBe(mayHaveToWait(example))
    }
  })

  it("is the personal space, and neither public pages nor what other programs ask", () => {
    expect(mayHaveToWait("/espace")).toBe(true)
    expect(mayHaveToWait("/espace/factures")).toBe(true)
    const others = ["/", "/activation", "/mot-de-passe", "/mentions/accessibilite", "/pages/portal.css", "/docs"]
    const programs = ["/health/live", "/health/ready", "/payfip/notification", "/payfip/return", "/widgets/portail.js"]
    for (const path of [...others, ...programs]) expect(mayHaveToWait(path), path).toBe(false)
  })
})
