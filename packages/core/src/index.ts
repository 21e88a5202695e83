/** The whole domain as one layer. */
export type { AuditAction } from "./auditActions.ts"
export { auditSubjectNames } from "./auditSubjects.ts"
export { type Gauge, probeDatabase, readGauges } from "./gauges.ts"
export { openPortal, type Portal, PortalAbsent, type PortalOptions, type PortalServices } from "./openPortal.ts"
export { personalData } from "./personalData.ts"
export { reseals } from "./reseals.ts"
export { billingServices, services } from "./services.ts"
