export { Audit, type AuditEntry, type AuditedAct } from "./Audit.ts"
