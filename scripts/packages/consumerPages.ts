/** Elements as the frameworks' type checks see them, right and wrong. */
export const usage: Readonly<Record<string, string>> = {
  "elements.ts": `import { version } from "@portail-familles/widgets"
import "@portail-familles/widgets/elements/login"

const login: HTMLElement | null = document.querySelector("portail-login")
console.log(version, login)
`,
  "react.tsx": `import type {} from "@portail-familles/widgets/react"

export const page = (
  <portail-provider api="https://familles.ville.example" lang="fr">
    <portail-login heading-level={2} className="famille" />
    <portail-invoices space-url="/famille" />
  </portail-provider>
)

// @ts-expect-error an attribute is misspelt
export const misspelt = <portail-provider apu="https://familles.ville.example" />
// @ts-expect-error a level is no text
export const levelled = <portail-login heading-level="two" />
`,
  "vue.ts": `import type {} from "@portail-familles/widgets/vue"
import type { GlobalComponents } from "vue"

type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>["$props"]

export const provider: Props<"portail-provider"> = { api: "https://familles.ville.example", lang: "fr" }
export const login: Props<"portail-login"> = { "heading-level": 2 }
// @ts-expect-error a level is no text
export const levelled: Props<"portail-login"> = { "heading-level": "two" }
`
}

/** A page that Vite builds, with two elements of the package. */
export const page: Readonly<Record<string, string>> = {
  "page/index.html": `<!doctype html>
<html lang="fr">
  <title>Mairie</title>
  <script type="module" src="./main.js"></script>
  <portail-provider api="https://familles.ville.example">
    <portail-login></portail-login>
    <portail-invoices></portail-invoices>
  </portail-provider>
</html>
`,
  "page/main.js": `import "@portail-familles/widgets/elements/login"
import "@portail-familles/widgets/elements/invoices"
`
}
