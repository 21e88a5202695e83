export { KeyringUnusable, readKeyring } from "./keyring.ts"
export { type KeyUse, keysInUse } from "./keysInUse.ts"
export { Reseals } from "./Reseals.ts"
export { Seals } from "./Seals.ts"
