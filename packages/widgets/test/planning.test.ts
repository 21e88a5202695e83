import { describe, expect, it } from "vitest"
import { type Answers, ok, problem, signedOut } from "../src/mocks/answers.ts"
import { december, january, lina, line, noe } from "../src/mocks/fixtures/planning.ts"
import { session } from "../src/mocks/fixtures/samples.ts"
import { inside } from "../src/mocks/signedIn.ts"
import { expectAccessible, focused } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser()
const page = () => portal.page
const element = "<portail-planning routed></portail-planning>"
const days: Answers = {
  ...inside,
  "GET /planning": ({ query }) => ok(query.get("from") === january.from ? january : december)
}

interface Sent {
  readonly key: string
  readonly mode: string
  readonly siblingsTogether: boolean
  readonly preview: boolean
  readonly changes: ReadonlyArray<Parameters<typeof line>[0]>
}
const sentOf = (body: string): Sent => JSON.parse(body)
const sent = () =>
  portal.stub.seen.filter(({ operation }) => operation === "POST /planning/changes").map(({ body }) => sentOf(body))
const allDone = ({ body }: { readonly body: string }) =>
  ok({ kept: true, lines: sentOf(body).changes.map((wish) => line(wish)) })

const open = (answers: Answers = days, suffix = "#/planning/2026-12") => portal.open(element, answers, { suffix })
const chip = (label: string, state: string, more = "") =>
  portal.button(new RegExp(`${label}\\s+${state}.*${more}`)).first()
const choose = async () => {
  await chip("Soir", "Libre", "Noé, lundi 7 décembre").click()
  await chip("Cantine", "Réservé", "Lina, lundi 7 décembre").click()
}
const toBasket = async () => {
  await choose()
  await page().getByRole("link", { name: "Vérifier et confirmer" }).click()
  await portal.heading("Vos changements").waitFor()
}

describe("the days on a phone", () => {
  it("say for each unit how it stands by text, until when it may be changed, and why not", async () => {
    await open()
    const day = page()
      .getByRole("listitem")
      .filter({ hasText: "Mardi 8 décembre" })
      .or(page().locator(".day", { hasText: "mardi 8 décembre" }))
      .first()
    await day.getByText("Trop tard").waitFor()
    for (const text of [
      "Complet",
      /Modifiable jusqu’au jeudi\s3\sdécembre à\s12\sh$/,
      /Cantine\u202f: il n’est plus possible d’annuler/i,
      /Soir\u202f: Toutes les places sont prises/i
    ]) {
      await day.getByText(text).first().waitFor()
    }
    await page().getByText("Autre foyer", { exact: true }).waitFor()
    const first = page().getByRole("link", { name: "Vérifier mon dossier" })
    expect(await first.getAttribute("href")).toMatch(/\/espace\/verification$/)
    await page()
      .getByText(/hors délai\u202f: \+\s50/)
      .waitFor()
    await page()
      .getByText(/annulé maintenant, 50\s% restent dus/)
      .waitFor()
    await page()
      .getByText(/Du\ssamedi\s19\sdécembre au\sjeudi\s24\sdécembre/i)
      .waitFor()
    await expectAccessible(page())
  })

  it("are taken one child at a time, by address, by back and after a reload", async () => {
    await open()
    await page().getByRole("link", { name: "Lina" }).click()
    await expect.poll(() => page().url()).toContain(`#/planning/2026-12?enfant=${lina.id}`)
    await expect.poll(() => page().getByText("Noé", { exact: true }).count()).toBe(1)
    await page().getByRole("link", { name: "Mois suivant" }).click()
    await portal.heading("Janvier 2027").waitFor()
    expect(await page().url()).toContain(`#/planning/2027-01?enfant=${lina.id}`)
    await expect.poll(() => focused(page())).toBe("Mois suivant")
    await page().reload()
    await portal.heading("Janvier 2027").waitFor()
    expect(await page().getByRole("link", { name: "Lina" }).getAttribute("aria-current")).toBe("true")
    await page().goBack()
    await portal.heading("Décembre 2026").waitFor()
  })

  it("stay when a link leads to another place of the page", async () => {
    await portal.open(`<a href="#contenu">Aller au contenu</a>${element}`, days, { suffix: "#/planning/2027-01" })
    await portal.heading("Janvier 2027").waitFor()
    await page().getByRole("link", { name: "Aller au contenu" }).click()
    await page().waitForURL("**#contenu")
    await page().getByRole("link", { name: "Répéter" }).waitFor()
    expect(await portal.heading("Janvier 2027").count()).toBe(1)
  })

  it("keep those that have passed out of the way", async () => {
    await open()
    await chip("Cantine", "Réservé").waitFor()
    expect(await portal.heading(/vendredi 4 décembre/i).count()).toBe(0)
    await portal.button("Voir les 3 jours passés").click()
    await portal.heading(/vendredi\s4\sdécembre/i).waitFor()
  })

  it("of an address that names none say so", async () => {
    await open(days, "#/planning/2026-13")
    await portal.heading("Introuvable").waitFor()
  })
})

describe("the changes that are chosen", () => {
  it("stay over other months, go as ids in one request, and are answered line by line", async () => {
    await open({ ...days, "POST /planning/changes": allDone })
    await choose()
    await page().getByRole("link", { name: "Mois suivant" }).click()
    await chip("Cantine", "Libre", "Lina, lundi 4 janvier").click()
    await page().getByText("3 changements à confirmer", { exact: true }).waitFor()
    await expectAccessible(page())
    await page().getByRole("link", { name: "Vérifier et confirmer" }).click()
    await portal.heading("Vos changements").waitFor()
    await expect.poll(() => focused(page())).toBe("Vos changements")
    await page().getByLabel("faire tous les autres").check()
    await page().getByLabel("Garder les frères et sœurs ensemble").check()
    await expectAccessible(page())
    await portal.button("Confirmer 3 changements").click()
    await page().getByText("C’est fait\u202f: 3 changements").waitFor()
    await page().getByText("Un e‑mail de confirmation vous a été envoyé.").waitFor()
    await expect.poll(() => focused(page())).toBe("Réponse à votre demande")
    await expectAccessible(page())
    expect(sent()).toEqual([
      {
        key: expect.stringMatching(/^[\da-f-]{36}$/),
        mode: "best-effort",
        siblingsTogether: true,
        preview: false,
        changes: [
          { action: "cancel", childId: lina.id, activity: "cantine", unit: "repas", day: "2026-12-07" },
          { action: "add", childId: noe.id, activity: "periscolaire", unit: "soir", day: "2026-12-07" },
          { action: "add", childId: lina.id, activity: "cantine", unit: "repas", day: "2027-01-04" }
        ]
      }
    ])
    await portal.button("Retour au planning").click()
    await portal.heading("Janvier 2027").waitFor()
    expect(await page().getByText("à confirmer", { exact: true }).count()).toBe(0)
  })

  it("of which one is refused are kept, and the rest can go without it", async () => {
    const refused = { outcome: "full", code: "full", sentence: "Toutes les places sont prises." } as const
    const spared = { outcome: "not-done", code: "other-line-refused", sentence: "" } as const
    await open({
      ...days,
      "POST /planning/changes": ({ body, times }) =>
        times > 1
          ? allDone({ body })
          : ok({
              kept: false,
              lines: sentOf(body).changes.map((wish) => line(wish, wish.action === "add" ? refused : spared))
            })
    })
    await toBasket()
    await portal.button("Confirmer 2 changements").click()
    await page().getByText("Rien n’a été changé").waitFor()
    await page().getByText("Toutes les places sont prises.").waitFor()
    await expectAccessible(page())
    await portal.button("Retirer ce changement et confirmer le reste").click()
    await page().getByText("C’est fait\u202f: 1 changement").waitFor()
    const [first, second] = sent()
    expect(second?.changes.map(({ action }) => action)).toEqual(["cancel"])
    expect(second?.key).not.toBe(first?.key)
  })

  it("are sent again with the same key when no answer came, or when too many families ask at once", async () => {
    await open({
      ...days,
      "POST /planning/changes": ({ body, times }) =>
        times === 1 ? problem(503, "planning-busy", { retryAfterSeconds: 3 }) : allDone({ body })
    })
    const lost: Array<string> = []
    // the stub cannot lose an answer: Chromium asks again by itself where a connection that it used before is closed
    await page().route(
      "**/planning/changes",
      async (route) => {
        lost.push(sentOf(route.request().postData() ?? "{}").key)
        await route.abort("connectionreset")
      },
      { times: 1 }
    )
    await toBasket()
    await portal.button("Confirmer 2 changements").click()
    await page().getByText("rien ne sera fait deux fois").waitFor()
    await portal.button("Réessayer").click()
    await page().getByText("Beaucoup de familles réservent").waitFor()
    await expect.poll(() => focused(page())).toContain("Beaucoup de familles")
    await expectAccessible(page())
    await portal.button("Réessayer").click()
    await page().getByText("C’est fait\u202f: 2 changements").waitFor()
    expect(sent().map(({ key }) => key)).toEqual([...lost, ...lost])
  })

  it("outlive the end of a session, and go to no other adult", async () => {
    await open({ ...days, "POST /planning/changes": signedOut, "POST /session": ok(session) })
    await toBasket()
    await portal.button("Confirmer 2 changements").click()
    await page().getByText("Votre session a pris fin").waitFor()
    await portal.signIn()
    await portal.button("Confirmer 2 changements").waitFor()
    portal.stub.also(
      "POST /session",
      ok({ ...session, adult: { ...session.adult, id: "01930000-0000-7000-8000-000000000002" } })
    )
    await portal.button("Confirmer 2 changements").click()
    await page().getByText("Votre session a pris fin").waitFor()
    await portal.signIn()
    await page().getByText("Rien n’est choisi pour le moment").waitFor()
  })

  it("can be taken out one by one, and make the browser ask before it leaves", async () => {
    await open()
    await toBasket()
    const asked = page().waitForEvent("dialog")
    const going = page()
      .evaluate(() => location.assign("/elsewhere"))
      .catch(() => undefined)
    const dialog = await asked
    expect(dialog.type()).toBe("beforeunload")
    await dialog.dismiss()
    await going
    await portal.button(/^Retirer\s: Soir, Noé/).click()
    await portal.button("Confirmer 1 changement").waitFor()
    await portal.button("Tout effacer").click()
    await chip("Cantine", "Réservé").waitFor()
    await Promise.all([page().waitForURL("**/elsewhere"), page().evaluate(() => location.assign("/elsewhere"))])
  })

  it("bring with them what goes together and what is needed", async () => {
    const needing = december.activities.map((activity) => ({
      ...activity,
      units: activity.units.map((unit) => (unit.code === "soir" ? { ...unit, needs: ["matin"] } : unit))
    }))
    await open({ ...days, "GET /planning": ok({ ...december, activities: needing }) })
    await chip("Soir", "Libre", "Noé, lundi 7 décembre").click()
    await page().getByText("2 changements à confirmer", { exact: true }).waitFor()
    await chip("Matin", "À réserver", "Noé").waitFor()
  })
})
