import { describe, expect, it } from "vitest"
import { ok, problem } from "../src/mocks/answers.ts"
import { inside } from "../src/mocks/signedIn.ts"
import { expectAccessible } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser()

const thread = {
  id: "01930000-0000-7000-8000-0000000000f1",
  service: "enfance",
  serviceName: "Enfance",
  subject: "Sortie du mercredi",
  lastFrom: "town",
  lastAt: "2026-11-23T09:30:00Z",
  count: 1,
  unread: 1
}
const message = {
  id: "01930000-0000-7000-8000-0000000000f2",
  from: "town",
  author: "Enfance",
  text: "Départ à 9 h.\nPrévoyez un pique-nique.",
  files: [
    {
      id: "f-1",
      name: "Programme.pdf",
      file: { id: "f-1", mediaType: "application/pdf", bytes: 900, pages: 1, scanned: true }
    },
    { id: "f-2", name: "Plan.jpg", file: { id: "f-2", mediaType: "image/jpeg", bytes: 900, pages: 1, scanned: false } },
    { id: "f-3", name: "Jeu.pdf", file: null }
  ],
  sentAt: "2026-11-23T09:30:00Z"
}
const answers = {
  ...inside,
  "GET /messages": ok([thread]),
  [`GET /messages/${thread.id}`]: ok({ ...thread, messages: [message] })
}

describe("portail-messages", () => {
  it("lists what the town wrote, opens it, and sends an answer", async () => {
    await portal.open("<portail-messages></portail-messages>", answers, { script: "elements/messages.js" })
    await portal.page.getByText("1 non lu", { exact: true }).waitFor()
    await expectAccessible(portal.page)
    await portal.button(/Sortie du mercredi/).click()
    await portal.heading("Sortie du mercredi").waitFor()
    await portal.page.getByText("Prévoyez un pique-nique.").waitFor()
    await expectAccessible(portal.page)
    portal.stub.also(`POST /messages/${thread.id}`, ok({ ...thread, messages: [message] }))
    await portal.button("Envoyer").click()
    await portal.page.getByText("Il manque : Votre réponse.").waitFor()
    await portal.page.getByLabel("Votre réponse").fill("Merci !")
    await portal.button("Envoyer").click()
    await portal.page.locator("p.mark").getByText("Votre message est envoyé.").waitFor()
    const sent = portal.stub.seen.find(({ operation }) => operation === `POST /messages/${thread.id}`)
    expect(JSON.parse(sent?.body ?? "{}")).toEqual({ text: "Merci !", files: [], key: expect.any(String) })
    await expect.poll(() => portal.page.getByLabel("Votre réponse").inputValue()).toBe("")
  })

  it("names what a new message lacks", async () => {
    await portal.open("<portail-messages></portail-messages>", answers, { script: "elements/messages.js" })
    await portal.page.getByLabel("Objet").fill("Cantine")
    await portal.button("Envoyer").click()
    await portal.page.getByText("Il manque : Service, Votre message.").waitFor()
    expect(await portal.page.getByLabel("Objet").inputValue()).toBe("Cantine")
  })

  it("shows what was attached, and sends files with an answer once the portal has taken them", async () => {
    await portal.open("<portail-messages></portail-messages>", answers, { script: "elements/messages.js" })
    await portal.button(/Sortie du mercredi/).click()
    await portal.button("Ouvrir Programme.pdf").waitFor()
    await portal.page.getByText("L’antivirus ne l’a pas encore examiné.").waitFor()
    await portal.page.getByText("L’antivirus l’a refusé").waitFor()
    await expectAccessible(portal.page)
    const pdf = { name: "certificat.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") }
    const given = { id: thread.id, mediaType: "application/pdf", bytes: 8, pages: 1, scanned: true }
    await portal.page.route("**/messages/uploads/*", (route) => route.fulfill({ json: given }))
    await portal.page.locator('input[type="file"]').setInputFiles([pdf])
    await portal.button("Retirer\u202f: certificat.pdf").waitFor()
    await expectAccessible(portal.page)
    portal.stub.also(`POST /messages/${thread.id}`, problem(422, "message-refused", { problem: "unknown-file" }))
    await portal.page.getByLabel("Votre réponse").fill("Voici.")
    await portal.button("Envoyer").click()
    await portal.page.getByText("Un fichier joint n’est plus là.").waitFor()
    const sent = portal.stub.seen.find(({ operation }) => operation === `POST /messages/${thread.id}`)
    expect(JSON.parse(sent?.body ?? "{}")).toEqual({
      text: "Voici.",
      files: [{ id: thread.id, name: "certificat.pdf" }],
      key: expect.any(String)
    })
  })

  it("writes to a service, and says why the town does not take it", async () => {
    await portal.open("<portail-messages></portail-messages>", answers, { script: "elements/messages.js" })
    await portal.page.getByLabel("Service").selectOption({ index: 1 })
    await portal.page.getByLabel("Objet").fill("Carnaval")
    await portal.page.getByLabel("Votre message").fill("À quelle heure ?")
    portal.stub.also("POST /messages", problem(422, "message-refused", { problem: "too-many-messages" }))
    await portal.button("Envoyer").click()
    await portal.page.getByText("Vous avez envoyé beaucoup de messages").waitFor()
    expect(await portal.page.getByLabel("Votre message").inputValue()).toBe("À quelle heure ?")
  })

  it("sends the same again with the same key, and another message with another one", async () => {
    await portal.open("<portail-messages></portail-messages>", answers, { script: "elements/messages.js" })
    await portal.page.getByLabel("Service").selectOption({ index: 1 })
    await portal.page.getByLabel("Objet").fill("Carnaval")
    portal.stub.also("POST /messages", problem(422, "message-refused", { problem: "too-many-messages" }))
    const sent = (text: string): ReadonlyArray<string> =>
      portal.stub.seen
        .filter(({ operation }) => operation === "POST /messages")
        .map(({ body }) => JSON.parse(body ?? "{}"))
        .flatMap((said) => (said.text === text ? [said.key] : []))
    // a click does nothing while the one before is under way
    const send = async (text: string, times: number) => {
      await portal.page.getByLabel("Votre message").fill(text)
      const clicked = async () => {
        await portal.button("Envoyer").click()
        return sent(text).length
      }
      await expect.poll(clicked).toBeGreaterThanOrEqual(times)
    }
    await send("À 14 h ?", 2)
    await send("À 15 h ?", 1)
    expect(new Set(sent("À 14 h ?")).size).toBe(1)
    expect(sent("À 14 h ?")).not.toContain(sent("À 15 h ?")[0])
  })
})
