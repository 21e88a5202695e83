export { KeyringUnusable, readKeyring } from "./keyring.ts"
export { Seals } from "./Seals.ts"
