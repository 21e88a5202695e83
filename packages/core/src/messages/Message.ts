import { Schema } from "effect"
import { MediaType } from "../files/InspectedFile.ts"

/** Who wrote: the family, or the town. */
export const MessageSide = Schema.Literals(["family", "town"])
export type MessageSide = typeof MessageSide.Type

/** A file that was given for a message; `scanned`: whether the antivirus has seen it, and it can be read. */
export const MessageFile = Schema.Struct({
  id: Schema.String,
  mediaType: MediaType,
  bytes: Schema.Int,
  pages: Schema.Int,
  scanned: Schema.Boolean
})
export type MessageFile = typeof MessageFile.Type

/** A file that goes with a message, by the id that it was given, and the name that its sender calls it. */
export const NamedFile = Schema.Struct({ id: Schema.String, name: Schema.String })
export type NamedFile = typeof NamedFile.Type

/** A file of a message as it is read again; null where the antivirus refused it after it was sent. */
export interface SentFile extends NamedFile {
  readonly file: MessageFile | null
}

/** A message of a thread. */
export interface Message {
  readonly id: string
  readonly from: MessageSide
  /** The adult's name, or who of staff; families read the service's instead. */
  readonly author: string
  readonly text: string
  readonly files: ReadonlyArray<SentFile>
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
  problem: Schema.Literals([
    "subject-length",
    "text-length",
    "unknown-service",
    "too-many-messages",
    "too-many-files",
    "unknown-file"
  ])
}) {}

/** Characters that a subject and a text may have. */
export const longestMessage = { subject: 120, text: 5_000 }

/** Files that go with one message, and characters of a file's name. */
export const mostAttached = { files: 5, name: 120 }

/** The town sent the same to the same within a day: a command whose answer was lost is easily typed twice. */
export class MessageSentBefore extends Schema.TaggedError<MessageSentBefore>()("MessageSentBefore", {
  at: Schema.Date
}) {}
