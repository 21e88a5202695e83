interface Named {
  readonly name?: string
  readonly description?: string
  readonly type?: { readonly text: string }
}

interface Member extends Named {
  readonly kind: string
  readonly privacy?: string
  readonly attribute?: string
}

interface Attribute extends Named {
  readonly name: string
  readonly fieldName?: string
  /** Where a field stands that is not the class's own; from the root of the package. */
  readonly inheritedFrom?: { readonly module: string }
}

/** A class as the analyzer of custom elements describes it. */
interface Declaration {
  readonly kind: string
  readonly name: string
  readonly tagName?: string
  readonly description?: string
  readonly members?: ReadonlyArray<Member>
  readonly attributes?: ReadonlyArray<Attribute>
  readonly events?: ReadonlyArray<Named>
  readonly cssParts?: ReadonlyArray<Named>
  readonly cssProperties?: ReadonlyArray<Named>
  readonly slots?: ReadonlyArray<Named>
}

interface AnalyzedModule {
  readonly kind: string
  readonly path: string
  readonly declarations: ReadonlyArray<Declaration>
  readonly exports: ReadonlyArray<object>
}

/** What the analyzer makes of the sources. */
export interface AnalyzedManifest {
  readonly schemaVersion: string
  readonly readme: string
  readonly modules: ReadonlyArray<AnalyzedModule>
}

/** `PortailSignedInEvent` is the class of `portail-signed-in`. */
const eventClass = (name: string) =>
  `${name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}Event`

/** The fields of each file that no page sets, as their `static properties` say: state of the element's own. */
export const stateFields = (
  files: ReadonlyArray<{ readonly path: string; readonly text: string }>
): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    files.map(({ path, text }) => [
      path,
      new Set([...text.matchAll(/\b(\w+): \{ (?:state: true|attribute: false)/g)].map(([, name = ""]) => name))
    ])
  )

type StateFields = ReturnType<typeof stateFields>

function publicAttributes({ tagName, attributes = [] }: Declaration, path: string, states: StateFields) {
  const shown = attributes.filter(
    ({ fieldName = "", inheritedFrom }) => states.get(inheritedFrom?.module ?? path)?.has(fieldName) !== true
  )
  for (const { name, description } of shown) {
    if (!description) throw new Error(`<${tagName}>: the attribute ${name} has no @attr that says what it does`)
  }
  return shown
}

function publicEvents({ tagName, events = [] }: Declaration) {
  const said = events.filter(({ name }) => name?.startsWith("portail-"))
  const classes = said.map(({ name = "" }) => eventClass(name))
  const dispatched = events.flatMap(({ type }) => (type?.text.startsWith("Portail") ? [type.text] : []))
  const silent = dispatched.find((each) => !classes.includes(each))
  if (silent !== undefined) throw new Error(`<${tagName}>: no @fires says when ${silent} comes`)
  return said.map((event) => ({ ...event, type: { text: eventClass(event.name ?? "") } }))
}

function publicElement(declaration: Declaration, path: string, states: StateFields): Declaration {
  const attributes = publicAttributes(declaration, path, states)
  const fields = new Set(attributes.map(({ fieldName }) => fieldName))
  const members = (declaration.members ?? []).filter(({ kind, name }) => kind === "field" && fields.has(name))
  return { ...declaration, attributes, members, events: publicEvents(declaration) }
}

/** The part of a manifest that pages build on: elements with their attributes, events, parts and properties; no state, no method. */
export function publicManifest({ modules, ...manifest }: AnalyzedManifest, states: StateFields): AnalyzedManifest {
  const shown = modules.flatMap((module) => {
    const declarations = module.declarations
      .filter(({ tagName }) => tagName !== undefined)
      .map((declaration) => publicElement(declaration, module.path, states))
    return declarations.length === 0 ? [] : [{ ...module, declarations }]
  })
  return { ...manifest, modules: shown }
}
