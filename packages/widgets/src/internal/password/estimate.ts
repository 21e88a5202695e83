import { ZxcvbnFactory } from "@zxcvbn-ts/core"

// without dictionaries: those weigh megabytes, and the portal has them
const zxcvbn = new ZxcvbnFactory({})

/** Longer ones only take longer to reckon. */
const judged = 64

/** From 0, guessed at once, to 4; `own` are words that say nothing about a person's secret. From 3 on the portal may agree. */
export const estimate = (password: string, own: ReadonlyArray<string>): number =>
  zxcvbn.check([...password].slice(0, judged).join(""), [...own]).score
