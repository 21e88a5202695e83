/** The whole domain as one layer. */
export type { AuditAction } from "./auditActions.ts"
export { personalData } from "./personalData.ts"
export { reseals } from "./reseals.ts"
export { billingServices, services } from "./services.ts"
