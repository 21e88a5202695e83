/** `node scripts/sentences.ts`: refuses French sentences in core outside its words: core answers codes and values. */
import { readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"

const projectRoot = join(import.meta.dirname, "..")

/** Letters, what PDFs and receipts say, files of words, and how dates are said; what migrations say is SQL. */
const isOfWords = (path: string) => /\/(letters|pdf|receipt|rendering|time|migrations)\/|[wW]ord(s|ing)\.ts$/.test(path)

// comments first, so that what they quote is no text
const commentOrText =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\[\s\S])*)`/g
const accent = /[àâçéèêëîïôùûœÀÂÇÉÈÊ]/
const frenchWord =
  /(?<![\p{L}_.-])(le|les|un|une|des|du|de|au|aux|et|est|sont|pas|ne|qui|que|pour|dans|sur|avec|votre|vos|vous|cette|il|elle|déjà|[cdjlmnst]['’]\p{L}+|qu['’]\p{L}+)(?![\p{L}_(.-])/u

/** A French sentence and the line of core where it stands. */
export interface Sentence {
  readonly file: string
  readonly line: number
  readonly text: string
}

/** The French sentences of core's sources in a folder that stand where codes should, and how many texts were read. */
export function findSentences(root: string) {
  const source = join(root, "packages/core/src")
  const paths = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"))
  let texts = 0
  const sentences = paths
    .filter((path) => !isOfWords(`/${path}`))
    .flatMap((path): Array<Sentence> => {
      const code = readFileSync(join(source, path), "utf8")
      return [...code.matchAll(commentOrText)].flatMap((found): Array<Sentence> => {
        const text = found[1] ?? found[2] ?? found[3]
        if (text === undefined) return []
        texts++
        const words = text.replace(/\$\{[^}]*\}/g, "…")
        if (!words.trim().includes(" ") || !(accent.test(words) || frenchWord.test(words))) return []
        const line = code.slice(0, found.index).split("\n").length
        return [{ file: relative(root, join(source, path)), line, text: text.slice(0, 80) }]
      })
    })
  return { sentences, texts }
}

if (import.meta.main) {
  const { sentences, texts } = findSentences(projectRoot)
  for (const { file, line, text } of sentences) {
    console.error(`${file}:${line} says « ${text} »: answer a code with its values; the words stand at the edge`)
  }
  console.log(`${texts} texts of core, ${sentences.length} French sentences`)
  if (sentences.length > 0) process.exitCode = 1
}
