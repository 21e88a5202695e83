import { Layer } from "effect"
import { Accounts } from "./Accounts.ts"
import { Attempts } from "./Attempts.ts"
import { Devices } from "./Devices.ts"
import { Invitations } from "./Invitations.ts"
import { MailChanges } from "./MailChanges.ts"
import { MailedLinks } from "./MailedLinks.ts"
import { PasswordChanges } from "./PasswordChanges.ts"
import { Passkeys } from "./passkeys/Passkeys.ts"
import { Sessions } from "./Sessions.ts"
import { SignIns } from "./SignIns.ts"

/** Every service of accounts, over a database, the outbox and the audit log. */
export const accountsLayer = Layer.mergeAll(
  Invitations.layer,
  PasswordChanges.layer,
  MailChanges.layer,
  Passkeys.layer,
  Accounts.layer
).pipe(
  Layer.provideMerge(SignIns.layer),
  Layer.provideMerge(Layer.mergeAll(Sessions.layer, Devices.layer, Attempts.layer, MailedLinks.layer))
)
