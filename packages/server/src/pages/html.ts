/** HTML that is safe to put in a page as it is. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Part = Html | string | number | ReadonlyArray<Html>

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
}

const safe = (part: Part): string => {
  if (part instanceof Html) return part.text
  if (typeof part === "object") return part.map(safe).join("")
  return String(part).replace(/[&<>"']/g, (character) => entities[character] ?? "")
}

/** A piece of a page; what is put into it is escaped unless it is `Html` itself. */
export const html = (strings: TemplateStringsArray, ...parts: ReadonlyArray<Part>): Html =>
  new Html(strings.map((text, index) => text + (index < parts.length ? safe(parts[index] ?? "") : "")).join(""))
