export type { MessageAudience } from "./audience.ts"
export { MessageAction } from "./auditActions.ts"
export { FamilyMessages } from "./FamilyMessages.ts"
export {
  longestMessage,
  type Message,
  MessageSide,
  type MessageThread,
  MessageThreadNotFound,
  MessageUnfit,
  type OpenThread
} from "./Message.ts"
export { type MessagePlan, StaffMessages } from "./StaffMessages.ts"
