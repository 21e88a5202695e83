import { readFile } from "node:fs/promises"
import type { GivenNews } from "@portail-familles/core/news"
import { day as typedDay } from "@portail-familles/core/platform/csv"
import { Effect } from "effect"
import { optional } from "../../running/declared.ts"
import { reasonOf } from "../../running/fileReason.ts"
import { Word } from "../../running/options.ts"
import { FileUnusable, UsageRefused } from "../../terminal/refusals.ts"
import { typedField } from "../../terminal/typedField.ts"

/** What says a piece of news on the command line. */
export const newsTakes = {
  text: optional("<texte>", Word, "le texte, en Markdown : paragraphes, listes, **gras**, [liens](https://…)"),
  file: optional("<fichier>", Word, "un fichier Markdown qui a le texte, plutôt que --text"),
  picture: optional("<fichier>", Word, "une photo ou un dessin, JPEG ou PNG"),
  alt: optional("<texte>", Word, "ce que l'image montre, pour qui ne la voit pas (nécessaire avec une image)"),
  until: optional("<jour>", Word, "le dernier jour où les familles la lisent")
}

interface Typed {
  readonly text?: string
  readonly file?: string
  readonly picture?: string
  readonly alt?: string
  readonly until?: string
}

const bytesOf = (file: string) =>
  Effect.tryPromise({
    try: () => readFile(file),
    catch: (cause) => new FileUnusable({ file, reason: reasonOf(cause), advice: "Rien n'a été changé." })
  })

/** Reads what was typed, files included. */
export const givenNews = Effect.fnUntraced(function* ({ text, file, picture, alt, until }: Typed) {
  if (text !== undefined && file !== undefined) {
    return yield* new UsageRefused({ problem: "--text ne va pas avec --file.", advice: "Choisissez." })
  }
  const body = file === undefined ? text : (yield* bytesOf(file)).toString("utf8")
  const given: GivenNews = {
    ...(body === undefined ? {} : { body }),
    ...(picture === undefined ? {} : { picture: new Uint8Array(yield* bytesOf(picture)) }),
    ...(alt === undefined ? {} : { alt }),
    ...(until === undefined ? {} : { expiresOn: yield* typedField("--until", typedDay(until)) })
  }
  return given
})
