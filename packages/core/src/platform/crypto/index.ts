export { KeyringUnusable, readKeyring } from "./keyring.ts"
export { Reseals } from "./Reseals.ts"
export { Seals } from "./Seals.ts"
