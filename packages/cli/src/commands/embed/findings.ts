import { pageContent, unknownTags, unloadedTags } from "./pageFindings.ts"
import { policyGaps } from "./sitePolicy.ts"

/** One point that was looked at: how it stands, or what to do. */
export interface Finding {
  readonly ok: boolean
  readonly point: string
  readonly said: string
}

/** A page as it came, and the portal that it should show. */
export interface CheckedPage {
  /** Its address, after redirections. */
  readonly page: string
  readonly html: string
  /** The content policies of its headers. */
  readonly policies: ReadonlyArray<string>
  readonly portal: string
  readonly embeddingOrigins: ReadonlyArray<string>
  /** Whether the portal answers from here. */
  readonly answers: boolean
}

/** What a page has, and what it lacks, to show the portal. */
export const findingsOf = (checked: CheckedPage): ReadonlyArray<Finding> => {
  const content = pageContent(checked.html, checked.page)
  const [script] = content.scripts
  return [
    portalAnswers(checked),
    originListed(checked),
    ...(script === undefined ? [scriptMissing(checked)] : [scriptFound(checked, script)]),
    ...elementsFound(content),
    ...content.providers.filter((api) => api !== checked.portal).map((api) => otherPortal(checked, api)),
    ...policyFindings(checked, [...checked.policies, ...content.policies], script)
  ]
}

const portalAnswers = ({ portal, answers }: CheckedPage): Finding => ({
  ok: answers,
  point: "portail",
  said: answers
    ? `${portal} répond`
    : `${portal} ne répond pas d'ici : vérifiez hosts, PORTAIL_PUBLIC_URL, et qu'il tourne`
})

const originListed = ({ page, portal, embeddingOrigins }: CheckedPage): Finding => {
  const { origin } = new URL(page)
  const ok = embeddingOrigins.includes(origin) || origin === new URL(portal).origin
  const advice = "ajoutez-la à embeddingOrigins dans le fichier de la ville, puis portail town apply"
  return { ok, point: "origine", said: ok ? `${origin} est autorisée` : `${origin} n'est pas autorisée : ${advice}` }
}

const scriptMissing = ({ page }: CheckedPage): Finding => ({
  ok: false,
  point: "script",
  said: `aucun script du portail dans ${page} : portail embed snippet écrit ce qu'il faut coller`
})

const scriptFound = (
  { portal }: CheckedPage,
  { src, module }: { readonly src: string; readonly module: boolean }
): Finding => {
  if (!module) return { ok: false, point: "script", said: `${src} : il manque type="module" à la balise <script>` }
  const ok = src.startsWith(`${portal}/`)
  return { ok, point: "script", said: ok ? src : `${src} ne vient pas de ${portal}` }
}

const elementsFound = (content: ReturnType<typeof pageContent>): ReadonlyArray<Finding> => {
  const shown = content.tags.filter((tag) => tag !== "portail-provider")
  const [unknown, unloaded] = [unknownTags(content), unloadedTags(content)]
  if (shown.length === 0) return [{ ok: false, point: "éléments", said: "aucun élément portail-… dans la page" }]
  return [
    { ok: unknown.length === 0 && unloaded.length === 0, point: "éléments", said: shown.join(", ") },
    ...unknown.map((tag) => ({
      ok: false,
      point: "éléments",
      said: `<${tag}> n'existe pas : vérifiez le nom de la balise`
    })),
    ...unloaded.map((tag) => ({
      ok: false,
      point: "éléments",
      said: `<${tag}> n'est dans aucun script de la page : chargez portail.js`
    }))
  ]
}

const otherPortal = ({ portal }: CheckedPage, api: string): Finding => ({
  ok: false,
  point: "adresse du portail",
  said: `api="${api}" : le portail de la ville est ${portal}`
})

const policyFindings = (
  { page, portal }: CheckedPage,
  policies: ReadonlyArray<string>,
  script: { readonly src: string; readonly nonce: string | undefined } | undefined
): ReadonlyArray<Finding> => {
  const point = "politique de sécurité (CSP)"
  if (policies.length === 0) return [{ ok: true, point, said: "la page n'en a pas : rien à autoriser" }]
  const asked = {
    portal,
    site: new URL(page).origin,
    script: script?.src ?? `${portal}/widgets/portail.js`,
    nonce: script?.nonce
  }
  const gaps = policies.flatMap((policy) => policyGaps(policy, asked))
  return gaps.length === 0
    ? [{ ok: true, point, said: "laisse passer le portail" }]
    : gaps.map(({ directive, add }) => ({ ok: false, point, said: `ajoutez à ${directive} : ${add}` }))
}
