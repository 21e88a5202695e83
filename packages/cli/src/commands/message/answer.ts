import { StaffMessages } from "@portail-familles/core/messages"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { argument, required } from "../../running/declared.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { again } from "./again.ts"
import { attach, attachedFiles, keepAttached, withFiles } from "./attached.ts"
import { messageServices } from "./services.ts"

const takes = {
  thread: argument(Word, "l'échange, par la fin de son identifiant (portail message list)"),
  text: required("<texte>", Word, "la réponse"),
  attach,
  again,
  dryRun,
  yes
}

/** `portail message answer`: answers a family; the mail only says that there is an answer. */
export const messageAnswerCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "answer",
    description: "répond à une famille dans son espace ; un mail lui dit qu'une réponse l'attend",
    takes,
    examples: [['portail message answer 3f2a91bc --text "Oui, il reste des places."', "après une question"]],
    services: messageServices,
    run: answer
  })

const answer = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const messages = yield* StaffMessages
  const { staff } = yield* staffOf(terminal, options)
  const { id, subject, householdRef, householdName } = yield* messages.named(staff, options.thread)
  const attached = yield* attachedFiles(options.attach)
  const action = `Répondre à ${householdRef}, ${householdName}, « ${subject} »${withFiles(attached)}`
  return yield* confirmed(terminal, options, {
    dryRun: { data: { dryRun: true, thread: id }, text: `${action}\n`, note: "Rien n'a été envoyé (--dry-run)." },
    action,
    apply: Effect.map(
      Effect.flatMap(keepAttached(staff, attached), (files) =>
        messages.answer(staff, id, { text: options.text, files }, { again: options.again })
      ),
      ({ mails }) => ({
        data: { dryRun: false, thread: id, mails },
        text: "",
        note:
          mails === 0
            ? "Réponse écrite ; personne n'a de compte pour la lire."
            : `Réponse envoyée, ${count(mails, "mail")}.`
      })
    )
  })
})
