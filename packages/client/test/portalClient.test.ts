import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { password, startPortal, townSite } from "../../server/test/runningPortal.ts"
import { cookiesInMemory } from "../src/cookies.ts"
import { portalClient } from "../src/index.ts"

let running: Awaited<ReturnType<typeof startPortal>>
beforeAll(async () => {
  running = await startPortal()
})
afterAll(() => running?.stop())

const credentials = (mail: string) => ({ body: { mail, password, remember: false } })

describe("a program's client", () => {
  test("signs in, reads what is the person's, and signs out", async () => {
    const portal = portalClient({ url: `${running.portal}/` })
    const signedIn = await portal.POST("/api/v1/session", credentials("anna@example.org"))
    expect(signedIn.data?.adult.givenName).toBe("Camille")
    const { data } = await portal.GET("/api/v1/invoices")
    expect(data?.invoices.map(({ id }) => id)).toEqual([running.invoiceIds[0]])
    expect((await portal.DELETE("/api/v1/session")).response.status).toBe(204)
    expect((await portal.GET("/api/v1/session")).error).toMatchObject({ code: "signed-out" })
  })

  test("is one person: another client beside it is another one", async () => {
    const [anna, boris] = [portalClient({ url: running.portal }), portalClient({ url: running.portal })]
    await anna.POST("/api/v1/session", credentials("anna@example.org"))
    await boris.POST("/api/v1/session", credentials("boris@example.org"))
    const invoice = { params: { path: { id: running.invoiceIds[1] } } }
    expect((await boris.GET("/api/v1/invoices/{id}", invoice)).data?.totalCents).toBe(4250)
    expect((await anna.GET("/api/v1/invoices/{id}", invoice)).error).toMatchObject({ code: "invoice-unknown" })
  })

  test("asks from an origin of the town's list, and is refused from any other", async () => {
    const fromSite = portalClient({ url: running.portal, origin: townSite })
    expect((await fromSite.POST("/api/v1/session", credentials("anna@example.org"))).response.status).toBe(200)
    const stranger = portalClient({ url: running.portal, origin: "https://elsewhere.example" })
    const { error } = await stranger.POST("/api/v1/session", credentials("anna@example.org"))
    expect(error).toMatchObject({ code: "origin-refused" })
  })
})

test("a cookie that an answer ends is not sent any more", () => {
  const cookies = cookiesInMemory()
  const answered = (cookie: string) => cookies.take(new Headers([["set-cookie", cookie]]))
  answered("session=abc; Path=/; HttpOnly")
  answered("place=7; Path=/")
  expect(cookies.header()).toBe("session=abc; place=7")
  answered("session=; Max-Age=0; Path=/")
  expect(cookies.header()).toBe("place=7")
})
