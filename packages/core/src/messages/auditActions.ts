import { Schema } from "effect"

/** What the audit log calls what staff do with messages; what is written stays out of it. */
export const MessageAction = Schema.Literals(["message.send", "message.read", "message.answer"])
export type MessageAction = typeof MessageAction.Type
