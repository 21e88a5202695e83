import { Schema } from "effect"

/** Who wrote: the family, or the town. */
export const MessageSide = Schema.Literals(["family", "town"])
export type MessageSide = typeof MessageSide.Type

/** A message of a thread. */
export interface Message {
  readonly id: string
  readonly from: MessageSide
  /** The adult's name, or who of staff; families read the service's instead. */
  readonly author: string
  readonly text: string
  readonly sentAt: Date
}

/** What a household and a municipal service write to each other about one subject. */
export interface MessageThread {
  readonly id: string
  readonly householdId: string
  readonly householdRef: string
  readonly householdName: string
  /** The service's code, as the town's file has it. */
  readonly service: string
  readonly subject: string
  readonly lastFrom: MessageSide
  readonly lastAt: Date
  readonly count: number
  /** Of the other side's messages, those that the reader has not opened. */
  readonly unread: number
}

/** A thread with all of its messages, the first first. */
export interface OpenThread extends MessageThread {
  readonly messages: ReadonlyArray<Message>
}

/** What seals a message: for its town and id alone. */
export const messagePlace = (townId: string, id: string): string => `message ${townId} ${id}`

/** No thread of this household, or of this town, has the id. */
export class MessageThreadNotFound extends Schema.TaggedError<MessageThreadNotFound>()("MessageThreadNotFound", {
  typed: Schema.String
}) {}

/** A message cannot be sent as it was written. */
export class MessageUnfit extends Schema.TaggedError<MessageUnfit>()("MessageUnfit", {
  problem: Schema.Literals(["subject-length", "text-length", "unknown-service", "too-many-messages"])
}) {}

/** Characters that a subject and a text may have. */
export const longestMessage = { subject: 120, text: 5_000 }
