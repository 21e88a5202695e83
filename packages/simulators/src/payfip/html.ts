/** Markup that is already safe. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
}

type Value = string | number | undefined | Html | ReadonlyArray<Html>

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
}

/** Escapes a text for an element or a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter)

const rendered = (value: Value): string => {
  if (value instanceof Html) return value.markup
  if (typeof value === "string" || typeof value === "number") return escapeHtml(String(value))
  return value === undefined ? "" : value.map(rendered).join("")
}

/** Template that escapes every value which is not `Html`; `undefined` shows nothing. */
export const html = (strings: TemplateStringsArray, ...values: ReadonlyArray<Value>): Html =>
  new Html(strings.map((part, index) => part + (index < values.length ? rendered(values[index]) : "")).join(""))

/** A whole French document around `main`, with the simulator's warning on top. */
export const page = (title: string, main: Html, script?: string): string => {
  const loaded = script === undefined ? undefined : html`<script src="${script}" defer></script>`
  return html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Simulateur PayFiP</title>
<link rel="stylesheet" href="/simulateur/style.css">
${loaded}
</head>
<body>
<header><strong>Simulateur PayFiP — aucun argent réel</strong></header>
<main>
<h1>${title}</h1>
${main}
</main>
</body>
</html>
`.markup
}
