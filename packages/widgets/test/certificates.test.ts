import { expect, it } from "vitest"
import { ok, problem } from "../src/mocks/answers.ts"
import { inside } from "../src/mocks/signedIn.ts"
import { expectAccessible } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser("chromium")

const certificates = ok({ certificates: [{ year: 2025, totalCents: 124050 }] })

it("gives the tax certificate of a year beneath the invoices", async () => {
  await portal.open("<portail-invoices></portail-invoices>", {
    ...inside,
    "GET /certificates": certificates,
    "GET /certificates/2025/pdf": ok({ any: "document" })
  })
  const download = portal.page.waitForEvent("download")
  await portal.button(/Attestation 2025 \(1.240,50/).click()
  expect((await download).suggestedFilename()).toBe("attestation-fiscale-2025.pdf")
  await portal.page.getByText("L’attestation est téléchargée").waitFor({ state: "attached" })
  await expectAccessible(portal.page)
})

it("says why no certificate comes, where the others stand", async () => {
  await portal.open("<portail-invoices></portail-invoices>", {
    ...inside,
    "GET /certificates": certificates,
    "GET /certificates/2025/pdf": problem(503, "unexpected")
  })
  await portal.button(/Attestation 2025/).click()
  await portal.page.getByText("rencontre une difficulté").waitFor()
})
