import { Invitations } from "@portail-familles/core/accounts"
import type { StaffAccess } from "@portail-familles/core/accounts/model"
import type { MailFate } from "@portail-familles/core/mail"
import { DatabaseKind } from "@portail-familles/core/platform/sql"
import { Effect } from "effect"
import { progress } from "../../terminal/progress.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { follow } from "./following.ts"
import { type Invitation, notSentTable, reportText } from "./invitationTables.ts"
import type { Planned } from "./planning.ts"

/** Invitations and whether their mails stopped moving before all had left. */
export interface Sent {
  readonly invitations: ReadonlyArray<Invitation>
  readonly stalled: boolean
}

/** Queues the planned invitations and, where it is asked for, follows their mails. */
export const send = Effect.fnUntraced(function* (
  terminal: Terminal,
  { staff, planned, wait }: { staff: StaffAccess; planned: ReadonlyArray<Planned>; wait: boolean }
) {
  const queued = yield* queue(terminal, staff, planned)
  const mailIds = queued.flatMap(({ mailId }) => (mailId === null ? [] : [mailId]))
  if (!wait || mailIds.length === 0) return { invitations: queued, stalled: false } satisfies Sent
  // a server would have the embedded database open: whoever holds it alone has nothing to wait for
  if ((yield* DatabaseKind) === "owner") return { invitations: queued, stalled: true } satisfies Sent
  const { fates, stalled } = yield* follow(terminal, staff.townId, mailIds, (known) => {
    const sofar = withFates(queued, known)
    terminal.err(`${notSentTable(terminal.errStyle, sofar)}${reportText(sofar, false)}\n`)
  })
  return { invitations: withFates(queued, fates), stalled } satisfies Sent
})

const queue = (terminal: Terminal, staff: StaffAccess, planned: ReadonlyArray<Planned>) => {
  const total = planned.filter(({ plan }) => plan === "send").length
  const lane = total > 1 ? "paced" : "now"
  let done = 0
  return Effect.acquireUseRelease(
    Effect.sync(() => progress(terminal, "Invitations")),
    (shown) =>
      Effect.forEach(
        planned,
        Effect.fnUntraced(function* ({ adult, plan, takenBy }) {
          if (plan !== "send") return { adult, takenBy, outcome: plan, mailId: null, reason: null } as const
          const invited = yield* Invitations.use((invitations) => invitations.invite(staff, adult.adultId, lane))
          done += 1
          shown.update(done, total)
          return invited.outcome === "sent"
            ? ({ adult, takenBy: null, outcome: "waiting", mailId: invited.mailId, reason: null } as const)
            : ({ adult, takenBy: null, outcome: invited.outcome, mailId: null, reason: null } as const)
        }),
        { concurrency: 4 }
      ),
    (shown) => Effect.sync(() => shown.stop())
  ).pipe(
    Effect.onInterrupt(() =>
      Effect.sync(() =>
        terminal.err(
          `${count(done, "invitation")} sur ${total} en file d'attente : relancez pour inviter les autres.\n`
        )
      )
    )
  )
}

const withFates = (
  invitations: ReadonlyArray<Invitation>,
  fates: ReadonlyMap<string, MailFate>
): ReadonlyArray<Invitation> =>
  invitations.map((invitation) => {
    const fate = fates.get(invitation.mailId ?? "")
    if (fate === undefined) return invitation
    return { ...invitation, outcome: fate.state, reason: fate.state === "sent" ? null : fate.reason }
  })
