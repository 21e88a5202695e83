import { readFile } from "node:fs/promises"
import { basename } from "node:path"
import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { MessageFiles, mostAttached } from "@portail-familles/core/messages"
import { Effect, Schema, Stream } from "effect"
import { optional } from "../../running/declared.ts"
import { reasonOf } from "../../running/fileReason.ts"
import { Word } from "../../running/options.ts"
import { fileRefusals } from "../../terminal/fileRefusals.ts"
import { FileUnusable, UsageRefused } from "../../terminal/refusals.ts"
import { count } from "../../terminal/words.ts"

/** Files that go with a message. */
export const attach = optional(
  "<fichier...>",
  Schema.Array(Word),
  "des pièces jointes : PDF, JPEG ou PNG, cinq au plus"
)

interface Attached {
  readonly name: string
  readonly content: Uint8Array
}

/** Reads what goes with a message, before anybody is asked anything. */
export const attachedFiles = Effect.fnUntraced(function* (files: ReadonlyArray<string> = []) {
  if (files.length > mostAttached.files) {
    return yield* new UsageRefused({
      problem: `Un message emporte ${mostAttached.files} fichiers au plus.`,
      advice: "Envoyez un autre message pour le reste."
    })
  }
  return yield* Effect.forEach(files, (file) =>
    Effect.tryPromise({
      try: async (): Promise<Attached> => ({
        name: basename(file).slice(-mostAttached.name),
        content: await readFile(file)
      }),
      catch: (cause) => new FileUnusable({ file, reason: reasonOf(cause), advice: "Rien n'a été envoyé." })
    })
  )
})

/** Has each inspected and kept, for the message that names it. */
export const keepAttached = Effect.fnUntraced(function* (staff: StaffAccess, attached: ReadonlyArray<Attached>) {
  const files = yield* MessageFiles
  return yield* Effect.forEach(attached, ({ name, content }) => {
    const refused = (reason: string) =>
      Effect.fail(new FileUnusable({ file: name, reason: `est refusé : ${reason}`, advice: "Rien n'a été envoyé." }))
    return files.giveByTown(staff, Stream.make(content)).pipe(
      Effect.map(({ id }) => ({ id, name })),
      Effect.catchTags({
        FileRefused: ({ rule }) => refused(fileRefusals[rule]),
        FileTooLarge: () => refused(fileRefusals["too-large"]),
        TooManyUploads: Effect.die
      })
    )
  })
})

/** Says how many go along, behind what a question names. */
export const withFiles = (attached: ReadonlyArray<Attached>): string =>
  attached.length === 0 ? "" : ` avec ${count(attached.length, "pièce jointe", "pièces jointes")}`
