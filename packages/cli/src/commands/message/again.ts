import { flag } from "../../running/declared.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { moment } from "../../terminal/words.ts"

/** Sends although the same went to the same within a day. */
export const again = flag("envoie encore ce qui est déjà parti depuis moins d'un jour")

/** A person who watches has read that it went already, and was asked. */
export const goesAgain = (
  terminal: Terminal,
  { again, yes }: { readonly again: boolean; readonly yes: boolean }
): boolean => again || (terminal.interactive && !yes)

/** What agents read of a message that went already. */
export const sentAlready = (at: Date): string => `Le même message est déjà parti le ${moment(at)}.`
