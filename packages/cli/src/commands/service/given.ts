import { readFile } from "node:fs/promises"
import { basename, extname } from "node:path"
import { typedLine } from "@portail-familles/core/platform/text"
import type { GivenService } from "@portail-familles/core/towns"
import { Effect, Schema, SchemaGetter } from "effect"
import { optional } from "../../running/declared.ts"
import { reasonOf } from "../../running/fileReason.ts"
import { Word } from "../../running/options.ts"
import { FileUnusable, UsageRefused } from "../../terminal/refusals.ts"
import { mediaTypes } from "../town/folder.ts"

/** A text that may be emptied: "" takes away what was there. */
const Emptied = Schema.String.pipe(
  Schema.decodeTo(Schema.String, {
    decode: SchemaGetter.transform(typedLine),
    encode: SchemaGetter.transform((text) => text)
  })
)

/** What says a service on the command line. */
export const serviceTakes = {
  name: optional("<nom>", Word, "son nom, comme les familles le lisent"),
  mail: optional("<adresse>", Word, "où arrivent les mails des familles ; elles ne la voient pas"),
  phone: optional("<numéro>", Emptied, 'son téléphone ; "" l\'enlève'),
  address: optional("<adresse>", Emptied, 'où il se trouve ; "" l\'enlève'),
  hours: optional(
    "<ligne...>",
    Schema.Array(Emptied),
    'quand il ouvre, une ligne entre guillemets pour chacune ; "" les enlève'
  ),
  description: optional("<texte>", Emptied, "ce dont il s'occupe, en une phrase ; \"\" l'enlève"),
  file: optional("<fichier>", Word, "un fichier à télécharger ; prend la place de celui du même libellé"),
  label: optional("<libellé>", Word, "ce que les familles lisent du fichier (nécessaire avec --file)")
}

interface Typed {
  readonly name?: string
  readonly mail?: string
  readonly phone?: string
  readonly address?: string
  readonly hours?: ReadonlyArray<string>
  readonly description?: string
  readonly file?: string
  readonly label?: string
}

/** Reads what was typed for the service of this code, its file included. */
export const givenService = Effect.fnUntraced(function* (
  code: string,
  { hours, file, label, name, mail, phone, address, description }: Typed
) {
  if ((file === undefined) !== (label === undefined)) {
    return yield* new UsageRefused({ problem: "--file et --label vont ensemble.", advice: "Donnez les deux." })
  }
  const given: GivenService = {
    ...(name === undefined ? {} : { name }),
    ...(mail === undefined ? {} : { mail }),
    ...(phone === undefined ? {} : { phone }),
    ...(address === undefined ? {} : { address }),
    ...(description === undefined ? {} : { description }),
    ...(hours === undefined ? {} : { openingHours: hours.filter((line) => line !== "") }),
    ...(file === undefined || label === undefined ? {} : { file: { label, content: yield* townFileAt(code, file) } })
  }
  return given
})

const townFileAt = Effect.fnUntraced(function* (code: string, path: string) {
  const refused = (reason: string) => new FileUnusable({ file: path, reason, advice: "Rien n'a été changé." })
  const mediaType = mediaTypes[extname(path).toLowerCase()]
  if (mediaType === undefined) {
    return yield* refused(`n'est pas d'un type que les familles peuvent ouvrir (${Object.keys(mediaTypes).join(" ")})`)
  }
  const content = yield* Effect.tryPromise({ try: () => readFile(path), catch: (cause) => refused(reasonOf(cause)) })
  return { name: `services/${code}/${basename(path)}`, mediaType, content: new Uint8Array(content) }
})
