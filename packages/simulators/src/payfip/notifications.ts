import { lookup as systemLookup } from "node:dns"
import type { LookupFunction } from "node:net"
import { Agent, request } from "undici"
import type { NotificationOutcome, Operation } from "./Operation.ts"
import type { Operations } from "./Operations.ts"
import type { SimulatorClock } from "./SimulatorClock.ts"
import type { SimulatorSettings } from "./settings.ts"

/** Tells merchants, by a real POST to `urlnotif`, that an operation has a result. Source: `payfip.md` 3.1. */
export interface Notifications {
  /** What happens before the browser goes back: posts, holds or loses, as the settings say. */
  beforeReturn(operation: Operation): Promise<void>
  /** Posts once `returned` ends, when the settings say "after the return". */
  afterReturn(operation: Operation, returned: Promise<unknown>): void
  /** Posts every notification that is held, due or not. */
  deliverLate(): Promise<void>
  /** Ends when no notification is on its way; held ones are not. */
  settled(): Promise<void>
  close(): Promise<void>
}

/** Whether a host name can only be this machine. */
export const isLoopback = (host: string): boolean =>
  /^(?:127(?:\.\d{1,3}){3}|\[?::1\]?|(?:[a-z0-9-]+\.)*localhost)$/i.test(host)

const lookup: LookupFunction = (hostname, options, callback) =>
  systemLookup(hostname.endsWith(".localhost") ? "localhost" : hostname, options, callback)

const furthestRedirect = 3

/** Notifications under live settings; without `anyHost` nothing leaves this machine. */
export const makeNotifications = (
  operations: Operations,
  clock: SimulatorClock,
  settings: SimulatorSettings,
  anyHost: boolean
): Notifications => {
  const agent = new Agent({
    pipelining: 0,
    headersTimeout: 10_000,
    bodyTimeout: 10_000,
    connect: { lookup, rejectUnauthorized: anyHost }
  })
  const moving = new Set<Promise<void>>()
  const timers = new Set<NodeJS.Timeout>()
  let held: ReadonlyArray<{ readonly operation: Operation; readonly dueAt: number }> = []

  const post = async (address: string, idop: string, redirects = 0): Promise<NotificationOutcome> => {
    const { hostname, protocol } = new URL(address)
    if (!anyHost && !isLoopback(hostname)) return "refused"
    if (settings.notificationHttpOnly && protocol === "https:") return "refused"
    const response = await request(address, {
      dispatcher: agent,
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ [settings.notificationName]: idop }).toString()
    })
    await response.body.dump()
    const { location } = response.headers
    const moved = response.statusCode >= 300 && response.statusCode < 400 && typeof location === "string"
    return moved && settings.notificationFollowsRedirects && redirects < furthestRedirect
      ? post(new URL(location, address).href, idop, redirects + 1)
      : response.statusCode
  }

  const deliver = async ({ idop, fields }: Operation): Promise<void> => {
    for (let copy = 0; copy < settings.notificationCopies; copy += 1) {
      const outcome = await post(fields.urlnotif ?? "", idop).catch((): NotificationOutcome => "failed")
      operations.notified(idop, outcome)
    }
  }

  const track = (delivery: Promise<void>): Promise<void> => {
    const tracked = delivery.finally(() => moving.delete(tracked))
    moving.add(tracked)
    return tracked
  }

  const release = async (due: (dueAt: number) => boolean): Promise<void> => {
    const leaving = held.filter(({ dueAt }) => due(dueAt))
    held = held.filter(({ dueAt }) => !due(dueAt))
    await Promise.all(leaving.map(({ operation }) => track(deliver(operation))))
  }

  const releaseDue = (): void => {
    void release((dueAt) => dueAt <= clock.now())
  }

  /** Waits for a moment; a timer may end a millisecond before the clock says so, and then waits on. */
  const wake = (dueAt: number): void => {
    const timer = setTimeout(
      () => {
        timers.delete(timer)
        if (clock.now() < dueAt) wake(dueAt)
        else releaseDue()
      },
      Math.max(1, dueAt - clock.now())
    ).unref()
    timers.add(timer)
  }

  const hold = (operation: Operation): void => {
    const dueAt = clock.now() + settings.notificationDelay
    held = [...held, { operation, dueAt }]
    wake(dueAt)
  }

  clock.onAdvance(releaseDue)

  return {
    beforeReturn: async (operation) => {
      if (settings.notification === "beforeReturn") await track(deliver(operation))
      if (settings.notification === "late") hold(operation)
      if (settings.notification === "lost") operations.notified(operation.idop, "lost")
    },
    afterReturn: (operation, returned) => {
      if (settings.notification === "afterReturn") void track(returned.then(() => deliver(operation)))
    },
    deliverLate: () => release(() => true),
    settled: async () => {
      while (moving.size > 0) await Promise.all(moving)
    },
    close: async () => {
      for (const timer of timers) clearTimeout(timer)
      held = []
      await agent.destroy()
      await Promise.all(moving)
    }
  }
}
