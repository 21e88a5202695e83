import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import type { PDFDocument, PDFFont } from "pdf-lib"
import { isWinAnsi, toWinAnsi } from "./winAnsi.ts"

/** Whether anything in the data has a letter that PDF's standard fonts lack: Polish, Vietnamese, Greek, Cyrillic. */
export const needsMoreLetters = (data: unknown): boolean => lettersBeyond(JSON.stringify(data) ?? "")

// written from left to right, letter by letter: nothing to shape
const plainScripts = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}]/gu

/** Whether a text has such a letter; spaces, hyphens and quotes have a likeness in the standard fonts. */
export const lettersBeyond = (text: string): boolean =>
  !isWinAnsi(text) && (text.normalize("NFC").match(plainScripts) ?? []).some((letter) => !isWinAnsi(letter))

const file = { regular: "DejaVuSans.ttf", bold: "DejaVuSans-Bold.ttf" }
const read = new Map<string, Promise<Uint8Array>>()

// read once in a drawing thread: a font has 700 kB
const fontFile = (weight: keyof typeof file): Promise<Uint8Array> => {
  const known = read.get(weight)
  if (known !== undefined) return known
  const reading = readFile(createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${file[weight]}`))
  read.set(weight, reading)
  return reading
}

/** A font with these letters in a document, of which only what is drawn goes into the file. */
export const embedMoreLetters = async (doc: PDFDocument, weight: keyof typeof file): Promise<PDFFont> => {
  const { default: fontkit } = await import("@pdf-lib/fontkit")
  doc.registerFontkit(fontkit)
  // a ligature would be measured as two letters
  return doc.embedFont(await fontFile(weight), { subset: true, features: { liga: false, clig: false, dlig: false } })
}

/** The same text in letters that such a font has; of the others, what the standard fonts would show. */
export const lettersOf = (font: PDFFont): ((text: string) => string) => {
  const has = new Set(font.getCharacterSet())
  const drawn = (letter: string): string => {
    if (/[\p{White_Space}\p{Cc}]/u.test(letter)) return letter === "\u00a0" || letter === "\u202f" ? "\u00a0" : " "
    if (/\p{Cf}/u.test(letter)) return ""
    const known = letter.length === 1 && has.has(letter.charCodeAt(0))
    return known && (isWinAnsi(letter) || letter.match(plainScripts) !== null) ? letter : toWinAnsi(letter)
  }
  return (text) => Array.from(text.normalize("NFC"), drawn).join("")
}
