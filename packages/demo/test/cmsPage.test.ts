import { expect, onTestFinished, test } from "vitest"
import { freePorts } from "../../../e2e/support/freePorts.ts"
import { startCmsPage } from "../src/index.ts"

test("the town's site names one release with its hash, and lets in nothing but its own style and the portal", async () => {
  const portal = "https://portail.example"
  const script = { src: `${portal}/widgets/0.1.0/portail.js`, integrity: "sha384-abc" }
  const site = await startCmsPage(await freePorts(), portal, script)
  onTestFinished(site.close)
  const [home, prices] = await Promise.all([site.url, `${site.url}/tarifs.html`].map((url) => fetch(url)))
  const [pinned, followed] = await Promise.all([home?.text(), prices?.text()])
  expect(pinned).toContain(`<script type="module" src="${script.src}" integrity="sha384-abc" crossorigin="anonymous">`)
  expect(followed).toMatch(
    /<script type="module" src="https:\/\/portail\.example\/widgets\/\d+\/elements\/simulator\.js">/
  )
  for (const page of [pinned, followed]) expect(page).not.toMatch(/\{\{|style=|<style|<script>/)
  const policy = home?.headers.get("content-security-policy")?.split("; ")
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain(`script-src ${portal}`)
  expect(policy).toContain("require-trusted-types-for 'script'")
})
