import {
  type OpenThread as CoreOpenThread,
  type MessageThread as CoreThread,
  FamilyMessages,
  MessageFiles,
  type MessageUnfit
} from "@portail-familles/core/messages"
import type { Town } from "@portail-familles/core/towns"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../contract/Api.ts"
import { CurrentSession } from "../contract/authorization.ts"
import { MessageRefused, type MessageThread, type OpenThread, ThreadUnknown } from "../contract/messages.ts"
import { fileAnswer, uploadProblems } from "./uploadAnswers.ts"

const wire = ({ settings }: Town, thread: CoreThread): typeof MessageThread.Type => ({
  id: thread.id,
  service: thread.service,
  serviceName: settings.services.find(({ code }) => code === thread.service)?.name ?? settings.name,
  subject: thread.subject,
  lastFrom: thread.lastFrom,
  lastAt: thread.lastAt.toISOString(),
  count: thread.count,
  unread: thread.unread
})

// who of staff wrote is the town's own business: families read the service's name
const wireOpen = (town: Town, thread: CoreOpenThread): typeof OpenThread.Type => {
  const whole = wire(town, thread)
  return {
    ...whole,
    messages: thread.messages.map(({ id, from, author, text, files, sentAt }) => ({
      id,
      from,
      author: from === "town" ? whole.serviceName : author,
      text,
      files,
      sentAt: sentAt.toISOString()
    }))
  }
}

const refusals = {
  MessageThreadNotFound: () => Effect.fail(new ThreadUnknown()),
  MessageUnfit: ({ problem }: MessageUnfit) => Effect.fail(new MessageRefused({ problem }))
}

export const messagesHandlers = HttpApiBuilder.group(
  Api,
  "messages",
  Effect.fn(function* (handlers) {
    const messages = yield* FamilyMessages
    const files = yield* MessageFiles
    return handlers.handleAll({
      list: Effect.fnUntraced(function* () {
        const { access } = yield* CurrentSession
        return (yield* messages.list(access)).map((thread) => wire(access.town, thread))
      }),
      read: Effect.fnUntraced(function* ({ params }) {
        const { access } = yield* CurrentSession
        const thread = yield* messages
          .open(access, params.id)
          .pipe(Effect.catchTags({ MessageThreadNotFound: refusals.MessageThreadNotFound }))
        return wireOpen(access.town, thread)
      }),
      begin: Effect.fnUntraced(function* ({ payload }) {
        const { access } = yield* CurrentSession
        const thread = yield* messages
          .begin(access, payload)
          .pipe(Effect.catchTags({ MessageUnfit: refusals.MessageUnfit }))
        return wireOpen(access.town, thread)
      }),
      answer: Effect.fnUntraced(function* ({ params, payload }) {
        const { access } = yield* CurrentSession
        const thread = yield* messages.answer(access, params.id, payload).pipe(Effect.catchTags(refusals))
        return wireOpen(access.town, thread)
      }),
      giveFile: Effect.fnUntraced(function* ({ params, payload }) {
        const { access } = yield* CurrentSession
        return yield* files
          .give(access, params.uploadId, payload)
          .pipe(Effect.catchTags({ ...uploadProblems, MessageUnfit: refusals.MessageUnfit }))
      }),
      readFile: Effect.fnUntraced(function* ({ params }) {
        const { access } = yield* CurrentSession
        const { MessageThreadNotFound } = refusals
        const file = yield* files
          .read(access, params.id, params.fileId)
          .pipe(Effect.catchTags({ MessageThreadNotFound }))
        return fileAnswer(params.fileId, file)
      })
    })
  })
)
