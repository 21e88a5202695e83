import { expected } from "../advice/expected.ts"

/** Loads elements when their tags first stand in the page: most pages have none of them. */
export function whenInPage(elements: Readonly<Record<string, () => Promise<unknown>>>) {
  const waiting = new Map(Object.entries(elements))
  for (const tag of waiting.keys()) expected.add(tag)
  const look = () => {
    for (const [tag, load] of waiting) {
      if (document.querySelector(tag) === null) continue
      waiting.delete(tag)
      // what could not be fetched is asked for again with the next change of the page
      load().catch(() => waiting.set(tag, load))
    }
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true })
  look()
}
