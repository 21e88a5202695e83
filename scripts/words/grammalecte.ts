import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** What the rules find in a text: the words, what is said of them, the rule's name (`spelling` for an unknown word). */
export interface Finding {
  readonly index: number
  readonly words: string
  readonly why: string
  readonly rule: string
}

interface Answer {
  readonly data: ReadonlyArray<{
    readonly iParagraph: number
    readonly lGrammarErrors: ReadonlyArray<{
      readonly nStart: number
      readonly nEnd: number
      readonly sRuleId: string
      readonly sMessage: string
      readonly aSuggestions: ReadonlyArray<string>
    }>
    readonly lSpellingErrors: ReadonlyArray<{ readonly sValue: string }>
  }>
}

const runs = () => spawnSync("grammalecte-cli", ["--help"], { stdio: "ignore" }).status === 0

/** Installs the rules of French where they are missing: Debian's grammalecte-cli. */
export function ensureGrammalecte() {
  if (runs()) return
  spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit" })
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "grammalecte-cli"], { stdio: "inherit" })
  if (!runs()) throw new Error("grammalecte-cli is missing (Debian: apt-get install grammalecte-cli)")
}

/** What grammalecte's rules of grammar, agreement, typography and spelling find in texts of one line each; `off` names rules' families. */
export function findingsIn(texts: ReadonlyArray<string>, off: ReadonlyArray<string> = []): ReadonlyArray<Finding> {
  const folder = mkdtempSync(join(tmpdir(), "portail-words-"))
  try {
    const file = join(folder, "sentences.txt")
    writeFileSync(file, texts.join("\n"))
    const options = off.length === 0 ? [] : ["-off", ...off]
    const { stdout } = spawnSync("grammalecte-cli", ["-f", file, "-j", ...options], {
      encoding: "utf8",
      maxBuffer: 2 ** 28
    })
    const answer: Answer = JSON.parse(stdout)
    return answer.data.flatMap(({ iParagraph, lGrammarErrors, lSpellingErrors }) => {
      const index = iParagraph - 1
      const text = texts[index] ?? ""
      return [
        ...lGrammarErrors.map((error) => ({
          index,
          words: text.slice(error.nStart, error.nEnd),
          why: `${error.sMessage} ${error.aSuggestions.slice(0, 3).join(", ")}`.trim(),
          rule: error.sRuleId
        })),
        ...lSpellingErrors.map(({ sValue }) => ({ index, words: sValue, why: "Mot inconnu.", rule: "spelling" }))
      ]
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
