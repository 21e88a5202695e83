/** What is read and written of a package.json. */
export interface Manifest {
  readonly name: string
  readonly files: ReadonlyArray<string>
  readonly exports: Targets
  readonly imports?: Targets
  /** What npm reads when it publishes, and what a built package has instead of the repository's own. */
  readonly publishConfig?: Partial<Omit<Manifest, "publishConfig">> & {
    readonly access: "public"
    readonly provenance: boolean
  }
  readonly [field: string]: unknown
}

/** Entry points, each a file or its types and code. */
export interface Targets {
  readonly [entry: string]: string | { readonly types: string; readonly default: string }
}

const source = /^\.\/src\/(.+)\.ts$/

const builtTarget = (target: Targets[string], typed: boolean): Targets[string] => {
  const file = typeof target === "string" ? source.exec(target)?.[1] : undefined
  if (file === undefined) return target
  const code = `./dist/${file}.js`
  return typed ? { types: `./dist/${file}.d.ts`, default: code } : code
}

const builtTargets = (targets: Targets, typed: boolean): Targets =>
  Object.fromEntries(Object.entries(targets).map(([entry, target]) => [entry, builtTarget(target, typed)]))

/** The manifest of a built package: its entry points lead to `dist`, and what only the repository needs is gone. */
export function packedManifest({ devDependencies, scripts, publishConfig, ...manifest }: Manifest): Manifest {
  const { access = "public", provenance = true, ...built } = publishConfig ?? {}
  const { exports, imports, ...fields } = { ...manifest, ...built }
  return {
    ...fields,
    publishConfig: { access, provenance },
    name: manifest.name,
    files: manifest.files,
    exports: builtTargets(exports, true),
    ...(imports === undefined ? {} : { imports: builtTargets(imports, false) })
  }
}
