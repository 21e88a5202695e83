export { longestMessage, MessageFile, mostAttached } from "./Message.ts"
