import { lettersOf } from "../../mail/letters.ts"
import { en } from "./en.ts"
import { fr } from "./fr.ts"
import type { MessageLetter } from "./letterFacts.ts"

/** A letter about messages. */
export const messageLetter = lettersOf<MessageLetter>({ fr, en })
