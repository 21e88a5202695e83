import { once } from "node:events"
import { createServer } from "node:http"
import { Effect, Result, Schema, type Scope } from "effect"
import type { SimulatedClient } from "./creationRules.ts"
import { type Debts, makeDebts } from "./debts.ts"
import { isLoopback, makeNotifications } from "./notifications.ts"
import { makeOperations, type Operations } from "./Operations.ts"
import { chooseResult, returnUrl } from "./payer.ts"
import { handle, type RouteContext } from "./routes.ts"
import { simulatorClock } from "./SimulatorClock.ts"
import { type SimulatorSettings, simulatorSettings } from "./settings.ts"
import { readState, writeState } from "./stateFile.ts"

/** How to start a simulator. */
export interface PayFipSimulatorOptions {
  readonly clients: ReadonlyArray<SimulatedClient>
  /** A free one unless said. */
  readonly port?: number
  /** A name of this machine only; `127.0.0.1` unless said. */
  readonly host?: string
  /** Source of time in milliseconds since 1970; real time unless said. */
  readonly now?: () => number
  /** Source of chance for the rates of troubles, 0 to 1. */
  readonly random?: () => number
  readonly settings?: Partial<SimulatorSettings>
  /** JSON file that keeps the operations across restarts. */
  readonly stateFile?: string
  /** Lets notifications leave this machine; false unless said. */
  readonly notifyAnyHost?: boolean
}

/** A simulator that listens. */
export interface PayFipSimulator {
  /** `http://127.0.0.1:port`: the page with the switches. */
  readonly url: string
  /** What to give as `PAYFIP_ENDPOINT`: `url` and `/tpa`. */
  readonly endpoint: string
  readonly operations: Operations
  /** What the Trésor public collects: PES files are posted to `url` and `/simulateur/dettes`, or loaded here. */
  readonly debts: Debts
  /** Live switches. */
  readonly settings: SimulatorSettings
  /**
   * Does what a payer does without a browser: opens the page, gets the result (P unless said), notifies as the settings
   * say. Gives the URL where the browser would return; rejects with the page's code when the page refuses.
   */
  pay(idop: string, letter?: string): Promise<string>
  /** Posts the late notifications now. */
  deliverLate(): Promise<void>
  /** Ends when no notification is on its way. */
  settled(): Promise<void>
  close(): Promise<void>
}

/** Starts a simulator of PayFiP's web service and payment page on this machine. Source: `payfip.md` section 7. */
export const startPayFipSimulator = async (options: PayFipSimulatorOptions): Promise<PayFipSimulator> => {
  const host = options.host ?? "127.0.0.1"
  if (!isLoopback(host)) throw new Error(`PayFiP simulator: ${host} is not a loopback host`)
  const initial = readState(options.stateFile)
  const settings = simulatorSettings(options.settings)
  const clock = simulatorClock(options.now, initial.clockOffset)
  const operations = makeOperations(clock, settings, initial.operations, (state) =>
    writeState(options.stateFile, state)
  )
  const notifications = makeNotifications(operations, clock, settings, options.notifyAnyHost ?? false)

  const server = createServer((request, response) => {
    handle(context, request, response).catch(() => response.destroy())
  })
  server.listen(options.port ?? 0, host)
  await once(server, "listening")
  const address = server.address()
  const port = typeof address === "object" ? address?.port : undefined
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${port}`
  const random = options.random ?? Math.random
  const debts = makeDebts()
  const context: RouteContext = { debts, clients: options.clients, operations, notifications, settings, random, url }

  return {
    url,
    endpoint: `${url}/tpa`,
    operations,
    debts,
    settings,
    pay: async (idop, letter = "P") => {
      const chosen = await chooseResult(context, idop, letter)
      if (Result.isFailure(chosen)) throw new Error(chosen.failure)
      notifications.afterReturn(chosen.success, Promise.resolve())
      return returnUrl(chosen.success)
    },
    deliverLate: notifications.deliverLate,
    settled: notifications.settled,
    close: async () => {
      const closed = once(server, "close")
      server.close()
      server.closeAllConnections()
      await notifications.close()
      await closed
    }
  }
}

/** The simulator could not start: the port is taken, the host is not this machine, the state file is not ours. */
export class PayFipSimulatorNotStarted extends Schema.TaggedError<PayFipSimulatorNotStarted>()(
  "PayFipSimulatorNotStarted",
  { reason: Schema.String }
) {
  override get message(): string {
    return this.reason
  }
}

/** A simulator that closes with its scope. */
export const scopedPayFipSimulator = (
  options: PayFipSimulatorOptions
): Effect.Effect<PayFipSimulator, PayFipSimulatorNotStarted, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.tryPromise({
      try: () => startPayFipSimulator(options),
      catch: (cause) =>
        new PayFipSimulatorNotStarted({ reason: cause instanceof Error ? cause.message : String(cause) })
    }),
    (simulator) => Effect.promise(() => simulator.close())
  )
