import { Layer } from "effect"
import { FamilyMessages } from "./FamilyMessages.ts"
import { MessageFiles } from "./MessageFiles.ts"
import { StaffMessages } from "./StaffMessages.ts"

/** What families and the town write to each other, over a database, seals, files, mails and the audit log. */
export const messagesLayer = Layer.mergeAll(FamilyMessages.layer, StaffMessages.layer, MessageFiles.layer)
