import { expect, it } from "vitest"
import { ok, problem } from "../src/mocks/answers.ts"
import { inside } from "../src/mocks/signedIn.ts"
import { expectAccessible } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser("chromium")

const regie = {
  ...{ regieCode: "enfance", regieName: "Régie enfance", creditor: "Ville de Compiègne", noticeDays: 14 },
  ...{ creditorIdentifier: "FR72ZZZ123456", creditorAddress: ["Place de l’Hôtel de ville"], mandate: null },
  ...{ nextReference: "PF-0001-1", text: ["En signant ce mandat, vous autorisez la ville."], debits: [] }
}
const mandate = {
  ...{ id: "0199aaaa-0000-7000-8000-000000000001", reference: "PF-0001-1", signedOn: "2026-11-20", state: "active" },
  ...{ signedBy: "me", ibanEnd: "0189" }
}
const debits = [
  { invoiceId: "one", number: "2026000101", amountCents: 4250, on: "2026-12-08", ordered: true },
  { invoiceId: "two", number: "2026000123", amountCents: 1000, on: "2026-12-15", ordered: false }
]
const active = { regies: [{ ...regie, mandate, debits }] }
const signed = `/debits/mandates/${mandate.id}`

const fill = async () => {
  const { page } = portal
  await page.getByLabel("Titulaire du compte").fill("Mme Camille Martin")
  await page.getByLabel("IBAN").fill("FR76 3000 6000 0112 3456 7890 189")
  await page.getByLabel("J’ai lu ce mandat").check()
  await page.getByLabel("Votre signature").fill("Camille Martin")
  await page.getByLabel("Votre mot de passe", { exact: true }).fill("un mot de passe assez long")
}

it("signs a mandate that was read, with the password, and says what will be debited", async () => {
  await portal.open("<portail-invoices></portail-invoices>", {
    ...inside,
    "GET /debits": ok({ regies: [regie] }),
    "POST /debits/mandates": ({ times }) =>
      times === 1
        ? problem(422, "mandate-refused", { errors: [{ field: "iban", rule: "length", limit: 27 }] })
        : times === 2
          ? problem(403, "current-password-wrong")
          : ok(active)
  })
  await portal.button("Mettre en place le prélèvement").click()
  await portal.button("Signer le mandat").click()
  await portal.page.getByText("5 ").first().waitFor()
  await portal.page.getByText("Cochez la case").first().waitFor()
  await expectAccessible(portal.page)
  await portal.page.getByText("FR72ZZZ123456").waitFor()
  await fill()
  await portal.button("Signer le mandat").click()
  await portal.page.getByText("celui de ce pays a 27 caractères").first().waitFor()
  await portal.button("Signer le mandat").click()
  await portal.page.getByText("Ce n’est pas votre mot de passe").first().waitFor()
  await portal.button("Signer le mandat").click()
  await portal.page.getByText("Votre mandat est signé").first().waitFor()
  await portal.page.getByText("compte qui finit par 0189").waitFor()
  await portal.page.getByText("Facture 2026000101, le 8 décembre 2026").waitFor()
  await portal.page.getByText("Facture 2026000123, à partir du 15 décembre 2026").waitFor()
  expect(await portal.page.locator("body").innerText()).not.toContain("3000 6000")
  await expectAccessible(portal.page)
})

it("ends a mandate after saying what is still debited, and gives its PDF", async () => {
  await portal.open("<portail-invoices></portail-invoices>", {
    ...inside,
    "GET /debits": ok(active),
    [`GET ${signed}/pdf`]: ok({ any: "document" }),
    [`POST ${signed}/end`]: ok({ regies: [{ ...regie, debits: debits.slice(0, 1) }] })
  })
  const download = portal.page.waitForEvent("download")
  await portal.button("Télécharger mon mandat").click()
  expect((await download).suggestedFilename()).toBe("mandat-PF-0001-1.pdf")
  await portal.button("Arrêter le prélèvement").click()
  await portal.page.getByText("sera prélevée quand même le 8 décembre 2026").waitFor()
  await expectAccessible(portal.page)
  await portal.button("Oui, arrêter").click()
  await portal.page.getByText("Le prélèvement est arrêté").first().waitFor()
  await portal.button("Mettre en place le prélèvement").waitFor()
})

it("shows the other adult that a mandate is there, without its account or a way to change it", async () => {
  const other = { ...mandate, signedBy: "other", ibanEnd: null }
  await portal.open("<portail-invoices></portail-invoices>", {
    ...inside,
    "GET /debits": ok({ regies: [{ ...regie, mandate: other }] })
  })
  await portal.page.getByText("l’autre responsable du foyer a signé").waitFor()
  expect(await portal.button(/prélèvement|compte/).count()).toBe(0)
})
