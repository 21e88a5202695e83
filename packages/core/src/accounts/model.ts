export { PasswordRule } from "./Account.ts"
export { type FamilyAccess, type OpenSession, type StaffAccess, staffAccess } from "./FamilyAccess.ts"
export {
  challengeMinutes,
  mostPasskeys,
  Passkey,
  PasskeyCreation,
  PasskeyRequest,
  passkeyNameLength
} from "./passkeys/Passkey.ts"
