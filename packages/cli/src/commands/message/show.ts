import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { MessageFiles, type OpenThread, type SentFile, StaffMessages } from "@portail-familles/core/messages"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument, optional } from "../../running/declared.ts"
import { Word, yes } from "../../running/options.ts"
import { attempted, writePrivateFile } from "../../running/privateFile.ts"
import { staffOf } from "../../running/staff.ts"
import { FileUnusable } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { moment } from "../../terminal/words.ts"
import { messageServices } from "./services.ts"

const takes = {
  thread: argument(Word, "l'échange, par la fin de son identifiant (portail message list)"),
  out: optional("<dossier>", Word, "y écrit les pièces jointes, lisibles de vous seul"),
  yes
}

/** `portail message show`: a thread with all of its messages. */
export const messageShowCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "show",
    description: "un échange avec une famille, en entier ; la lecture est inscrite au journal",
    takes,
    examples: [
      ["portail message show 3f2a91bc", "tous ses messages"],
      ["portail message show 3f2a91bc --out a-lire", "et ce qui y est joint, dans un dossier"]
    ],
    services: messageServices,
    run: show
  })

const show = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const messages = yield* StaffMessages
  const { staff } = yield* staffOf(terminal, options)
  const thread = yield* messages.open(staff, options.thread)
  const written = options.out === undefined ? [] : yield* writeFiles(staff, thread, options.out, options.yes)
  return {
    data: { ...thread, written },
    text: threadText(thread),
    note: [
      `Répondre : portail message answer ${thread.id.slice(-8)}`,
      ...written.map((file) => `Écrit : ${file}`),
      ...(written.length === 0 ? [] : ["Effacez ces fichiers une fois lus."])
    ].join("\n")
  }
})

const endings = { "application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png" } as const

/** Writes what the antivirus has seen, under names of our own: what a family called it is no path. */
const writeFiles = Effect.fnUntraced(function* (
  staff: StaffAccess,
  { id, messages }: OpenThread,
  out: string,
  replace: boolean
) {
  const files = yield* MessageFiles
  yield* attempted(out, "--out", () => mkdir(out, { recursive: true, mode: 0o700 }))
  const sent = messages.flatMap((message) => message.files.flatMap(({ file }) => (file?.scanned ? [file] : [])))
  return yield* Effect.forEach(sent, ({ id: fileId, mediaType }, index) =>
    Effect.gen(function* () {
      const file = join(out, `message-${id.slice(-8)}-${index + 1}.${endings[mediaType]}`)
      const { content } = yield* files.readByTown(staff, id, fileId)
      yield* Effect.catchTag(writePrivateFile(file, content, replace), "FileMissing", () =>
        Effect.fail(
          new FileUnusable({
            file,
            reason: "n'est plus dans le magasin de fichiers",
            advice: "Vérifiez PORTAIL_FILES."
          })
        )
      )
      return file
    })
  )
})

const threadText = ({ subject, householdRef, householdName, service, messages }: OpenThread) =>
  [
    `${subject}\n${householdRef}, ${householdName} · ${service}\n`,
    ...messages.map(
      ({ from, author, text, sentAt, files }) =>
        `${moment(sentAt)}, ${from === "town" ? "mairie" : "famille"} (${author})\n${text}\n${files.map(fileLine).join("")}`
    )
  ].join("\n")

const fileLine = ({ name, file }: SentFile) => {
  const state =
    file === null
      ? "refusée par l'antivirus"
      : file.scanned
        ? `${Math.ceil(file.bytes / 1000)} ko`
        : "attend l'antivirus"
  return `  Pièce jointe : ${name} (${state})\n`
}
