import type { GeneratedFile } from "./files.ts"

interface Shape {
  readonly enum?: ReadonlyArray<string | number>
  readonly items?: Shape
  readonly properties?: Readonly<Record<string, Shape>>
}

interface Document {
  readonly components: { readonly schemas: Readonly<Record<string, Shape>> }
}

/** What every problem says (RFC 9457), and its code. */
const ofAll = ["detail", "instance", "code", "type", "status", "title"]

/** What a problem says besides, with the values that it may take; of a list what each entry says. */
const fieldsOf = (properties: Readonly<Record<string, Shape>>, within = ""): ReadonlyArray<string> =>
  Object.entries(properties).flatMap(([name, shape]) => {
    const entries = shape.items?.properties
    if (entries !== undefined) return fieldsOf(entries, `${within}${name}[].`)
    const values = (shape.enum ?? shape.items?.enum ?? []).map((value) => `\`${value}\``).join(", ")
    return [`**${within}${name}**${values === "" ? "" : `: ${values}`}`]
  })

const row = ({ code, status, title, ...more }: Readonly<Record<string, Shape>>) => {
  const said = Object.fromEntries(Object.entries(more).filter(([name]) => !ofAll.includes(name)))
  const first = (shape: Shape | undefined) => shape?.enum?.[0] ?? ""
  return `| \`${first(code)}\` | ${first(status)} | ${first(title)} | ${fieldsOf(said).join("<br>")} |`
}

/** docs/en/problems.md: every refusal of the HTTP API, as its contract declares them. */
export function problemsPage(openApi: GeneratedFile): GeneratedFile {
  const { schemas } = (JSON.parse(openApi.text) as Document).components
  const problems = Object.values(schemas).flatMap(({ properties }) =>
    String(properties?.["type"]?.enum?.[0]).startsWith("urn:portail-familles:problem:") ? [properties ?? {}] : []
  )
  const lines = [
    "# Problems of the HTTP API",
    "",
    "<!-- Written by `npm run generate` from the contract. -->",
    "",
    "A request that is refused changes nothing and is answered with `application/problem+json` (RFC 9457): `type` is",
    "`urn:portail-familles:problem:` and the code, `code` the code alone. Codes stay; titles are for developers, so show families a sentence of your",
    "own. `rule`, `reason` and the like name what was not kept, `limit` by how much; instants are ISO 8601. Which operation answers with which problem:",
    "[openapi.json](../openapi.json).",
    "",
    "| code | status | title | says besides |",
    "|---|---|---|---|",
    ...problems.map(row).toSorted()
  ]
  return { path: "docs/en/problems.md", text: `${lines.join("\n")}\n` }
}
