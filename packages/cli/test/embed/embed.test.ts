import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, assert, beforeAll, describe, test } from "vitest"
import { openWorkplace, samples } from "../support/portail.ts"

const place = await openWorkplace()
const { portail, json } = place

/** A site and, at the same address, what stands for the portal. */
let page = { html: "", policy: "" }
const site = createServer((request, response) => {
  if (request.url?.startsWith("/widgets/")) return void response.writeHead(200).end("export {}")
  if (request.url === "/rien") return void response.writeHead(404).end()
  if (page.policy !== "") response.setHeader("content-security-policy", page.policy)
  response.writeHead(200, { "content-type": "text/html" }).end(page.html)
})
let origin = ""

beforeAll(async () => {
  await new Promise<void>((ready) => site.listen(0, "127.0.0.1", ready))
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
  const town = samples.town
    .replace("guide: guide.pdf\n", "")
    .replace("localhost:4000", `localhost:${(site.address() as AddressInfo).port}`)
  await portail("town", "apply", await place.write("ville.yaml", `${town}embeddingOrigins: ["${origin}/"]\n`))
})
afterAll(async () => {
  site.closeAllConnections()
  await new Promise((closed) => site.close(closed))
  await place.remove()
})

const portalAt = () => origin.replace("127.0.0.1", "localhost")
const checked = async (html: string, policy = "") => {
  page = { html, policy }
  return json("embed", "check", `${origin}/enfance`)
}
const wrong = (document: { readonly findings: ReadonlyArray<{ readonly ok: boolean; readonly said: string }> }) =>
  document.findings.filter(({ ok }) => !ok).map(({ said }) => said)

describe("portail embed snippet", () => {
  test("writes a page's script and elements, which the check then finds in order", async () => {
    const { code, out, err } = await portail("embed", "snippet", "--element", "login,invoices")
    assert.strictEqual(code, 0)
    assert.match(out, /<script type="module" src="http:\/\/localhost:\d+\/widgets\/\d+\/portail\.js"><\/script>/)
    assert.match(out, /<portail-invoices><p><a href="http:\/\/localhost:\d+\/espace">/)
    assert.include(err, "https://ville.example n'est pas parmi les sites autorisés")
    const { document } = await checked(out, `default-src 'none'; script-src ${portalAt()}; connect-src ${portalAt()}`)
    assert.deepStrictEqual(wrong(document), [])
  })

  test("brings one element alone by its own file, and a pinned one by its release with its hash", async () => {
    const { document } = await json("embed", "snippet", "--element", "email-change", "--pinned")
    assert.match(document.script.src, /\/widgets\/\d+\.\d+\.\d+[^/]*\/elements\/emailChange\.js$/)
    assert.match(document.script.integrity, /^sha384-[A-Za-z0-9+/]{64}$/)
  })

  test("says where to paste what in the content managers of towns", async () => {
    const written = async (cms: string) => (await portail("embed", "snippet", "--element", "login", "--cms", cms)).out
    const wordpress = await written("wordpress")
    assert.include(wordpress, "<!-- wp:html -->")
    assert.match(
      wordpress,
      /add_shortcode\('portail_famille'[\s\S]+<portail-login>[\s\S]+\nHTML\);[\s\S]+\[portail_famille\]/
    )
    assert.include(await written("drupal"), "<portail-provider api lang> <portail-login>")
    assert.include(await written("typo3"), "portail.type = module")
    assert.include(await written("spip"), "squelettes/modeles")
  })

  test("refuses an element that there is not, with those that there are", async () => {
    const { code, err } = await portail("embed", "snippet", "--element", "facture")
    assert.strictEqual(code, 2)
    assert.include(err, "Il n'y a pas d'élément facture")
    assert.include(err, "invoices")
  })
})

describe("portail embed check", () => {
  const script = () => `<script type="module" src="${portalAt()}/widgets/0/portail.js"></script>`

  test("says what a page's policy holds back, in the header and in the page itself", async () => {
    const html = `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types default">${script()}<portail-login></portail-login>`
    const { code, document } = await checked(html, "default-src 'self'")
    assert.strictEqual(code, 8)
    assert.deepStrictEqual(wrong(document), [
      `ajoutez à script-src : ${portalAt()}`,
      `ajoutez à connect-src : ${portalAt()}`,
      "ajoutez à trusted-types : lit-html"
    ])
  })

  test("says what is missing, misspelt, not loaded, or of another portal", async () => {
    const { document } = await checked(
      `<script src="${portalAt()}/widgets/elements/login.js"></script>
       <portail-provider api="https://autre.example/"><portail-facture></portail-facture><portail-planning></portail-planning></portail-provider>`
    )
    const said = wrong(document).join("\n")
    assert.include(said, 'type="module"')
    assert.include(said, "<portail-facture> n'existe pas")
    assert.include(said, "<portail-planning> n'est dans aucun script")
    assert.include(said, 'api="https://autre.example"')
    assert.include(wrong((await checked("<p>rien</p>")).document).join("\n"), "aucun script du portail")
  })

  test("refuses what is no address, and says which page does not answer", async () => {
    const away = await portail("embed", "check", `${origin}/rien`)
    assert.deepStrictEqual([away.code, away.err.includes("ne donne pas de page (404)")], [7, true])
    assert.strictEqual((await portail("embed", "check", "enfance")).code, 2)
  })
})
