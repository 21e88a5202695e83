import { mediaTypes } from "@portail-familles/core/files/model"
import { MessageFile as GivenFile, longestMessage, mostAttached } from "@portail-familles/core/messages/model"
import { Schema } from "effect"
import { HttpApi, HttpApiEndpoint, HttpApiError, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Authorization } from "./authorization.ts"
import { FileRefused, MediaTypeUnsupported, UploadsUnderWay } from "./fileProblems.ts"
import { words } from "./openApi.ts"
import { typeOf } from "./problems.ts"
import { Code, strict, Uuid } from "./texts.ts"

/** What a household and a service write to each other about a subject. */
export const MessageThread = Schema.Struct({
  id: Schema.String,
  service: Schema.String,
  serviceName: Schema.String,
  subject: Schema.String,
  lastFrom: Schema.Literals(["family", "town"]),
  /** ISO instant. */
  lastAt: Schema.String,
  count: Schema.Int,
  /** Messages of the town that nobody of the household has opened. */
  unread: Schema.Int
}).annotate({ identifier: "MessageThread" })

/** A file given for a message; `scanned` is false while it waits for the antivirus. */
export const MessageFile = GivenFile.annotate({ identifier: "MessageFile" })

/** A file that goes with a message, under the name that its sender calls it. */
const SentFile = Schema.Struct({
  id: Schema.String,
  name: Schema.String,
  /** Null where the antivirus refused it after it was sent: it is gone. */
  file: Schema.NullOr(MessageFile)
}).annotate({ identifier: "SentFile" })

export const OpenThread = Schema.Struct({
  ...MessageThread.fields,
  messages: Schema.Array(
    Schema.Struct({
      id: Schema.String,
      from: Schema.Literals(["family", "town"]),
      /** Who of the household wrote it; the service's name where the town did. */
      author: Schema.String,
      text: Schema.String,
      files: Schema.Array(SentFile),
      /** ISO instant. */
      sentAt: Schema.String
    })
  )
}).annotate({ identifier: "OpenThread" })

// several lines: more than `printable` takes
const Text = Schema.String.check(Schema.isMinLength(1), Schema.isMaxLength(longestMessage.text))

// given before, each with the name that the family calls it
const Files = Schema.Array(
  Schema.Struct({
    id: Uuid,
    name: Schema.String.check(Schema.isMinLength(1), Schema.isMaxLength(mostAttached.name))
  }).annotate({ identifier: "NamedFile" })
).check(Schema.isMaxLength(mostAttached.files))

// the sender's own, for a message whose answer was lost on the way
const Key = Schema.optionalKey(Uuid)

/** The household has no such thread. */
export class ThreadUnknown extends HttpApiError.Problem<ThreadUnknown>()(
  "ThreadUnknown",
  { type: typeOf("thread-unknown"), status: 404, title: "The household has no such thread" },
  { code: Schema.tag("thread-unknown") }
) {}

/** The message cannot be sent as it is. */
export class MessageRefused extends HttpApiError.Problem<MessageRefused>()(
  "MessageRefused",
  { type: typeOf("message-refused"), status: 422, title: "The message cannot be sent as it is" },
  {
    code: Schema.tag("message-refused"),
    /** `too-many-files`: five with a message, twenty in two days; `unknown-file`: not given by this household, sent already, or gone. */
    problem: Schema.Literals([
      "subject-length",
      "text-length",
      "unknown-service",
      "too-many-messages",
      "too-many-files",
      "unknown-file"
    ])
  }
) {}

export class MessagesGroup extends HttpApiGroup.make("messages")
  .annotate(OpenApi.Description, "What a household and the town's services write to each other.")
  .add(
    HttpApiEndpoint.get("list", "/messages", { success: Schema.Array(MessageThread) }).annotateMerge(
      words("List the threads", "What the household and the services write to each other, the last written to first.")
    ),
    HttpApiEndpoint.get("read", "/messages/:id", {
      params: { id: Uuid },
      success: OpenThread,
      error: ThreadUnknown
    }).annotateMerge(words("Read a thread", "A thread with its messages, which count as read from then on.")),
    HttpApiEndpoint.post("begin", "/messages", {
      payload: Schema.Struct({
        service: Code,
        subject: Schema.String.check(Schema.isMinLength(1), Schema.isMaxLength(longestMessage.subject)),
        text: Text,
        files: Schema.optionalKey(Files),
        key: Key
      }).annotate({ identifier: "NewThread" }),
      success: OpenThread,
      error: MessageRefused
    }).annotateMerge(
      words(
        "Write to a service",
        "Begins a thread with a municipal service, by its code. `key` is the sender's own: a message sent again with it, because the answer was lost, is written once and answered by the thread that it is in."
      )
    ),
    HttpApiEndpoint.post("answer", "/messages/:id", {
      params: { id: Uuid },
      payload: Schema.Struct({
        text: Text,
        files: Schema.optionalKey(Files),
        key: Key
      }).annotate({ identifier: "NewMessage" }),
      success: OpenThread,
      error: [ThreadUnknown, MessageRefused]
    }).annotateMerge(
      words(
        "Answer in a thread",
        "Adds a message of the household to one of its threads; `key` as for the first message."
      )
    ),
    HttpApiEndpoint.put("giveFile", "/messages/uploads/:uploadId", {
      params: { uploadId: Uuid },
      payload: HttpApiSchema.StreamUint8Array({ contentType: "application/octet-stream" }),
      success: MessageFile,
      error: [MessageRefused, FileRefused, MediaTypeUnsupported, UploadsUnderWay]
    }).annotateMerge(
      words(
        "Upload a file for a message",
        "Takes a PDF or photo, sent as it is, which a message then names. `uploadId` is the sender's own: the same upload sent again is the same file. What no message names within a day is erased."
      )
    ),
    HttpApiEndpoint.get("readFile", "/messages/:id/files/:fileId", {
      params: { id: Uuid, fileId: Uuid },
      success: mediaTypes.map((contentType) => Schema.Uint8Array.pipe(HttpApiSchema.asUint8Array({ contentType }))),
      error: ThreadUnknown
    }).annotateMerge(
      words("Download a file of a thread", "A file that either side sent, once the antivirus has looked at it.")
    )
  )
  .annotate(HttpApi.PayloadParseOptions, strict)
  .middleware(Authorization) {}
