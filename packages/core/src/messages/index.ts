export type { MessageAudience } from "./audience.ts"
export { MessageAction } from "./auditActions.ts"
export { FamilyMessages } from "./FamilyMessages.ts"
export {
  longestMessage,
  type Message,
  MessageFile,
  MessageSentBefore,
  MessageSide,
  type MessageThread,
  MessageThreadNotFound,
  MessageUnfit,
  mostAttached,
  NamedFile,
  type OpenThread,
  type SentFile
} from "./Message.ts"
export { MessageFiles, type OpenedFile } from "./MessageFiles.ts"
export { type MessagePlan, StaffMessages } from "./StaffMessages.ts"
