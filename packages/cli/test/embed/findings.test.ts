import { expect, it } from "vitest"
import { findingsOf } from "../../src/commands/embed/findings.ts"
import { policyGaps } from "../../src/commands/embed/sitePolicy.ts"

const portal = "https://portail.ville.fr"
const asked = { portal, site: "https://www.ville.fr", script: `${portal}/widgets/1/portail.js`, nonce: undefined }
const gaps = (policy: string, nonce?: string) =>
  policyGaps(policy, { ...asked, nonce }).map(({ directive }) => directive)

it("a policy lets a portal through by its address, its domain, its scheme or a path, and not by another one", () => {
  const passing = [
    "img-src 'self'",
    "default-src *",
    "default-src https:",
    "script-src https://*.ville.fr; connect-src portail.ville.fr",
    "default-src 'none'; script-src https://portail.ville.fr/widgets/; connect-src https://portail.ville.fr:443",
    "script-src http://portail.ville.fr; connect-src https://portail.ville.fr/"
  ]
  for (const policy of passing) expect(gaps(policy), policy).toEqual([])
  expect(gaps("default-src 'self'")).toEqual(["script-src", "connect-src"])
  expect(gaps("default-src https://ville.fr https://*.portail.ville.fr")).toEqual(["script-src", "connect-src"])
  expect(gaps("default-src https://portail.ville.fr:8443")).toEqual(["script-src", "connect-src"])
  expect(gaps("default-src *; connect-src https://portail.ville.fr/other/")).toEqual(["connect-src"])
})

it("a policy with strict-dynamic lets a script through by its nonce alone", () => {
  const policy = `script-src 'nonce-abc' 'strict-dynamic' ${portal}`
  expect(gaps(policy)).toEqual(["script-src"])
  expect(gaps(policy, "abc")).toEqual([])
})

it("a page of a site that the town does not list is told to be listed", () => {
  const findings = findingsOf({
    page: "https://autre.fr/page",
    html: "",
    policies: [],
    portal,
    embeddingOrigins: ["https://www.ville.fr"],
    answers: true
  })
  expect(findings.find(({ point }) => point === "origine")).toEqual({
    ok: false,
    point: "origine",
    said: "https://autre.fr n'est pas autorisée : ajoutez-la à embeddingOrigins dans le fichier de la ville, puis portail town apply"
  })
})
