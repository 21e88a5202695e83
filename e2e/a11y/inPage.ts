/** What stands in a page under check, as `window.a11y`. */
export interface Looks {
  /** What axe finds by the rules that have one of these tags. */
  readonly axe: (tags: ReadonlyArray<string>) => Promise<ReadonlyArray<Finding>>
  /** What stands outside the window on its right, and whether the page itself scrolls sideways. */
  readonly outside: () => ReadonlyArray<Finding>
  /** Text that its own box cuts off. */
  readonly clipped: () => ReadonlyArray<Finding>
  /** What still moves although the reader wants no motion. */
  readonly moving: () => ReadonlyArray<Finding>
  /** Fields and buttons without an edge where the reader's colours replace the page's. */
  readonly edgeless: () => ReadonlyArray<Finding>
  /** Puts a style sheet into the page and into every shadow root, or takes it away again. */
  readonly dress: (css: string) => void
  /** Whether an element shows that it waits for something; what the gallery has in loading always does. */
  readonly waits: () => boolean
  /** All text and markup of the page, whatever shadow roots it is in: the same twice when nothing comes any more. */
  readonly content: () => string
}

export interface Finding {
  /** State of the gallery in which it stands; empty on other pages. */
  readonly state: string
  readonly what: string
}

declare global {
  interface Window {
    axe: typeof import("axe-core")
    a11y: Looks
  }
}

/** Puts `window.a11y` into a page; the browser evaluates it, so it uses nothing of this file. */
export const bringLooks = () => {
  const elementsIn = (root: Document | ShadowRoot | Element): Array<Element> =>
    [...root.querySelectorAll("*")].flatMap((each) => [each, ...(each.shadowRoot ? elementsIn(each.shadowRoot) : [])])
  const roots = () => [
    document,
    ...elementsIn(document).flatMap((each) => (each.shadowRoot === null ? [] : [each.shadowRoot]))
  ]
  const parentOf = (node: Node): Node | null => (node instanceof ShadowRoot ? node.host : node.parentNode)
  const around = (element: Element, selector: string): Element | null => {
    for (let node: Node | null = element; node !== null; node = parentOf(node)) {
      if (node instanceof Element && node.matches(selector)) return node
    }
    return null
  }
  const stateOf = (element: Element) => around(element, "[data-state]")?.getAttribute("data-state") ?? ""
  const nameOf = (element: Element) =>
    `<${element.localName}${element.className && typeof element.className === "string" ? ` class="${element.className}"` : ""}> ${element.textContent?.trim().replaceAll(/\s+/g, " ").slice(0, 60)}`
  const found = (element: Element, what: string) => ({ state: stateOf(element), what: `${what}: ${nameOf(element)}` })
  const isSeen = (element: Element) => {
    const box = element.getBoundingClientRect()
    return (
      box.width > 1 && box.height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    )
  }
  // text for screen readers alone, links that wait for the focus, and what scrolls by itself may be anywhere
  const isCut = (element: Element) => {
    const { clip, clipPath } = getComputedStyle(element)
    return clip !== "auto" || clipPath !== "none" || element.matches(".skip, svg")
  }
  const isApart = (element: Element) => {
    for (let node: Node | null = element; node !== null; node = parentOf(node)) {
      if (node instanceof Element && isCut(node)) return true
    }
    return false
  }
  const scrollsItself = (element: Element) => {
    for (let node: Node | null = element; node !== null && node !== document.body; node = parentOf(node)) {
      if (node instanceof Element && /auto|scroll/.test(getComputedStyle(node).overflowX)) return true
    }
    return false
  }
  const sheet = new CSSStyleSheet()
  const hasText = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "")

  window.a11y = {
    axe: async (tags) => {
      const results = await window.axe.run(document, {
        runOnly: { type: "tag", values: [...tags] },
        resultTypes: ["violations"],
        elementRef: true
      })
      return results.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ element, html, failureSummary }) => ({
          state: element === undefined ? "" : stateOf(element),
          what: `${id}: ${html.slice(0, 160)} ${(failureSummary ?? "").split("\n").slice(1, 2).join(" ").trim()}`
        }))
      )
    },
    outside: () => [
      ...(document.documentElement.scrollWidth > innerWidth + 1
        ? [{ state: "", what: `the page is ${document.documentElement.scrollWidth} px wide in ${innerWidth}` }]
        : []),
      ...elementsIn(document.body)
        .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
        .filter((each) => isSeen(each) && !isApart(each) && !scrollsItself(each))
        .map((each) => found(each, "outside the window"))
    ],
    clipped: () =>
      elementsIn(document.body)
        .filter((each) => isSeen(each) && !isApart(each))
        .filter((each) => {
          const { overflowX, overflowY } = getComputedStyle(each)
          const wide = /hidden|clip/.test(overflowX) && each.scrollWidth > each.clientWidth + 1
          const high = /hidden|clip/.test(overflowY) && each.scrollHeight > each.clientHeight + 1
          return (wide || high) && (hasText(each) || elementsIn(each).some(hasText))
        })
        .map((each) => found(each, "text cut off")),
    moving: () =>
      roots()
        .flatMap((root) => root.getAnimations())
        .filter((animation) => animation.playState === "running")
        .flatMap(({ effect }) => {
          const target = effect instanceof KeyframeEffect ? effect.target : null
          const lasts = Number(effect?.getComputedTiming().endTime ?? 0)
          return target !== null && lasts > 100 ? [found(target, "still moves")] : []
        }),
    edgeless: () =>
      elementsIn(document.body)
        .filter((each) => each.matches("input, select, textarea, button") && isSeen(each) && !isApart(each))
        .filter((each) => {
          const style = getComputedStyle(each)
          const edge = [style.borderBlockEndWidth, style.outlineStyle === "none" ? "0px" : style.outlineWidth]
          const isText = style.textDecorationLine.includes("underline")
          return !isText && style.appearance === "none" && edge.every((width) => Number.parseFloat(width) === 0)
        })
        .map((each) => found(each, "no edge")),
    dress: (css) => {
      sheet.replaceSync(css)
      for (const root of roots()) {
        const others = root.adoptedStyleSheets.filter((each) => each !== sheet)
        root.adoptedStyleSheets = css === "" ? others : [...others, sheet]
      }
    },
    waits: () =>
      elementsIn(document.body).some(
        (each) => each.matches(".spinner, .skeleton") && isSeen(each) && stateOf(each) !== "loading"
      ),
    content: () =>
      roots()
        .map((root) => (root instanceof Document ? root.body.innerHTML : root.innerHTML))
        .join("")
  }
}
