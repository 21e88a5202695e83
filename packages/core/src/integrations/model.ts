export { ChangeEvent, ChangeKind, mostChanges } from "./changes/Change.ts"
export {
  type KeyAccess,
  KeyScope,
  mostRequestsPerMinute,
  usualRequestsPerMinute
} from "./keys/ApiKey.ts"
export { mostRecords, usualRecords } from "./records/Record.ts"
