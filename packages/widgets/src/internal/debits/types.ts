import type { Words } from "../../words/fr.ts"
import type { Schemas } from "../api/client.ts"

export type DebitList = Schemas["DebitList"]
export type RegieDebits = Schemas["RegieDebits"]
export type FamilyMandate = Schemas["FamilyMandate"]
export type DebitWords = Words["debits"]
