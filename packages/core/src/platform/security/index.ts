export { SecurityAct, type SecurityEvent, SecurityLog, type SecurityLogWriter } from "./SecurityLog.ts"
export { securityLine } from "./securityLine.ts"
