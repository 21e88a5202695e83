/** What a page asks for under `/widgets/`. */
export interface ServedPath {
  /** A release by its whole name; the newest of a major version; or whatever this server was built with. */
  readonly release: { readonly exact: string } | { readonly major: number } | "own"
  readonly file: string
  /** Whether what is at this address never changes. */
  readonly immutable: boolean
}

const address =
  /^\/widgets\/(?:(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?|\d+)\/)?((?:[a-z0-9-]+\/)*[A-Za-z0-9_.-]+\.js)(?:\?|$)/

/** Reads an address of a browser module: `/widgets/1.4.0/portail.js`, `/widgets/1/portail.js`, `/widgets/portail.js`. */
export const servedPath = (url: string): ServedPath | undefined => {
  const [, named, file] = address.exec(url) ?? []
  if (file === undefined || file.includes("..")) return undefined
  // a chunk has the hash of what it holds in its name
  const hashed = file.startsWith("chunks/")
  if (named === undefined) return { release: "own", file, immutable: hashed }
  if (/^\d+$/.test(named)) return { release: { major: Number(named) }, file, immutable: hashed }
  return { release: { exact: named }, file, immutable: true }
}

const order = new Intl.Collator("en", { numeric: true })

/** The newest published release of a major version; an unpublished one only where there is no other. */
export const newestOf = (releases: ReadonlyArray<string>, major: number): string | undefined => {
  const same = releases.filter((release) => Number(release.split(".")[0]) === major)
  const published = same.filter((release) => !release.includes("-"))
  return (published.length > 0 ? published : same).toSorted(order.compare).at(-1)
}
