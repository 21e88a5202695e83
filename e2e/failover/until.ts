import { setTimeout as pause } from "node:timers/promises"

const patience = 90_000

/** Waits until something holds, at most a minute and a half; `told` says more when it does not. */
export const until = async (
  what: string,
  holds: () => Promise<boolean>,
  told: () => string = () => ""
): Promise<void> => {
  const end = performance.now() + patience
  while (!(await holds().catch(() => false))) {
    if (performance.now() > end) throw new Error(`in vain: ${what}\n${told()}`)
    await pause(250)
  }
}
