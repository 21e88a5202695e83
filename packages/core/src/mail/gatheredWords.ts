import type { Language } from "../platform/text/Language.ts"
import type { Letter } from "./rendering/Letter.ts"

const words: Readonly<
  Record<Language, { readonly subject: (count: number, town: string) => string; readonly title: string }>
> = {
  fr: {
    subject: (count, town) => `${count} nouvelles de votre espace famille – ${town}`,
    title: "Du nouveau pour vous"
  },
  en: { subject: (count, town) => `${count} news from your family space – ${town}`, title: "News for you" }
}

/** Several letters as one: what is the same is said once; letters that say different things follow one another under their titles. */
export const gathered = (letters: readonly [Letter, ...Array<Letter>], language: Language, town: string): Letter => {
  const [first, ...others] = letters
  if (others.length === 0) return first
  const alike = others.every(({ title }) => title === first.title)
  const facts = letters.flatMap((letter) => [
    ...(alike ? [] : [[letter.title, letter.before.join(" ")] as const]),
    ...(letter.facts ?? [])
  ])
  const after = [...new Set(letters.flatMap((letter) => letter.after))]
  if (alike) return { ...first, before: [...new Set(letters.flatMap(({ before }) => before))], facts, after }
  return {
    subject: words[language].subject(letters.length, town),
    preheader: letters.map(({ title }) => title).join("; "),
    title: words[language].title,
    before: [],
    facts,
    action: first.action,
    after
  }
}
