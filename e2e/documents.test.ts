import { mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Page } from "playwright-core"
import sharp from "sharp"
import { describe, expect, it } from "vitest"
import { mailMatching } from "./support/family.ts"
import { browser, demo, useDemo } from "./support/inDemo.ts"
import { newPage, signIn, violations } from "./support/pages.ts"

useDemo()

const mail = "famille.test@compiegne.example"
const password = "bienvenue au portail"

interface Listed {
  readonly document: string
  readonly householdRef: string
  readonly state: string
  readonly submission: string
}

/** What staff see of the family's health sheet. */
const sheet = async (): Promise<Listed | undefined> => {
  const listed = await demo.portail("document", "list", "--kind", "fiche-sanitaire", "--json")
  return (JSON.parse(listed) as ReadonlyArray<Listed>).find(({ householdRef }) => householdRef === "TEST")
}

const openSheet = async (page: Page) => {
  await page.goto(`${demo.portal}/espace/documents`)
  await signIn(page, mail, password)
  await page.getByRole("link", { name: /Fiche sanitaire de liaison/ }).click()
}

const choose = (page: Page, question: string, answer: string) =>
  page.getByRole("group", { name: question }).getByLabel(answer, { exact: true }).check()

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)

describe("a health sheet in Chromium", () => {
  it("is filled in on a phone, interrupted, resumed elsewhere, signed, refused, corrected and accepted", async () => {
    const { page, complaints } = await newPage(browser, 360)
    await page.goto(`${demo.portal}/espace/documents`)
    await signIn(page, mail, password)
    await page.getByText("À fournir avant le").first().waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole("link", { name: /Fiche sanitaire de liaison/ }).click()
    await page.getByText("Rougeole, oreillons, rubéole").waitFor()
    expect(await violations(page)).toEqual([])
    expect(await fits(page)).toBe(true)
    await choose(page, "Les vaccinations obligatoires", "Oui")
    await page.getByLabel("Maladies que votre enfant").fill("varicelle")
    await page.getByText("Tout est enregistré").first().waitFor()
    expect((await sheet())?.state).toBe("to-do")

    const elsewhere = await newPage(browser, 1280)
    await openSheet(elsewhere.page)
    expect(await elsewhere.page.getByLabel("Maladies que votre enfant").inputValue()).toBe("varicelle")
    await elsewhere.page.getByRole("button", { name: "Relire avant d’envoyer" }).click()
    await elsewhere.page.getByText("6 points sont à corriger").waitFor()
    expect(await violations(elsewhere.page)).toEqual([])
    for (const question of [
      "Votre enfant suit-il",
      "Allergie à un médicament",
      "Allergie alimentaire",
      "Autre allergie"
    ]) {
      await choose(elsewhere.page, question, "Non")
    }
    await choose(elsewhere.page, "Asthme", "Oui")
    await choose(elsewhere.page, "Un projet d’accueil", "Non")
    await elsewhere.page.getByLabel("Quelles allergies").fill("Ventoline dans le sac")
    await choose(elsewhere.page, "Les vaccinations obligatoires", "Non")
    await elsewhere.page.getByRole("button", { name: "Relire avant d’envoyer" }).click()
    await elsewhere.page.getByText(/Admission provisoire jusqu’au \d/).waitFor()
    expect(await elsewhere.page.getByLabel("Votre mot de passe", { exact: true }).inputValue()).toBe("")
    expect(await violations(elsewhere.page)).toEqual([])
    await elsewhere.page.getByRole("button", { name: "Modifier mes réponses" }).click()
    await choose(elsewhere.page, "Les vaccinations obligatoires", "Oui")
    await elsewhere.page.getByRole("button", { name: "Relire avant d’envoyer" }).click()
    await elsewhere.page.getByText("Je soussigné(e)").waitFor()
    expect(await elsewhere.page.getByText("Admission provisoire").count()).toBe(0)
    expect(await violations(elsewhere.page)).toEqual([])
    await elsewhere.page.getByRole("button", { name: "Signer et envoyer" }).click()
    await elsewhere.page.getByText("Saisissez votre mot de passe pour signer.").first().waitFor()
    await elsewhere.page.getByLabel("Votre mot de passe", { exact: true }).fill(password)
    await elsewhere.page.getByLabel("Votre mot de passe", { exact: true }).press("Enter")
    await elsewhere.page.getByText("C’est envoyé").first().waitFor()
    expect(await violations(elsewhere.page)).toEqual([])

    const sent = await sheet()
    expect(sent?.state).toBe("sent")
    const opened = await demo.portail(
      "document",
      "open",
      sent?.submission ?? "",
      "--purpose",
      "accueil",
      "--service",
      "enfance"
    )
    expect(opened).toContain("Ventoline dans le sac")
    await demo.portail("document", "review", "refuse", sent?.submission ?? "", "--reason", "Précisez la dose.", "--yes")
    await mailMatching(demo, mail, /Un document est à renvoyer/)

    await page.goto(`${demo.portal}/espace/documents`)
    await page.reload()
    await page.getByText("Précisez la dose.").waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole("link", { name: /Fiche sanitaire de liaison/ }).click()
    await page.getByLabel("Quelles allergies").fill("Ventoline, deux bouffées")
    await page.getByRole("button", { name: "Relire avant d’envoyer" }).click()
    await page.getByLabel("Votre mot de passe", { exact: true }).fill(password)
    await page.getByRole("button", { name: "Signer et envoyer" }).click()
    await page.getByText("C’est envoyé").first().waitFor()
    await demo.portail("document", "review", "accept", (await sheet())?.submission ?? "", "--yes")
    expect((await sheet())?.state).toBe("accepted")
    const health = await demo.portail("family", "health", "TEST-EMMA-ROSE", "--purpose", "accueil")
    expect(health).toContain("Ventoline, deux bouffées")
    expect([...complaints, ...elsewhere.complaints]).toEqual([])
  })

  it("filled in by two devices keeps both, and asks which of two answers to a question stays", async () => {
    const [one, other] = await Promise.all([newPage(browser, 360), newPage(browser, 360)])
    await Promise.all([openSheet(one.page), openSheet(other.page)])
    for (const { page } of [one, other]) await page.getByRole("button", { name: "Modifier et renvoyer" }).click()
    await one.page.getByLabel("Nom", { exact: true }).fill("Dr Petit")
    await one.page.getByText("Tout est enregistré").first().waitFor()
    await other.page.getByLabel("Téléphone").fill("03 44 00 00 00")
    await other.page.getByText("Tout est enregistré").first().waitFor()
    expect(await other.page.getByLabel("Nom", { exact: true }).inputValue()).toBe("Dr Petit")
    await one.page.getByLabel("Téléphone").fill("03 44 11 11 11")
    await one.page.getByText("Une réponse a changé ailleurs").waitFor()
    expect(await violations(one.page)).toEqual([])
    await one.page.getByRole("button", { name: "Garder ma réponse" }).click()
    await one.page.getByText("Tout est enregistré").first().waitFor()
    await other.page.reload()
    expect(await other.page.getByLabel("Téléphone").inputValue()).toBe("03 44 11 11 11")
  })
})

/** Photos of pages as a phone takes them. */
const photos = (names: ReadonlyArray<string>) =>
  Promise.all(
    names.map(async (name) => ({
      name,
      mimeType: "image/jpeg",
      buffer: await sharp({ create: { width: 900, height: 1200, channels: 3, background: "#d8d2c4" } })
        .jpeg()
        .toBuffer()
    }))
  )

describe("a scan in Chromium", () => {
  it("of three photos is sent from a phone, through a line that breaks; what is no picture says what to do", async () => {
    const { page } = await newPage(browser, 360)
    await page.goto(`${demo.portal}/espace/documents`)
    await signIn(page, mail, password)
    await page.getByRole("link", { name: /Pages de vaccination/ }).click()
    await page.getByText("6 pages au plus").waitFor()
    expect(await violations(page)).toEqual([])
    const choice = page.locator("#file-choice")
    await choice.setInputFiles([{ name: "faux.pdf", mimeType: "application/pdf", buffer: Buffer.from("<script>") }])
    await page.getByText("ce n’est ni une photo").waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole("button", { name: "Ne pas envoyer ce fichier" }).click()
    await page.context().setOffline(true)
    await choice.setInputFiles(await photos(["un.jpg", "deux.jpg", "trois.jpg"]))
    await page.getByText("un.jpg").waitFor()
    await page.context().setOffline(false)
    await page.getByRole("img", { name: "Page 3" }).waitFor()
    expect(await page.getByText("Page 4").count()).toBe(0)
    expect(await violations(page)).toEqual([])
    expect(await fits(page)).toBe(true)
    await page.getByRole("button", { name: "Voir : Page 3" }).click()
    await page.getByRole("dialog", { name: "Page 3" }).getByRole("img", { name: "Page 3" }).waitFor()
    expect(await violations(page)).toEqual([])
    expect(await fits(page)).toBe(true)
    await page.getByRole("button", { name: "Fermer l’aperçu" }).click()
    await page.getByRole("dialog").waitFor({ state: "detached" })
    await page.getByRole("button", { name: "Retirer : Page 3" }).click()
    await page.getByRole("img", { name: "Page 3" }).waitFor({ state: "detached" })
    await page.getByRole("button", { name: "Envoyer à la mairie" }).click()
    await page.getByText("C’est envoyé").first().waitFor()
    const listed = JSON.parse(await demo.portail("document", "list", "--kind", "vaccins", "--to-review", "--json"))
    expect(listed).toHaveLength(1)
    const opened = await demo.portail(
      "document",
      "open",
      listed[0].submission,
      "--purpose",
      "vaccins",
      "--service",
      "enfance",
      "--json"
    )
    expect(JSON.parse(opened).files).toHaveLength(2)
    const folder = await mkdtemp(join(tmpdir(), "portail-open-"))
    await demo.portail(
      "document",
      "open",
      listed[0].submission,
      "--purpose",
      "vaccins",
      "--service",
      "enfance",
      "--out",
      folder
    )
    const written = await readdir(folder)
    expect(written).toHaveLength(2)
    expect((await sharp(join(folder, written[0] ?? "")).metadata()).format).toBe("jpeg")
    await rm(folder, { recursive: true })
  })
})

describe("the preview of a document in Chromium", () => {
  it("is a PDF in the page, and in a tab where the page's policy lets none in", async () => {
    const { page, complaints } = await newPage(browser, 1280)
    for (const [address, inPage] of [
      [`${demo.portal}/espace/documents`, true],
      [demo.cms, false]
    ] as const) {
      await page.goto(address)
      await signIn(page, mail, password)
      if (!inPage)
        await page
          .getByRole("link", { name: /documents/i })
          .first()
          .click()
      await page
        .getByRole("link", { name: /Fiche sanitaire/ })
        .first()
        .click()
      await page.getByRole("button", { name: "Aperçu" }).click()
      const dialog = page.getByRole("dialog", { name: /Fiche sanitaire/ })
      if (inPage) {
        await expect.poll(() => page.frames().some((frame) => frame.url().startsWith("blob:"))).toBe(true)
        expect(complaints).toEqual([])
      } else {
        await dialog.getByText("Votre navigateur n’affiche pas ce fichier dans la page").waitFor()
        const [tab] = await Promise.all([
          page.waitForEvent("popup"),
          dialog.getByRole("button", { name: "Ouvrir dans un onglet" }).click()
        ])
        await expect.poll(() => tab.url()).toMatch(/^blob:/)
        await tab.close()
      }
      expect(await violations(page)).toEqual([])
      await dialog.getByRole("button", { name: "Fermer l’aperçu" }).click()
      await dialog.waitFor({ state: "detached" })
      expect(await page.locator("button:focus").innerText()).toContain("Aperçu")
    }
  })
})
