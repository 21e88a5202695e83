import parse from "content-security-policy-parser"

/** What a page's content policy must let through, and does not. */
export interface PolicyGap {
  readonly directive: "script-src" | "connect-src" | "trusted-types"
  /** What to add to the directive. */
  readonly add: string
}

/** Whether a source of a policy lets an address through; `site` is the page's own origin. */
const matches = (source: string, address: URL, site: string): boolean => {
  const lower = source.toLowerCase()
  if (lower === "*") return true
  if (lower === "'self'") return address.origin === site
  if (/^[a-z][a-z0-9+.-]*:$/.test(lower)) return address.protocol === lower
  const [, scheme, host = "", port, path = ""] = /^(?:([a-z]+):\/\/)?([^/:]+)(?::(\d+|\*))?(\/.*)?$/.exec(lower) ?? []
  // a policy of http lets the same host through by https
  if (
    scheme !== undefined &&
    `${scheme}:` !== address.protocol &&
    !(scheme === "http" && address.protocol === "https:")
  )
    return false
  const sameHost = host.startsWith("*.") ? address.hostname.endsWith(host.slice(1)) : address.hostname === host
  const defaultPort = address.port === "" ? (address.protocol === "https:" ? "443" : "80") : address.port
  const samePort = port === undefined ? address.port === "" : port === "*" || port === defaultPort
  const samePath =
    path === "" || path === "/" || (path.endsWith("/") ? address.pathname.startsWith(path) : address.pathname === path)
  return sameHost && samePort && samePath
}

/** What is missing in one content policy for a script and the answers of a portal. `nonce` is that of the script's tag, if any. */
export const policyGaps = (
  policy: string,
  {
    portal,
    script,
    site,
    nonce
  }: { readonly portal: string; readonly script: string; readonly site: string; readonly nonce: string | undefined }
): ReadonlyArray<PolicyGap> => {
  const directives = parse(policy)
  const sourcesOf = (...names: ReadonlyArray<string>) =>
    names.map((name) => directives.get(name)).find((each) => each !== undefined)
  const scripts = sourcesOf("script-src-elem", "script-src", "default-src")
  const connections = sourcesOf("connect-src", "default-src")
  const byNonce = nonce !== undefined && scripts?.includes(`'nonce-${nonce}'`) === true
  // what a script with a nonce imports has none: only strict-dynamic lets it through
  const dynamic = scripts?.includes("'strict-dynamic'") === true
  const scriptPasses =
    scripts === undefined || (dynamic ? byNonce : scripts.some((source) => matches(source, new URL(script), site)))
  const answersPass =
    connections === undefined ||
    connections.some((source) => matches(source, new URL(`${portal}/api/v1/session`), site))
  const types = directives.get("trusted-types")
  const typesPass =
    directives.get("require-trusted-types-for") === undefined ||
    types === undefined ||
    types.includes("lit-html") ||
    types.includes("*")
  return [
    ...(scriptPasses
      ? []
      : [{ directive: "script-src", add: dynamic ? "le nonce de la page, dans la balise <script>" : portal } as const]),
    ...(answersPass ? [] : [{ directive: "connect-src", add: portal } as const]),
    ...(typesPass ? [] : [{ directive: "trusted-types", add: "lit-html" } as const])
  ]
}
