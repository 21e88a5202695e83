export { MailTransport } from "./MailTransport.ts"
export * from "./model.ts"
export { BulkPace, type MailFate, Outbox } from "./Outbox.ts"
export { accentOf } from "./rendering/accent.ts"
