const told = new Set<string>()

/** One line in the console, once a page, that says to whoever made the page what to do. */
export function tellWebmaster(line: string) {
  if (told.has(line)) return
  told.add(line)
  console.warn(`[Portail Familles] ${line}`)
}
