export { Audit, type AuditEntry, type AuditedAct } from "./Audit.ts"
export { AuditField } from "./AuditField.ts"
