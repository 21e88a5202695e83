/**
 * `npm run check:words`: the French that people read (widgets, command line, letters, PDF, pages, guides) by the rules of grammalecte, which
 * it installs. `dictionary.txt` has the words that are right here, `accepted.txt` what a rule gets wrong. Ends with 1 on a finding.
 */
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { frenchSpaces } from "../../packages/core/src/platform/text/index.ts"
import type { PlacedText } from "./frenchText.ts"
import { ensureGrammalecte, findingsIn } from "./grammalecte.ts"
import { guideTexts } from "./guideTexts.ts"
import { namesIn, sourceTexts } from "./sourceTexts.ts"

const root = join(import.meta.dirname, "../..")

/** What core says to agents alone. */
const agents = ["packages/core/src/towns/**/words.ts", "packages/core/src/documents/words.ts"]
const passedOver = ["**/generated/**", "**/migrations/**"]

/** What people read printed or in a browser, and what agents read in a terminal, which is written as a typewriter does. */
const kinds = [
  { files: ["packages/widgets/src/words/fr/*.ts"], as: (text: string) => text, off: ["eepi", "imp"] },
  // what mails, PDF and pages say is typeset as it leaves
  {
    files: ["packages/{core,server}/src/**/*.ts", "docs/fr/*.md"],
    as: frenchSpaces,
    off: ["eepi", "imp", "num"]
  },
  {
    files: ["packages/cli/src/**/*.ts", ...agents],
    as: (text: string) => text,
    off: ["eepi", "imp", "apos", "nbsp", "unit", "num", "typo", "esp", "maj"]
  }
]

const linesOf = (name: string) =>
  readFileSync(join(import.meta.dirname, name), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))

const textsIn = (files: ReadonlyArray<string>): ReadonlyArray<PlacedText> => {
  const exclude = files.some((pattern) => agents.includes(pattern)) ? passedOver : [...passedOver, ...agents]
  const texts = globSync([...files], { cwd: root, exclude }).flatMap((file) =>
    (file.endsWith(".md") ? guideTexts : sourceTexts)(join(root, file), file)
  )
  return [...Map.groupBy(texts, ({ text }) => text)].flatMap(([, [first]]) => first ?? [])
}

ensureGrammalecte()
const code = globSync("packages/{core,server,cli}/src/**/*.ts", { cwd: root, exclude: passedOver })
const known = new Set([...linesOf("dictionary.txt"), ...code.flatMap((file) => namesIn(join(root, file)))])
const accepted = new Set(linesOf("accepted.txt"))

/** Codes, examples with digits, options and what the program itself is written with are no French. */
const isKnown = (word: string, text: string) =>
  known.has(word) || /\d|^[\p{Lu}_-]+$|_/u.test(word) || text.includes(`--${word}`)

const counted = { sentences: 0, findings: 0 }
for (const { files, as, off } of kinds) {
  const texts = textsIn(files)
  counted.sentences += texts.length
  for (const { index, words, why, rule } of findingsIn(
    texts.map(({ text }) => as(text)),
    off
  )) {
    const place = texts[index]
    if (place === undefined || (rule === "spelling" && isKnown(words, place.text))) continue
    if (accepted.has(rule) || accepted.has(`${rule} ${words}`)) continue
    counted.findings += 1
    console.log(`${place.file}:${place.line} « ${words} » ${why} [${rule}]\n    ${place.text}`)
  }
}
console.log(`check:words sentences=${counted.sentences} findings=${counted.findings}`)
if (counted.findings > 0) process.exitCode = 1
