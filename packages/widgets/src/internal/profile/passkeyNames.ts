import type { Words } from "../../words/fr.ts"
import type { Mistake } from "../base/fields.ts"

/** Characters that the portal takes. */
const most = 60

/** What is wrong with the name of a passkey. */
export const nameMistakes = (words: () => Words["passkeys"], field: string, typed: string): ReadonlyArray<Mistake> => {
  const name = typed.trim()
  if (name === "") return [{ field, say: () => words().nameMissing }]
  return name.length > most ? [{ field, say: () => words().nameTooLong(most) }] : []
}
