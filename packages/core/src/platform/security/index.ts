export { SecurityAct, type SecurityEvent, SecurityLog, type SecurityLogWriter } from "./SecurityLog.ts"
export { securityLogLayer } from "./securityLogLayer.ts"
