const rules = new Intl.PluralRules("ar")

/** A number with what it counts: one, two, three to ten, eleven and more each have a form of their own. */
export function counted(count: number, one: string, two: string, few: string, many: string): string {
  const form = rules.select(count)
  return form === "one" ? one : form === "two" ? two : `${count} ${form === "few" ? few : many}`
}

/** A number, an address or a French name inside an Arabic sentence: its parts keep their order. */
export const isolated = (text: string | number): string => `\u2068${text}\u2069`
