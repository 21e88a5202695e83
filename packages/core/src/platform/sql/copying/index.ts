export { RowDigest } from "./rowDigest.ts"
export { readRows, writeRows } from "./rows.ts"
export {
  CopiedSequence,
  CopiedTable,
  copiedSequences,
  copiedTables,
  setSequences
} from "./tables.ts"
export { filling, inSnapshot } from "./transactions.ts"
