/** The text on one line, without control characters: what a subject or a heading may hold. */
export const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").trim()
