import type { Language } from "../platform/text/Language.ts"
import type { Letter } from "./rendering/Letter.ts"

/** What the facts of every letter have: the letter's name, and whom it is for. */
export interface LetterFacts {
  readonly template: string
  /** As the greeting shows it: “Mme Camille Martin”; empty when it is not known. */
  readonly recipientName: string
}

/** An area's letters in one language, by their names. The compiler refuses words that lack one. */
export type LetterWords<Facts extends LetterFacts> = {
  readonly [Template in Facts["template"]]: (
    facts: Extract<Facts, { readonly template: Template }>,
    town: string
  ) => Letter
}

/** A letter to somebody, which can be written in every language of the portal. */
export interface AddressedLetter extends LetterFacts {
  readonly written: (language: Language, town: string) => Letter
}

/** Makes an area's letters of their facts and its words. */
export const lettersOf =
  <Facts extends LetterFacts>(words: Readonly<Record<Language, LetterWords<Facts>>>) =>
  (facts: Facts): AddressedLetter => ({
    template: facts.template,
    recipientName: facts.recipientName,
    // each language has words for every template: the key and the facts always belong together
    written: (language, town) => (words[language] as Written<Facts>)[facts.template as Facts["template"]](facts, town)
  })

type Written<Facts extends LetterFacts> = Readonly<Record<Facts["template"], (facts: Facts, town: string) => Letter>>
