import { Schema } from "effect"
import { HttpApi, HttpApiEndpoint, HttpApiError, HttpApiGroup, OpenApi } from "effect/http-api"
import { Authorization } from "./authorization.ts"
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

export const OpenThread = Schema.Struct({
  ...MessageThread.fields,
  messages: Schema.Array(
    Schema.Struct({
      id: Schema.String,
      from: Schema.Literals(["family", "town"]),
      /** Who of the household wrote it; the service's name where the town did. */
      author: Schema.String,
      text: Schema.String,
      /** ISO instant. */
      sentAt: Schema.String
    })
  )
}).annotate({ identifier: "OpenThread" })

// several lines: more than `printable` takes
const Text = Schema.String.check(Schema.isMinLength(1), Schema.isMaxLength(5_000))

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
    problem: Schema.Literals(["subject-length", "text-length", "unknown-service", "too-many-messages"])
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
        subject: Schema.String.check(Schema.isMinLength(1), Schema.isMaxLength(120)),
        text: Text
      }).annotate({ identifier: "NewThread" }),
      success: OpenThread,
      error: MessageRefused
    }).annotateMerge(words("Write to a service", "Begins a thread with a municipal service, by its code.")),
    HttpApiEndpoint.post("answer", "/messages/:id", {
      params: { id: Uuid },
      payload: Schema.Struct({ text: Text }).annotate({ identifier: "NewMessage" }),
      success: OpenThread,
      error: [ThreadUnknown, MessageRefused]
    }).annotateMerge(words("Answer in a thread", "Adds a message of the household to one of its threads."))
  )
  .annotate(HttpApi.PayloadParseOptions, strict)
  .middleware(Authorization) {}
