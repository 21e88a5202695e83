export { PasswordRule } from "./Account.ts"
export {
  type FamilyAccess,
  type OpenSession,
  ProofTooOld,
  type StaffAccess,
  type SureSession,
  staffAccess,
  sureMinutes,
  sureSession
} from "./FamilyAccess.ts"
export {
  challengeMinutes,
  mostPasskeys,
  Passkey,
  PasskeyCreation,
  PasskeyRequest,
  passkeyNameLength
} from "./passkeys/Passkey.ts"
