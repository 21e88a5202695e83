import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { newsHtml, newsText } from "../../src/news/newsHtml.ts"

describe("the text of a piece of news", () => {
  it("has paragraphs, lists, emphasis and links", () => {
    expect(newsHtml("Un **mot** et [un lien](https://ville.example/a?b=1&c=2).\n\n- un\n- deux")).toBe(
      '<p>Un <strong>mot</strong> et <a href="https://ville.example/a?b=1&amp;c=2">un lien</a>.</p>\n<ul>\n<li>un</li>\n<li>deux</li>\n</ul>'
    )
    expect(newsHtml("[ici](/espace/planning)")).toContain('<a href="/espace/planning">ici</a>')
    expect(newsText("Un **mot** & [un lien](https://ville.example).\n\n- un\n- deux")).toBe(
      "Un mot & un lien.\n• un\n• deux"
    )
  })

  it("shows markup as it was typed, and leads nowhere dangerous", () => {
    for (const hostile of [
      "<script>alert(1)</script>",
      "<img src=x onerror=alert(1)>",
      "[x](javascript:alert(1))",
      "[x](data:text/html,1)",
      "[x](//ailleurs.example)",
      "![x](https://ailleurs.example/a.png)",
      '[x](https://ville.example "\\"onclick=alert(1)")',
      "<https://ville.example><b>"
    ]) {
      const made = newsHtml(hostile)
      expect(made).not.toMatch(/<(?!\/?(p|ul|ol|li|strong|em|code|a|blockquote|pre|br)\b)/)
      expect(made).not.toMatch(/href="(?!https?:|mailto:|\/[^/])/)
    }
  })

  it("never makes an element or an attribute of its own of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const made = newsHtml(text)
        expect(
          made.replaceAll(/<\/?(p|ul|ol|li|strong|em|code|blockquote|pre|br)( \/| start="\d+")?>/g, "")
        ).not.toMatch(/<(?!a href=|\/a>)/)
      })
    )
  })
})
