/** Words that stand more than once, each once. */
export const twice = (words: ReadonlyArray<string>): ReadonlyArray<string> => [
  ...new Set(words.filter((word, index) => words.indexOf(word) !== index))
]

/** The codes of what has one. */
export const codesOf = (all: ReadonlyArray<{ readonly code: string }>): ReadonlyArray<string> =>
  all.map(({ code }) => code)
