import { micromark } from "micromark"

// headings and pictures have places of their own on a page; markup of one's own is shown as it was typed
const left = ["headingAtx", "setextUnderline", "htmlFlow", "htmlText", "labelStartImage", "definition", "thematicBreak"]

/** Markdown as HTML that is safe in a page: paragraphs, lists, emphasis, code and links to web, mail and telephone addresses. */
export const newsHtml = (markdown: string): string =>
  micromark(markdown, { extensions: [{ disable: { null: left } }] }).replaceAll(
    /<a href="(?!https?:|mailto:|\/(?!\/))[^"]*">(.*?)<\/a>/g,
    "$1"
  )

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' }

/** The same as plain text, paragraphs apart by a line. */
export const newsText = (markdown: string): string =>
  newsHtml(markdown)
    .replaceAll(/<li>/g, "• ")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? "")
    .replaceAll(/\n{2,}/g, "\n")
    .trim()
