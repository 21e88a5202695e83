import { Effect } from "effect"

/** Gives work its turn: no more at once than there are places, of one sender one at a time, and senders take turns. */
export interface FairTurns {
  /** Runs work once it is its sender's turn. Whoever gives up while waiting leaves the line. */
  take(sender: string): <A, E, R>(work: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
}

interface Ticket {
  readonly sender: string
  readonly begin: () => void
}

/**
 * Turns for `places` at once. A sender's first piece of work waits for at most one of each other sender, however much they have
 * brought.
 */
export const fairTurns = (places: number): FairTurns => {
  // senders in the order of their next turn
  const lines = new Map<string, Array<Ticket>>()
  const busy = new Set<string>()

  const giveTurns = () => {
    for (const [sender, [ticket, ...rest]] of [...lines]) {
      if (busy.size === places) return
      if (busy.has(sender) || ticket === undefined) continue
      lines.delete(sender)
      if (rest.length > 0) lines.set(sender, rest)
      busy.add(sender)
      ticket.begin()
    }
  }

  const wait = (sender: string) =>
    Effect.callback<void>((resume) => {
      const ticket: Ticket = { sender, begin: () => resume(Effect.void) }
      lines.set(sender, [...(lines.get(sender) ?? []), ticket])
      giveTurns()
      return Effect.sync(() => {
        const left = (lines.get(sender) ?? []).filter((each) => each !== ticket)
        if (left.length > 0) lines.set(sender, left)
        else lines.delete(sender)
      })
    })

  const done = (sender: string) =>
    Effect.sync(() => {
      busy.delete(sender)
      giveTurns()
    })

  return {
    take: (sender) => (work) =>
      Effect.uninterruptibleMask((restore) =>
        Effect.andThen(restore(wait(sender)), Effect.ensuring(restore(work), done(sender)))
      )
  }
}
