import { BulkPace, type MailFate, Outbox } from "@portail-familles/core/mail"
import type { TownId } from "@portail-familles/core/towns"
import { Clock, Effect, Schedule } from "effect"
import { progress } from "../../terminal/progress.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"

/** What became of mails until we stopped looking. */
export interface Followed {
  readonly fates: ReadonlyMap<string, MailFate>
  /** Nothing moved any more: no server runs, or it cannot send. */
  readonly stalled: boolean
}

/** Milliseconds without any movement after which nobody seems to send. */
const patience = 15_000

/**
 * Follows mails with a bar until each is sent or refused, or none moves any more. The portal's server sends them: stopping to look
 * stops nothing; `interrupted` tells what was known by then.
 */
export const follow = Effect.fnUntraced(function* (
  terminal: Terminal,
  townId: TownId,
  mailIds: ReadonlyArray<string>,
  interrupted: (fates: ReadonlyMap<string, MailFate>) => void
) {
  const outbox = yield* Outbox
  const pace = yield* BulkPace
  if (mailIds.length > pace) terminal.err(paceText(mailIds.length, pace))
  const fates = new Map<string, MailFate>()
  // at a slow pace a long time passes between two mails
  const longest = Math.max(patience, 150_000 / pace)
  let seen = ""
  let movedAt = yield* Clock.currentTimeMillis

  const look = (update: (done: number, total: number) => void) =>
    Effect.gen(function* () {
      const open = mailIds.filter((id) => !isSettled(fates.get(id)))
      for (const [id, fate] of yield* outbox.fates(townId, open)) fates.set(id, fate)
      const now = yield* Clock.currentTimeMillis
      const latest = movement(fates)
      if (latest !== seen) movedAt = now
      seen = latest
      const settled = mailIds.filter((id) => isSettled(fates.get(id))).length
      update(settled, mailIds.length)
      return { ended: settled === mailIds.length, stalled: now - movedAt >= longest }
    })

  const last = yield* Effect.acquireUseRelease(
    Effect.sync(() => progress(terminal, "Envois")),
    (shown) =>
      Effect.repeat(look(shown.update), {
        schedule: Schedule.spaced("500 millis"),
        until: ({ ended, stalled }) => ended || stalled
      }),
    (shown) => Effect.sync(() => shown.stop())
  ).pipe(Effect.onInterrupt(() => Effect.sync(() => interrupted(fates))))
  return { fates, stalled: !last.ended } satisfies Followed
})

const isSettled = (fate: MailFate | undefined): boolean => fate?.state === "sent" || fate?.state === "refused"

/** What changes when a server works, also when its mail server does not answer. */
const movement = (fates: ReadonlyMap<string, MailFate>): string => {
  const all = [...fates.values()]
  const tried = all.filter((fate) => fate.state === "waiting" && fate.reason !== null)
  return `${all.filter(isSettled).length} ${tried.length}`
}

const paceText = (mails: number, pace: number): string =>
  `Au plus ${count(pace, "mail")} par minute (SMTP_BULK_PER_MINUTE) : environ ${count(Math.ceil(mails / pace), "minute")}. ` +
  "Ctrl-C arrête le suivi, pas les envois.\n"
