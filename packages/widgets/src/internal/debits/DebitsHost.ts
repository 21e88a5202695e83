import type { BaseWords } from "../../words/fr.ts"
import type { SessionElement } from "../session/SessionElement.ts"
import type { DebitWords } from "./types.ts"

/** The element that a form of mandates stands in. */
export type DebitsHost = SessionElement & { readonly words: BaseWords & { readonly debits: DebitWords } }
