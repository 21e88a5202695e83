import type { ZxcvbnFactory } from "@zxcvbn-ts/core"
import { Effect } from "effect"
import { withoutLigatures } from "../platform/text/folding.ts"
import { type PasswordRule, PasswordUnfit } from "./Account.ts"

/** Characters a password needs at least, and has at most (CNIL 2022-100 and OWASP ASVS 5.0: length, no composition rule). */
export const passwordLength = { least: 12, most: 256 } as const

/** Guesses that zxcvbn has to need: its highest score, out of reach of an attack on a stolen, slow hash. */
export const fewestGuesses = 1e10

/** zxcvbn's time grows with the square of the length; what it does not look at only makes a password stronger. */
const judgedLength = 100
// what is left without the own words is short enough to try out, as is what stands around a common password
const fewestOwnCharacters = 5
const mostDecorations = 8

/** Checks a new password against the rules; `ownWords` are the person's names, mail, address and birth date. */
export const checkPassword = (
  password: string,
  ownWords: ReadonlyArray<string>
): Effect.Effect<string, PasswordUnfit> =>
  Effect.gen(function* () {
    const own = partsOf(ownWords)
    const rule = ruleOfForm(password, own) ?? ruleOfGuessing(password, own, yield* Effect.promise(dictionaries))
    if (rule === undefined) return password
    const limit = rule === "too-short" ? passwordLength.least : rule === "too-long" ? passwordLength.most : 0
    return yield* new PasswordUnfit({ rule, limit })
  })

/** The rule broken by what the password is made of. */
const ruleOfForm = (password: string, own: ReadonlyArray<string>): PasswordRule | undefined => {
  const { length } = [...password.normalize("NFC")]
  if (length < passwordLength.least) return "too-short"
  if (length > passwordLength.most) return "too-long"
  if (isDigits(password)) return "digits-only"
  const letters = plain(password)
  const rest = own.reduce((left, word) => left.replaceAll(word, " "), letters).replaceAll(" ", "")
  const hasLittleElse = rest.length < fewestOwnCharacters || (/^\p{N}+$/u.test(rest) && rest.length <= mostDecorations)
  return rest.length < letters.length && hasLittleElse ? "own-name" : undefined
}

/** The rule broken by who tries what others have chosen, the person's own words and keys that lie side by side. */
const ruleOfGuessing = (
  password: string,
  own: ReadonlyArray<string>,
  { common, zxcvbn }: Dictionaries
): PasswordRule | undefined => {
  if (isDecorated(password, common)) return "too-common"
  const { guesses, sequence } = zxcvbn.check(withoutLigatures(password), [...own])
  if (guesses >= fewestGuesses) return undefined
  if (sequence.some((match) => match["dictionaryName"] === "userInputs")) return "own-name"
  const [longest] = sequence.toSorted((one, other) => other.token.length - one.token.length)
  return longest?.["dictionaryName"] === "passwords" ? "too-common" : "too-easy"
}

/** A telephone number or a date is digits too; a random password without a letter is not. */
const isDigits = (password: string): boolean => {
  const signs = [...password.replace(/\s/gu, "")]
  const digits = signs.filter((sign) => /\p{N}/u.test(sign)).length
  return !/\p{L}/u.test(password) && digits > 0 && digits * 2 >= signs.length
}

/** Whether the password is on the list of common ones, or such a one with digits and signs around it: `!Motdepasse2026`. */
const isDecorated = (password: string, common: ReadonlySet<string>): boolean => {
  const whole = withoutLigatures(password).toLowerCase().replace(/\s/gu, "")
  const core = whole.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "")
  const letters = core.replace(/[013457@$!]/g, (sign) => lookalikes[sign] ?? sign)
  const isShortlyDecorated = core.length > 3 && whole.length - core.length <= mostDecorations
  return common.has(whole) || (isShortlyDecorated && (common.has(core) || common.has(letters)))
}

const lookalikes: Readonly<Record<string, string>> = {
  0: "o",
  1: "i",
  3: "e",
  4: "a",
  5: "s",
  7: "t",
  "@": "a",
  $: "s",
  "!": "i"
}

const plain = (text: string): string =>
  withoutLigatures(text)
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase()

/** Each of the words whole and in parts, the longest first: of `12 rue Jean-Moulin` also `rue`, `jean`, `moulin`. */
const partsOf = (words: ReadonlyArray<string>): ReadonlyArray<string> => {
  const parts = words.flatMap((word) => [word, ...(withoutLigatures(word).match(/\p{L}+|\p{N}+/gu) ?? [])])
  const known = new Set(parts.map(plain).filter((part) => part.length > 2))
  return [...known].sort((one, other) => other.length - one.length)
}

interface Dictionaries {
  readonly common: ReadonlySet<string>
  readonly zxcvbn: ZxcvbnFactory
}

let loading: Promise<Dictionaries> | undefined

/** Read at the first password that is chosen: they take a tenth of a second, which most commands never need. */
const dictionaries = (): Promise<Dictionaries> => {
  loading ??= readDictionaries()
  return loading
}

const readDictionaries = async (): Promise<Dictionaries> => {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }, french] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-fr")
  ])
  const asJudged = (words: ReadonlyArray<string>) => [...new Set(words.map(withoutLigatures))]
  const passwords = asJudged(dictionary["passwords-common"])
  const words = french.dictionary
  const zxcvbn = new ZxcvbnFactory({
    dictionary: {
      passwords,
      english: dictionary["diceware-common"],
      french: asJudged(words["commonWords-fr"]),
      wikipedia: asJudged(words["wikipedia-fr"]),
      firstnames: asJudged(words["firstnames-fr"]),
      lastnames: asJudged(words["lastnames-fr"]),
      // not its other sequences: it counts from one list into the next, and "quatre petits" would be such a count
      "cardinalNumbers-fr": asJudged(words["cardinalNumbers-fr"]),
      "daysOfWeek-fr": asJudged(words["daysOfWeek-fr"]),
      "months-fr": asJudged(words["months-fr"])
    },
    graphs: adjacencyGraphs,
    maxLength: judgedLength,
    // the default of 100 takes ten times as long and finds no more
    l33tMaxSubstitutions: 10
  })
  return { common: new Set(passwords.map((password) => password.toLowerCase())), zxcvbn }
}
