/** French typography: no line may break before `: ; ! ? »` or after `«` and `n°`. */
export const frenchSpaces = (text: string): string =>
  text.replaceAll(/ (?=[:;!?»])/g, "\u00a0").replaceAll(/(?<=«|n°) /g, "\u00a0")

/** The text on one line, without control characters: what a subject or a heading may hold. */
export const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").trim()
