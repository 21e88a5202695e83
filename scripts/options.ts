/** A whole number that an option gives; a check that counts to anything else would look at nothing and be content. */
export const wholeNumber = (option: string, given: string, least = 1): number => {
  const number = Number(given)
  if (given.trim() !== "" && Number.isSafeInteger(number) && number >= least) return number
  throw new Error(`--${option} takes a whole number from ${least} on, not “${given}”`)
}

/** The names that an option gives, commas between them, each of which is known. */
export const knownNames = (option: string, given: string, known: Iterable<string>): ReadonlySet<string> => {
  const all = new Set(known)
  const names = given.split(",")
  const unknown = names.filter((name) => !all.has(name))
  if (unknown.length === 0) return new Set(names)
  throw new Error(`--${option} knows no “${unknown.join(", ")}”, but ${[...all].join(", ")}`)
}
