export { AccountNotFound, AccountRow, AccountState, AttemptsDelayed, PasswordUnfit } from "./Account.ts"
export { type AccountDetail, Accounts } from "./Accounts.ts"
export type { Attempts } from "./Attempts.ts"
export { closeAfterRestore } from "./afterRestore.ts"
export { AccountAction } from "./auditActions.ts"
export type { Browser } from "./Browser.ts"
export { BreachedPasswordsUnreadable, breachedPasswordsFromEnvironment } from "./breachedPasswords.ts"
export type { Devices } from "./Devices.ts"
export { accountHousekeeping } from "./housekeeping.ts"
export { Invitations } from "./Invitations.ts"
export {
  AgentSignInAccess,
  type AgentSignInOptions,
  AgentSignInUnreadable,
  agentSignInFromEnvironment
} from "./identities/AgentSignInAccess.ts"
export {
  type Departure,
  FranceConnect,
  type Return,
  type ReturnFailure,
  type TypedProof
} from "./identities/FranceConnect.ts"
export {
  FranceConnectAccess,
  type FranceConnectOptions,
  FranceConnectUnreadable,
  franceConnectFromEnvironment
} from "./identities/FranceConnectAccess.ts"
export { Identities, type LinkedIdentity } from "./identities/Identities.ts"
export { requestMinutes } from "./identities/identityRequests.ts"
export { warnedDaysAhead } from "./inactiveAccounts.ts"
export { accountsLayer } from "./layer.ts"
export { MailChanges } from "./MailChanges.ts"
export type { FoundLink, MailedLinks } from "./MailedLinks.ts"
export * from "./model.ts"
export { PasswordChanges } from "./PasswordChanges.ts"
export { type AskedPasskey, Passkeys } from "./passkeys/Passkeys.ts"
export { hashPassword } from "./passwords.ts"
export { type ListedSession, Sessions } from "./Sessions.ts"
export { type SignedIn, SignIns, type SignInWay } from "./SignIns.ts"
