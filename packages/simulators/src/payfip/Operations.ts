import { Result } from "effect"
import {
  created,
  finished,
  forgottenByNight,
  type NotificationOutcome,
  type Operation,
  opened,
  type PageRefusal,
  reachedBank
} from "./Operation.ts"
import type { SimulatorClock } from "./SimulatorClock.ts"
import type { SimulatorSettings } from "./settings.ts"
import type { State } from "./stateFile.ts"
import { idopFactory } from "./uuidV1.ts"

/** The simulator's operations. Each method is one transition, written to the state file before it returns. */
export interface Operations {
  /** Milliseconds since 1970, on the simulator's clock. */
  now(): number
  /** Pushes the clock forward; late notifications that fall due leave. */
  advance(milliseconds: number): void
  get(idop: string): Operation | undefined
  /** Newest first. */
  list(): ReadonlyArray<Operation>
  create(fields: Readonly<Record<string, string>>): Operation
  /** Opens the payment page, once. */
  open(idop: string): Result.Result<Operation, PageRefusal>
  /** The payer went to the bank's pages and stays there. */
  reachBank(idop: string): Result.Result<Operation, PageRefusal>
  /** Records a result letter without telling the merchant. */
  finish(idop: string, letter: string): Result.Result<Operation, PageRefusal>
  /** Remembers what became of a notification. */
  notified(idop: string, outcome: NotificationOutcome): void
  /** The purge of 03:00, now: gives how many operations PayFiP forgot. Does not move the clock. */
  runNight(): number
}

/** Operations over a clock and live settings, starting from `initial`; `save` is called after each transition. */
export const makeOperations = (
  clock: SimulatorClock,
  settings: SimulatorSettings,
  initial: ReadonlyArray<Operation>,
  save: (state: State) => void
): Operations => {
  const known = new Map(initial.map((operation) => [operation.idop, operation]))
  const nextIdop = idopFactory(clock.now)
  const persist = () => save({ clockOffset: clock.offset(), operations: [...known.values()] })
  const put = (operation: Operation): Operation => {
    known.set(operation.idop, operation)
    persist()
    return operation
  }
  const change = (idop: string, transition: (operation: Operation) => Result.Result<Operation, PageRefusal>) => {
    const operation = known.get(idop)
    return operation === undefined ? Result.fail<PageRefusal>("P1") : Result.map(transition(operation), put)
  }
  return {
    now: clock.now,
    advance: (milliseconds) => {
      clock.advance(milliseconds)
      persist()
    },
    get: (idop) => known.get(idop),
    list: () => [...known.values()].reverse(),
    create: (fields) => put(created(nextIdop(), fields, clock.now())),
    open: (idop) => change(idop, (operation) => opened(operation, clock.now(), settings.reopenAfterAbandon)),
    reachBank: (idop) => change(idop, (operation) => Result.succeed(reachedBank(operation, clock.now()))),
    finish: (idop, letter) =>
      change(idop, (operation) =>
        finished(operation, settings.forcedResult || letter, clock.now(), settings.resultAfterLimit)
      ),
    notified: (idop, outcome) => {
      change(idop, (operation) =>
        Result.succeed({ ...operation, notifications: [...operation.notifications, { at: clock.now(), outcome }] })
      )
    },
    runNight: () => {
      const forgotten = [...known.values()].filter((operation) => forgottenByNight(operation, clock.now()))
      for (const { idop } of forgotten) known.delete(idop)
      persist()
      return forgotten.length
    }
  }
}
