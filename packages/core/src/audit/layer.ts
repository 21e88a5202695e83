import { Audit } from "./Audit.ts"

/** The services of the audit log, over a database. */
export const auditLayer = Audit.layer
