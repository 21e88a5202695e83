import { NothingFound } from "../../terminal/refusals.ts"

/** Nothing in force answers to what was typed as a key. */
export const unknownKey = (typed: string) =>
  new NothingFound({
    // somebody may have typed the whole key, which is shown nowhere
    problem: `Aucune clé en cours ne s'appelle « ${typed.length > 40 ? `${typed.slice(0, 16)}…` : typed} », ou plusieurs s'appellent ainsi.`,
    advice: "Voir : portail key list"
  })
