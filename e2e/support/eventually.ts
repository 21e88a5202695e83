/** Looks between two words about what is waited for, so that a test that runs out of time has said it. */
const looks = 200

/** Waits, by asking again, until something is there: as long as the test may take. */
export const eventually = async <A>(what: string, look: () => Promise<A | undefined>): Promise<A> => {
  for (let looked = 1; ; looked++) {
    const found = await look()
    if (found !== undefined) return found
    if (looked % looks === 0) console.error(`still waiting for ${what}`)
    await new Promise((settle) => setTimeout(settle, 50))
  }
}
