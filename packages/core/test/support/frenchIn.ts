/** Words that a French sentence can hardly do without, and that no English one has. */
const stopWords = new Set(
  `au aux avec ce ces cette chez dans de des du elle elles en est et êtes il ils je la le les leur leurs mais ne nos notre nous
  ont par pas plus pour que qui sa sans ses son sont sous sur tous tout très un une vos votre vous été être à où d l n s qu c j`
    .split(/\s+/)
    // words of both languages
    .filter(
      (word) => !["en", "son", "plus", "pour", "sous", "par", "sans", "il", "d", "l", "s", "c", "j", "n"].includes(word)
    )
)

const plain = (text: string) => text.replaceAll(/[\s\u00a0\u202f]+/g, " ").replaceAll("’", "'")

/** Texts that something holds, at any depth. */
export const textsIn = (value: unknown): ReadonlyArray<string> => {
  if (typeof value === "string") return [value]
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** The French words of an English text, but for the names that it quotes: what families, towns and the State are called. */
export const frenchIn = (text: string, names: ReadonlyArray<string>): ReadonlyArray<string> => {
  const quoted = names.map(plain).filter((name) => name.trim().length > 1)
  const own = quoted
    .toSorted((one, other) => other.length - one.length)
    .reduce(
      (rest, name) => rest.replaceAll(name, " "),
      plain(text).replaceAll(/\b(?:https?:\/\/|www\.)\S+|\S+@\S+/g, " ")
    )
  const words = own.match(/\p{L}+/gu) ?? []
  return [...new Set(words.filter((word) => stopWords.has(word.toLowerCase()) || /[àâçéèêëîïôùûœ]/i.test(word)))]
}
