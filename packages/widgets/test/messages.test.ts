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
    await portal.page.getByText("Remplissez tous les champs.").waitFor()
    await portal.page.getByLabel("Votre réponse").fill("Merci !")
    await portal.button("Envoyer").click()
    await portal.page.getByText("Votre message est envoyé.").waitFor()
    const sent = portal.stub.seen.find(({ operation }) => operation === `POST /messages/${thread.id}`)
    expect(JSON.parse(sent?.body ?? "{}")).toEqual({ text: "Merci !" })
    await expect.poll(() => portal.page.getByLabel("Votre réponse").inputValue()).toBe("")
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
})
