type Fields = Readonly<Record<string, unknown>>

/** The fields of a document that differ, before and after; undefined when none does. */
export const changedFields = (
  before: unknown,
  after: unknown
): { readonly before: Fields; readonly after: Fields } | undefined => {
  const [old, now] = [before, after].map((each) => (each ?? {}) as Fields)
  const names = [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])].filter(
    (name) => JSON.stringify(old?.[name]) !== JSON.stringify(now?.[name])
  )
  if (names.length === 0) return undefined
  const pick = (fields: Fields | undefined) => Object.fromEntries(names.map((name) => [name, fields?.[name] ?? null]))
  return { before: pick(old), after: pick(now) }
}
