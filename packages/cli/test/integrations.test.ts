import { createServer, type Server } from "node:http"
import { afterAll, assert, beforeAll, describe, test, vi } from "vitest"
import { openWorkplace, samples } from "./support/portail.ts"

const place = await openWorkplace()
const { portail, json } = place

let server: Server
let url: string
const took: Array<string> = []

beforeAll(async () => {
  vi.stubEnv("PORTAIL_SECRET_KEY", `k1:${Buffer.alloc(32, 1).toString("base64")}`)
  server = createServer(async (request, response) => {
    await request.toArray()
    took.push(String(request.headers["webhook-signature"]))
    response.writeHead(took.length > 1 ? 500 : 204).end()
  })
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}/portail`
  await place.write("guide.pdf", "%PDF-1.4")
  await portail("town", "apply", await place.write("ville.yaml", samples.town))
  await portail("family", "import", "--yes", await place.write("familles.csv", samples.families))
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((stopped) => server.close(stopped))
  vi.unstubAllEnvs()
  place.remove()
})

describe("keys of business software", () => {
  test("are shown once, then named by eight letters, renewed and revoked", async () => {
    const dry = await portail("key", "create", "Compta", "--scope", "invoices:read", "--dry-run")
    assert.include(dry.err, "Rien n'a été créé")
    const { document } = await json("key", "create", "Compta", "--scope", "invoices:read,payments:read", "--rate", "30")
    assert.match(document.key, /^pf_live_[0-9A-Za-z]{46}$/)
    const list = await portail("key", "list")
    assert.include(list.out, document.name)
    assert.include(list.out, "factures, paiements")
    assert.notInclude(list.out, document.key.slice(16))
    const renewed = await portail("key", "rotate", document.name, "--overlap", "0", "--yes")
    assert.match(renewed.out, /^pf_live_/)
    assert.strictEqual((await portail("key", "revoke", "compta", "--yes")).code, 0)
    assert.deepEqual((await json("key", "list")).document, [])
    assert.lengthOf((await json("key", "list", "--all")).document, 1)
    const { out } = await portail("audit", "list")
    for (const act of ["clé d'accès créée", "clé d'accès renouvelée", "clé d'accès annulée"]) assert.include(out, act)
    assert.notInclude(out, document.key.slice(16))
  })

  test("are refused with the reason", async () => {
    const scope = await portail("key", "create", "Santé", "--scope", "health:read")
    assert.include(scope.err, "« health:read » n'est pas un droit.")
    assert.include((await portail("key", "create", "Vite", "--scope", "invoices:read", "--rate", "0")).err, "--rate")
    const text = `pf_live_${"A".repeat(46)}`
    const unknown = await portail("key", "revoke", text, "--yes")
    assert.include(unknown.err, "Aucune clé")
    assert.notInclude(unknown.err, text)
    await portail("key", "create", "Cantine", "--scope", "households:read")
    const taken = await portail("key", "create", "cantine", "--scope", "households:read")
    assert.include(taken.err, "s'appelle déjà « cantine »")
  })
})

describe("webhooks", () => {
  test("go to https on the public Internet, of events that there are", async () => {
    const add = (address: string, events = "invoice.issued") => portail("webhook", "add", address, "--event", events)
    assert.include((await add("http://compta.ville.fr/")).err, "https")
    assert.include((await add(url)).err, "https")
    assert.include((await add("https://127.0.0.1/")).err, "réseau privé")
    assert.include(
      (await add("https://compta.ville.fr/", "invoice.payed")).err,
      "« invoice.payed » n'est pas un événement."
    )
  })

  test("are added, tried, sent again and removed, where the installation names the host", async () => {
    vi.stubEnv("PORTAIL_WEBHOOK_HOSTS", "127.0.0.1")
    const { document } = await json("webhook", "add", url, "--event", "household.changed")
    assert.match(document.secret, /^whsec_/)
    assert.include((await portail("webhook", "test", url)).err, "L'adresse a pris le message.")
    assert.include((await portail("webhook", "test", url)).err, "réponse 500")
    assert.match(took[0] ?? "", /^v1,/)
    const again = await portail("webhook", "replay", url, "--since", "2020-01-01")
    assert.match(again.err, /\d+ messages? à renvoyer/)
    const list = await portail("webhook", "list")
    assert.include(list.out, url)
    assert.notInclude(list.out, document.secret.slice(6))
    assert.include((await portail("webhook", "deliveries", url)).out, "en attente")
    assert.match((await portail("webhook", "rotate", url, "--yes")).out, /^whsec_/)
    assert.strictEqual((await portail("webhook", "enable", url, "--yes")).code, 0)
    assert.strictEqual((await portail("webhook", "remove", url, "--yes")).code, 0)
    assert.include((await portail("webhook", "test", url)).err, "portail webhook list")
  })
})
