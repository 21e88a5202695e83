const accent = /[àâçéèêëîïôùûœÀÂÇÉÈÊ]/
const frenchWord =
  /(?<![\p{L}_.-])(le|les|un|une|des|du|de|au|aux|et|est|sont|pas|ne|qui|que|pour|dans|sur|avec|votre|vos|vous|cette|il|elle|[cdjlmnst]['’]\p{L}+|qu['’]\p{L}+)(?![\p{L}_(.-])/giu
const englishWord =
  /(?<![\p{L}_.'’-])(the|of|is|are|your|you|to|and|for|not|this|with|by|an|in|it|from|was|has|be)(?![\p{L}_(.-])/giu

/** Whether a text is a French sentence, or a part of one: several words, more of them French than English. */
export const isFrench = (text: string): boolean => {
  if (/^[%€]/.test(text) || isAddress(text)) return false
  if ((text.match(/\p{L}{2,}/gu) ?? []).length < 2) return false
  const [french, english] = [text.match(frenchWord)?.length ?? 0, text.match(englishWord)?.length ?? 0]
  return french > english || (english === 0 && accent.test(text))
}

/** A text and the place where it is written. */
export interface PlacedText {
  readonly file: string
  readonly line: number
  readonly text: string
}

/** An address with a query, which may be in French. */
const isAddress = (text: string) => /^\S+\?\w+=\S*$/.test(text)
