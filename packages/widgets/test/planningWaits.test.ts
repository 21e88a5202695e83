import { describe, expect, it } from "vitest"
import { type Answers, ok, problem } from "../src/mocks/answers.ts"
import { december, lina, line, noe, ways } from "../src/mocks/fixtures/planning.ts"
import { fullDecember, offered, type Wait, type WaitAnswer, waiting } from "../src/mocks/fixtures/waits.ts"
import { inside } from "../src/mocks/signedIn.ts"
import { expectAccessible, focused } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser()
const page = () => portal.page
const element = "<portail-planning routed></portail-planning>"
const days: Answers = { ...inside, "GET /planning": ok(fullDecember) }
const open = (answers: Answers = days, suffix = "#/planning/2026-12") => portal.open(element, answers, { suffix })
const acceptance = `POST /planning/waits/${offered.id}/acceptance`

interface Asked {
  readonly key: string
  readonly places: ReadonlyArray<{ childId: string; activity: string; unit: string; day: string }>
}
const asked = (): ReadonlyArray<Asked> =>
  portal.stub.seen.filter(({ operation }) => operation === "POST /planning/waits").map(({ body }) => JSON.parse(body))
const listed = (wait: Partial<Wait> = {}): WaitAnswer => ({ wait: { ...waiting, ...wait }, lines: [] })
/** The first request to an address gets no answer; gives what it carried, once it was sent. */
const loseFirst = async (address: string) => {
  const lost: Array<string> = []
  // the stub cannot lose an answer: Chromium asks again by itself where a connection that it used before is closed
  await page().route(
    address,
    async (route) => {
      lost.push(route.request().postData() ?? "")
      await route.abort("connectionreset")
    },
    { times: 1 }
  )
  return lost
}
const toForm = async (child = "Lina") => {
  await portal.button(new RegExp(`Soir\\s+Complet · liste d’attente.*${child}, mardi 15 décembre`)).click()
  await portal.heading("Demander à être sur la liste d’attente").waitFor()
}

describe("a full place", () => {
  it("offers to wait for it, and tells the rank of what is waited for already", async () => {
    await open()
    await portal.button(/Soir\s+En attente, 2e sur 5.*Noé, lundi 14 décembre/).waitFor()
    await portal.button(/Soir\s+Place proposée.*Lina, jeudi 17 décembre/).waitFor()
    await page()
      .getByText(/gardée pour vous jusqu’au/i)
      .first()
      .waitFor()
    await page()
      .getByText(/touchez pour demander à être sur la liste d’attente/i)
      .first()
      .waitFor()
    await expectAccessible(page())
  })

  it("is waited for with brothers and sisters together, in one request", async () => {
    await open({ ...days, "POST /planning/waits": ok(listed({ rank: 3, of: 3 })) })
    await toForm()
    expect(await page().getByLabel("Soir, Lina").isChecked()).toBe(true)
    await page().getByLabel("Soir, Noé").check()
    expect(await page().getByLabel("Garder les frères et sœurs ensemble").isChecked()).toBe(true)
    await expectAccessible(page())
    await portal.button("M’inscrire sur la liste d’attente").click()
    await page().getByText("Vous êtes sur la liste d’attente").waitFor()
    await page().getByText("En attente\u202f: 3e sur 3.").waitFor()
    expect(asked().map(({ places }) => places.map(({ childId }) => childId))).toEqual([[lina.id, noe.id]])
  })

  it("is waited for day by day where the activity allows no more", async () => {
    const evenings = fullDecember.cells.map((each) =>
      each.unit === "soir" && each.day === "2026-12-18" ? { ...each, ...ways.full, mayWait: true } : each
    )
    const activities = fullDecember.activities.map((each) => ({ ...each, waitsFor: "day" as const }))
    await open({
      ...days,
      "GET /planning": ok({ ...fullDecember, activities, cells: evenings }),
      "POST /planning/waits": ok(listed())
    })
    await toForm()
    for (const box of await page().getByLabel("Soir, Lina").all()) await box.check()
    expect(await page().getByLabel("Seulement tous ces jours à la fois").count()).toBe(0)
    await portal.button("M’inscrire sur la liste d’attente").click()
    await page().getByText("Vous êtes sur la liste d’attente").first().waitFor()
    expect(asked().map(({ places }) => places.map(({ day }) => day))).toEqual([["2026-12-15"], ["2026-12-18"]])
  })

  it("is waited for child by child where the family says so", async () => {
    await open({ ...days, "POST /planning/waits": ok(listed()) })
    await toForm()
    await page().getByLabel("Soir, Noé").check()
    await page().getByLabel("Garder les frères et sœurs ensemble").uncheck()
    await portal.button("M’inscrire sur la liste d’attente").click()
    await page().getByText("Vous êtes sur la liste d’attente").first().waitFor()
    expect(asked().map(({ places }) => places.map(({ childId }) => childId))).toEqual([[lina.id], [noe.id]])
    expect(new Set(asked().map(({ key }) => key)).size).toBe(2)
  })

  it("is asked for again with the same key when the connection was lost", async () => {
    await open({ ...days, "POST /planning/waits": ok(listed()) })
    const lost = await loseFirst("**/planning/waits")
    await toForm()
    await portal.button("M’inscrire sur la liste d’attente").click()
    await page()
      .getByText(/La connexion a été coupée avant la réponse/)
      .waitFor()
    await portal.button("Réessayer").click()
    await page().getByText("Vous êtes sur la liste d’attente").waitFor()
    expect(asked()).toEqual(lost.map((body) => JSON.parse(body)))
  })

  it("that cannot be waited for says why, and stays chosen", async () => {
    const sentence = "L’enfant est déjà sur la liste d’attente."
    await open({
      ...days,
      "POST /planning/waits": ({ body }) => {
        const { places }: Asked = JSON.parse(body)
        return ok({
          wait: null,
          lines: places.map((place) => ({ ...place, code: "already-waiting", limit: null, sentence }))
        })
      }
    })
    await toForm()
    await portal.button("M’inscrire sur la liste d’attente").click()
    await page().getByText("Cette demande n’a pas été possible").waitFor()
    await page().getByText(sentence).waitFor()
    expect(await page().getByLabel("Soir, Lina").isChecked()).toBe(true)
  })

  it("leads from the answer of a booking that came too late to the waiting list", async () => {
    await open({
      ...days,
      "GET /planning": ({ times }) => ok(times === 1 ? december : fullDecember),
      "POST /planning/changes": ({ body }) =>
        ok({
          kept: false,
          lines: JSON.parse(body).changes.map((wish: Parameters<typeof line>[0]) =>
            line(wish, { outcome: "full", code: "full", sentence: "Il n’y a plus de place ce jour-là." })
          )
        })
    })
    await portal.button(/Soir\s+Libre.*Noé, mardi 15 décembre/).click()
    await page().getByRole("link", { name: "Vérifier et confirmer" }).click()
    await portal.button("Confirmer 1 changement").click()
    await portal.button("Demander à être sur la liste d’attente").click()
    await portal.heading("Demander à être sur la liste d’attente").waitFor()
    expect(await page().getByLabel("Soir, Noé").isChecked()).toBe(true)
  })
})

describe("the waiting list", () => {
  it("tells rank, of how many, why, and is left with one press", async () => {
    await open({ ...days, [`DELETE /planning/waits/${waiting.id}`]: { status: 204 } }, "#/planning/attente")
    await page().getByText("En attente\u202f: 2e sur 5.").first().waitFor()
    await page()
      .getByText(/Frère ou sœur déjà inscrit \(20 points\)/)
      .waitFor()
    await page()
      .getByText(/Demandé le samedi\s5\sdécembre 2026/i)
      .waitFor()
    await expectAccessible(page())
    await portal.button(/^Ne plus attendre/).click()
    await page().getByText("Vous n’êtes plus sur cette liste d’attente.").waitFor()
    await expect.poll(() => focused(page())).toContain("Vous n’êtes plus sur cette liste d’attente.")
  })
})

describe("an offered place", () => {
  const taken: Wait = { ...offered, state: "taken", offeredUntil: null }
  const accepted = () => portal.stub.seen.some(({ operation }) => operation === acceptance)

  it("stands first in the planning and is taken with one press", async () => {
    await open({
      ...days,
      "GET /planning": () => ok(accepted() ? { ...fullDecember, waits: [waiting] } : fullDecember),
      [acceptance]: ok(taken)
    })
    await portal.heading("Une place vous est proposée").waitFor()
    await page()
      .getByText(/Gardée pour vous jusqu’au/)
      .waitFor()
    const order = await page().evaluate(() => {
      const root = document.querySelector("portail-planning")?.shadowRoot
      const [offer, day] = [root?.querySelector("[data-offers] .notice"), root?.querySelector(".day, tbody tr")]
      return offer && day ? offer.compareDocumentPosition(day) & Node.DOCUMENT_POSITION_FOLLOWING : 0
    })
    expect(order).toBeGreaterThan(0)
    for (const name of ["Accepter", "Refuser"]) {
      expect((await portal.button(name).boundingBox())?.height).toBeGreaterThanOrEqual(44)
    }
    await portal.button("Accepter").focus()
    await page().keyboard.press("Enter")
    await page().getByText("C’est réservé\u202f: la place est à vous.").waitFor()
    await expect.poll(() => focused(page())).toContain("C’est réservé")
    await portal.heading("Une place vous est proposée").waitFor({ state: "detached" })
    await expectAccessible(page())
  })

  it("is declined with one press", async () => {
    await open({ ...days, [`DELETE /planning/waits/${offered.id}`]: { status: 204 } })
    await portal.button("Refuser").click()
    await page()
      .getByText(/Vous avez refusé la place/)
      .waitFor()
  })

  it("says plainly that it is too late, and that it has passed on", async () => {
    await open({ ...days, [acceptance]: problem(409, "offer-expired", { until: "2026-12-07T08:00:00Z" }) })
    await portal.button("Accepter").click()
    await page()
      .getByText(/Trop tard\u202f: la place était gardée jusqu’au lundi\s7\sdécembre à\s9\sh\. Elle est proposée/)
      .waitFor()
    await expectAccessible(page())
  })

  it("that ran out while the page stood open offers no button any more", async () => {
    const past = { ...offered, offeredUntil: "2026-11-20T08:00:00Z" }
    await open({ ...days, "GET /planning": ok({ ...fullDecember, waits: [past] }) })
    await page()
      .getByText(/Trop tard\u202f: la place était gardée/)
      .waitFor()
    expect(await portal.button("Accepter").count()).toBe(0)
  })

  it("that cannot be taken as things stand says why, and stays", async () => {
    const sentence = "Vérifiez d’abord votre dossier."
    await open({ ...days, [acceptance]: problem(409, "offer-refused", { refusal: "dossier-incomplete", sentence }) })
    await portal.button("Accepter").click()
    await page().getByText(`${sentence} La place reste gardée`).waitFor()
    expect(await portal.button("Accepter").count()).toBe(1)
  })

  it("is accepted again when the connection was lost", async () => {
    await open({ ...days, [acceptance]: ok(taken) })
    await loseFirst("**/acceptance")
    await portal.button("Accepter").click()
    await page()
      .getByText(/La connexion a été coupée avant la réponse/)
      .waitFor()
    await portal.button("Accepter").click()
    await page().getByText("C’est réservé\u202f: la place est à vous.").waitFor()
  })
})
