import { expected } from "./expected.ts"
import { tellWebmaster } from "./tellWebmaster.ts"

/** The file of each element that a page can load by itself. */
const files: Readonly<Record<string, string>> = {
  "portail-account": "account",
  "portail-activation": "activation",
  "portail-attendance": "attendance",
  "portail-children": "children",
  "portail-documents": "documents",
  "portail-email-change": "emailChange",
  "portail-enrolments": "enrolments",
  "portail-household": "household",
  "portail-invoice": "invoice",
  "portail-invoices": "invoices",
  "portail-news": "news",
  "portail-payment": "payment",
  "portail-planning": "planning",
  "portail-profile": "profile",
  "portail-services": "services",
  "portail-simulator": "simulator",
  "portail-verification": "verification"
}

/** Says which tags of the page stand for no element: misspelt, or their script is not there. */
export function tellMissing() {
  const root = import.meta.url.split("/").slice(0, -2).join("/")
  for (const { localName } of document.querySelectorAll(":not(:defined)")) {
    if (!localName.startsWith("portail-") || expected.has(localName)) continue
    const file = files[localName]
    tellWebmaster(
      file === undefined
        ? `<${localName}> n’existe pas : vérifiez le nom de la balise.`
        : `<${localName}> n’est pas chargé : ajoutez <script type="module" src="${root}/elements/${file}.js"></script>, ou chargez portail.js.`
    )
  }
}
