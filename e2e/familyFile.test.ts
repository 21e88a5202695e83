import { describe, expect, it } from "vitest"
import { mailMatching } from "./support/family.ts"
import { browser, demo, useDemo } from "./support/inDemo.ts"
import { newPage, signIn, violations } from "./support/pages.ts"

useDemo()

const mail = "famille.test@compiegne.example"

const asJson = async <A>(...words: ReadonlyArray<string>) => JSON.parse(await demo.portail(...words, "--json")) as A

describe("a family's file in Chromium", () => {
  it("is verified step by step on a phone, interrupted and resumed, and the town follows and approves", async () => {
    const { page, complaints } = await newPage(browser, 360)
    await page.goto(`${demo.portal}/espace`)
    await signIn(page, mail, "bienvenue au portail")
    await page.getByText("Votre dossier à vérifier, 18 rubriques").first().waitFor()
    expect(await violations(page)).toEqual([])
    // what is missing is asked for, and the portal itself refuses that it is right
    expect(
      await page.evaluate(async () => {
        const response = await fetch("/api/v1/household/confirmation", {
          method: "POST",
          headers: { "content-type": "application/json", "x-portail": "1" },
          body: JSON.stringify({ sections: [{ section: "me", childId: null }] })
        })
        const { code, sections } = await response.json()
        return [response.status, code, sections[0].missing]
      })
    ).toEqual([422, "section-incomplete", ["parentalAuthority"]])
    await page.getByRole("link", { name: /^Vérifier/ }).click()
    await page.getByText("Étape 1 sur 18").first().waitFor()
    await page.getByText("Il manque : Autorité parentale.").waitFor()
    expect(await page.getByRole("button", { name: "C’est exact" }).count()).toBe(0)
    await page.getByRole("button", { name: "Compléter" }).click()
    const authority = page.getByRole("group", { name: /^Autorité parentale/ })
    expect(await authority.getByRole("radio", { checked: true }).count()).toBe(0)
    await authority.getByLabel("Oui").check()
    await page.getByLabel(/^Date de naissance/).fill("3/5/87")
    await page.getByRole("button", { name: "Valider" }).click()
    await page.getByText("Étape 2 sur 18").first().waitFor()
    await page.getByRole("link", { name: "Plus tard" }).click()
    await page.getByText("Votre dossier à vérifier, 17 rubriques").first().waitFor()

    const elsewhere = await newPage(browser, 1280)
    await elsewhere.page.goto(`${demo.portal}/espace/verification`)
    await signIn(elsewhere.page, mail, "bienvenue au portail")
    await elsewhere.page.getByText("Étape 2 sur 18").first().waitFor()
    expect(await violations(elsewhere.page)).toEqual([])
    const { begun, households } = await asJson<{ begun: number; households: ReadonlyArray<{ done: number }> }>(
      "family",
      "verify",
      "--status"
    )
    expect([begun, Math.max(...households.map((each) => each.done))]).toEqual([1, 1])

    await page.goto(`${demo.portal}/espace/enfants`)
    await page.getByRole("link", { name: /Emma-Rose/ }).click()
    await page.getByRole("button", { name: /Modifier : .*[Ii]dentité/ }).click()
    await page.getByLabel("Lieu de naissance").fill("Senlis")
    await page.getByRole("button", { name: "Valider" }).click()
    await page.getByText("En attente de validation par la mairie").first().waitFor()
    expect(await violations(page)).toEqual([])
    const [change] = await asJson<ReadonlyArray<{ id: string; after: object }>>("family", "changes", "list")
    expect(change?.after).toEqual({ birthPlace: "Senlis" })
    await demo.portail("family", "changes", "approve", change?.id ?? "", "--yes")
    await mailMatching(demo, mail, /Votre modification est validée/)
    await page.reload()
    await page.getByRole("button", { name: /Voir : .*[Ii]dentité/ }).click()
    await page.getByText("Senlis").first().waitFor()
    // the refusal that was provoked above
    expect([...complaints, ...elsewhere.complaints].filter((each) => !each.includes("422"))).toEqual([])
  })

  it("explains what it refuses under the field, keeps what was typed, and works by keyboard", async () => {
    const { page } = await newPage(browser, 360)
    await page.goto(`${demo.portal}/espace/foyer`)
    await signIn(page, mail, "bienvenue au portail")
    await page.getByRole("button", { name: "Modifier : Adresse de correspondance" }).focus()
    await page.keyboard.press("Enter")
    await page.getByLabel("Code postal").fill("75001")
    await page.getByLabel("Ville").fill("Compiègne")
    await page.getByLabel("Ville").press("Enter")
    await page.getByText("Ville : cette ville n’a pas le code postal 75001.").first().waitFor()
    expect(await page.getByLabel("Code postal").inputValue()).toBe("75001")
    expect(await violations(page)).toEqual([])
    await page.getByLabel("Code postal").fill("60200")
    await page.getByLabel("Ville").press("Enter")
    await page.getByText("C’est enregistré.").first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })

  it("suggests addresses to whoever types one, by keyboard, and asks for them from the server alone", async () => {
    const { page, complaints } = await newPage(browser, 360)
    const asked: Array<string> = []
    page.on("request", (request) => void asked.push(request.url()))
    await page.goto(`${demo.portal}/espace/foyer`)
    await signIn(page, mail, "bienvenue au portail")
    await page.getByRole("button", { name: "Modifier : Adresse de correspondance" }).focus()
    await page.keyboard.press("Enter")
    await page.getByLabel("N°").fill("")
    await page.keyboard.press("Tab")
    await page.keyboard.press("ControlOrMeta+A")
    await page.keyboard.type("7 rue des till")
    await page.getByRole("option", { name: /Margny/ }).waitFor()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowDown")
    expect(await violations(page)).toEqual([])
    const chosen = await page.getByRole("option", { name: /Margny/ }).boundingBox()
    expect(Math.floor((chosen?.y ?? 0) + (chosen?.height ?? 0))).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0)
    await page.keyboard.press("Enter")
    await page.keyboard.press("Enter")
    await page.getByText("C’est enregistré.").first().waitFor()
    await page.getByText("Rue des Tilleuls Argentés", { exact: true }).first().waitFor()
    await page.getByText("Margny-lès-Compiègne").first().waitFor()
    expect(asked.filter((url) => !url.startsWith(demo.portal) || /till/i.test(decodeURIComponent(url)))).toEqual([])
    expect(complaints).toEqual([])
  })
})
