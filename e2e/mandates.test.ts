import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { daysAfter, todayInParis } from "@portail-familles/core/platform/time"
import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import { nextBankDay } from "../packages/core/src/payments/debits/bankDays.ts"
import { mailMatching } from "./support/family.ts"
import { browser, demo, useDemo } from "./support/inDemo.ts"
import { newPage, signIn, violations } from "./support/pages.ts"

useDemo()

const mail = "famille.test@compiegne.example"
const number = "2099990001"

describe("a mandate signed on a phone, in Chromium", () => {
  it("lets the régie debit what is due, until the family ends it", async () => {
    const file = join(demo.dataDir, "due.csv")
    const columns = "facture;regie;foyer;emission;echeance;periode;activite;libelle;quantite;prix_unitaire"
    await writeFile(file, `${columns}\n${number};enfance;TEST;01/09/2026;01/10/2026;Essai;Mercredi;Journée;2;12,35`)
    await demo.portail("invoice", "import", file)
    const { page, complaints } = await newPage(browser, 360)
    await page.goto(`${demo.portal}/espace#/factures`)
    await signIn(page, mail, "bienvenue au portail")
    await page.getByRole("button", { name: "Mettre en place le prélèvement" }).click()
    await page.getByLabel("Titulaire du compte").fill("M. Paul Test")
    await page.getByLabel("IBAN").fill("FR76 3000 6000 0112 3456 7890 189")
    await page.getByLabel("J’ai lu ce mandat").check()
    await page.getByLabel("Votre signature").fill("Paul Test")
    await page.getByLabel("Votre mot de passe", { exact: true }).fill("bienvenue au portail")
    expect(await violations(page)).toEqual([])
    await page.keyboard.press("Enter")
    await page.getByText("Votre mandat est signé").first().waitFor()
    await page.getByText("compte qui finit par 0189").waitFor()
    const [told] = await mailMatching(demo, mail, /Votre mandat de prélèvement est signé[\s\S]*Ce n’est pas vous/)
    expect(told).not.toContain("3000")

    const day = nextBankDay(daysAfter(await Effect.runPromise(todayInParis), 16))
    const ordered = await demo.portail("debit", "order", "--regie", "enfance", "--on", day, "--yes", "--json")
    const name = /\d{8}-[0-9A-F]{12}/.exec(ordered)?.[0] ?? ""
    const out = join(demo.dataDir, "debits.xml")
    await demo.portail("debit", "file", name, "--out", out)
    expect(await readFile(out, "utf8")).toContain(number)
    await page.reload()
    await page.getByText(new RegExp(`Facture ${number}, le `)).waitFor()
    await page.getByRole("link", { name: `Détail de la facture ${number}` }).click()
    await page.getByText(/^Sera prélevée le .* vous n’avez rien à faire\.$/).waitFor()
    await page.goBack()
    await page.getByRole("button", { name: "Arrêter le prélèvement" }).click()
    await page.getByText(`La facture ${number} est déjà demandée à la banque`).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole("button", { name: "Oui, arrêter" }).click()
    await page.getByText("Le prélèvement est arrêté").first().waitFor()
    await mailMatching(demo, mail, /Votre prélèvement est arrêté/)
    expect(complaints).toEqual([])
  })
})
