import { type OpenThread, StaffMessages } from "@portail-familles/core/messages"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument } from "../../running/declared.ts"
import { Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { moment } from "../../terminal/words.ts"
import { messageServices } from "./services.ts"

const takes = { thread: argument(Word, "l'échange, par la fin de son identifiant (portail message list)") }

/** `portail message show`: a thread with all of its messages. */
export const messageShowCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "show",
    description: "un échange avec une famille, en entier ; la lecture est inscrite au journal",
    takes,
    examples: [["portail message show 3f2a91bc", "tous ses messages"]],
    services: messageServices,
    run: show
  })

const show = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const messages = yield* StaffMessages
  const { staff } = yield* staffOf(terminal, options)
  const thread = yield* messages.open(staff, options.thread)
  return { data: thread, text: threadText(thread), note: `Répondre : portail message answer ${thread.id.slice(-8)}` }
})

const threadText = ({ subject, householdRef, householdName, service, messages }: OpenThread) =>
  [
    `${subject}\n${householdRef}, ${householdName} · ${service}\n`,
    ...messages.map(
      ({ from, author, text, sentAt }) =>
        `${moment(sentAt)}, ${from === "town" ? "mairie" : "famille"} (${author})\n${text}\n`
    )
  ].join("\n")
