import { Schema, SchemaTransformation } from "effect"

/** French is printed with curved apostrophes, and typed with straight ones: `l'école` is `l’école`. */
export const withApostrophes = (text: string): string => text.replace(/(\p{L})'(?=\p{L})/gu, "$1’")

/** A text of a town's that people read, as it is printed. */
export const Wording = Schema.String.pipe(
  Schema.decode(SchemaTransformation.transform({ decode: withApostrophes, encode: (text: string) => text }))
)
