import type { GeneratedFile } from "./files.ts"
import type { AnalyzedManifest } from "./publicManifest.ts"

interface Named {
  readonly name?: string
  readonly description?: string
}

const cell = (text = "") => text.replaceAll("|", "\\|").replace(/\s+/g, " ")

const rows = (title: string, named: ReadonlyArray<Named> = []): ReadonlyArray<string> =>
  named.length === 0
    ? []
    : [
        "",
        `| ${title} | |`,
        "|---|---|",
        ...named.map(({ name, description }) => `| \`${name}\` | ${cell(description)} |`)
      ]

/** What all elements share is said once: a row that most of them have stands at the beginning. */
const sharedRows = (lists: ReadonlyArray<ReadonlyArray<Named>>): ReadonlyArray<Named> => {
  const counted = new Map<string, { readonly named: Named; readonly count: number }>()
  for (const named of lists.flat()) {
    const key = named.name ?? ""
    counted.set(key, { named: counted.get(key)?.named ?? named, count: (counted.get(key)?.count ?? 0) + 1 })
  }
  return [...counted.values()].filter(({ count }) => count > lists.length / 2).map(({ named }) => named)
}

/** docs/en/elements.md: attributes, events, parts and tokens of every element, as their sources say them. */
export function elementsPage({ modules }: AnalyzedManifest): GeneratedFile {
  const elements = modules
    .flatMap(({ declarations }) => declarations)
    .toSorted((one, other) => ((one.tagName ?? "") < (other.tagName ?? "") ? -1 : 1))
  const withParts = elements.filter(({ tagName }) => tagName !== "portail-provider")
  const attributes = sharedRows(withParts.map((element) => element.attributes ?? []))
  const parts = sharedRows(withParts.map(({ cssParts = [] }) => cssParts))
  const [{ cssProperties = [] } = {}] = withParts.filter((element) => (element.cssProperties ?? []).length > 0)
  const isShared = (shared: ReadonlyArray<Named>) => (named: Named) => !shared.some(({ name }) => name === named.name)
  const lines = [
    "# The elements",
    "",
    "<!-- Written by `npm run generate` from the sources of the elements. -->",
    "",
    "How to put them into a page: [embedding.md](embedding.md). See them in all their states: `/widgets` on any portal.",
    "A theme made of the tokens and parts below, with the look of the State's design system: [examples/themes/dsfr.css](../../examples/themes/dsfr.css).",
    "",
    "## All elements",
    ...rows("attribute", attributes),
    ...rows("part (`::part`)", parts),
    ...rows("token", cssProperties),
    ...elements.flatMap(({ tagName, description, cssParts = [], slots = [], ...element }) => [
      "",
      `## ${tagName}`,
      "",
      cell(description),
      ...rows("attribute", (element.attributes ?? []).filter(isShared(attributes))),
      ...rows("event", element.events),
      ...rows("part (`::part`)", cssParts.filter(isShared(parts))),
      ...slots.flatMap((slot) => ["", `What stands inside: ${cell(slot.description)}`])
    ])
  ]
  return { path: "docs/en/elements.md", text: `${lines.join("\n")}\n` }
}
