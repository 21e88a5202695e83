import { PDFDict, type PDFName, type PDFObject } from "@cantoo/pdf-lib"

/** A name as any reader may take it: `#4a` is J, however often it was hidden. */
export const textOf = (name: PDFName): string => {
  const decoded = (text: string): string => {
    const once = text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    return once === text ? text : decoded(once)
  }
  return decoded(name.asString().slice(1))
}

/** What a dictionary has under a key, however the key is written; references are not followed. */
export const valueAt = (dict: PDFDict, key: string): PDFObject | undefined =>
  dict.entries().find(([name]) => textOf(name) === key)?.[1]

/** The same, followed to what it refers to. */
export const lookUp = (dict: PDFDict, key: string): PDFObject | undefined => dict.context.lookup(valueAt(dict, key))

/** The same, where only a dictionary counts. */
export const dictAt = (dict: PDFDict, key: string): PDFDict | undefined => {
  const value = lookUp(dict, key)
  return value instanceof PDFDict ? value : undefined
}
