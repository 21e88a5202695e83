import { comparable } from "@portail-familles/core/platform/text"
import { Schema, SchemaGetter } from "effect"

/** The words of a value: what people read, and what else they may type for it. */
export type Words<K extends string> = Readonly<Record<K, string>>

/**
 * One value of an enumeration, typed as its words in French or as its English code, whatever accents, case and blanks: `En retard`,
 * `en-retard`, `overdue`. `others` are further words for a value.
 */
export const choiceOf = <K extends string>(words: Words<K>, others: Readonly<Record<string, K>> = {}) => {
  const keys = keysOf(words)
  const byWord = new Map<string, K>([
    ...keys.map((key) => [folded(key), key] as const),
    ...keys.map((key) => [folded(words[key]), key] as const),
    ...Object.entries(others).map(([word, key]) => [folded(word), key] as const)
  ])
  return Schema.String.pipe(
    Schema.decodeTo(Schema.Literals(keys), {
      // a word of no value stays as it is, and is refused as none of them
      decode: SchemaGetter.transform((typed) => byWord.get(folded(typed)) ?? (typed as K)),
      encode: SchemaGetter.transform((key: string) => key)
    })
  ).annotate({ choices: keys.map((key) => words[key]) })
}

/** The values of a catalogue, in its order. */
export const keysOf = <K extends string>(words: Words<K>): ReadonlyArray<K> => Object.keys(words) as Array<K>

const folded = (word: string): string => comparable(word, " ")
