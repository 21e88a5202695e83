import { lettersOf } from "../../../mail/letters.ts"
import { en } from "./en.ts"
import { fr } from "./fr.ts"
import type { NoticeLetter } from "./letterFacts.ts"

/** A letter that reminds a family. */
export const noticeLetter = lettersOf<NoticeLetter>({ fr, en })
