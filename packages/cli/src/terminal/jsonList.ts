/** A JSON array that is written some items at a time, as `JSON.stringify` writes it whole with an indent of two. */
export const jsonList = () => {
  let begun = false
  const next = (item: unknown) => {
    const before = begun ? ",\n" : "[\n"
    begun = true
    return `${before}  ${JSON.stringify(item, undefined, 2).replaceAll("\n", "\n  ")}`
  }
  return {
    items: (some: ReadonlyArray<unknown>): string => some.map(next).join(""),
    end: (): string => (begun ? "\n]\n" : "[]\n")
  }
}
