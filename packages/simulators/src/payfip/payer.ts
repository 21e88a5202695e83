import { Result } from "effect"
import type { Notifications } from "./notifications.ts"
import type { Operation, PageRefusal } from "./Operation.ts"
import type { Operations } from "./Operations.ts"
import type { SimulatorSettings } from "./settings.ts"

/** What the payer's choices act upon. */
export interface PayerContext {
  readonly operations: Operations
  readonly notifications: Notifications
  readonly settings: SimulatorSettings
}

/** Where the browser goes back with GET: `urlredirect` and the idop. */
export const returnUrl = (operation: Operation): string => {
  const url = new URL(operation.fields.urlredirect ?? "about:blank")
  url.searchParams.append("idop", operation.idop)
  return url.href
}

/**
 * The payer gets a result on an opened page. The notification is handled as the settings say before this ends; the
 * caller calls `notifications.afterReturn` with the end of the browser's return.
 */
export const chooseResult = async (
  { operations, notifications, settings }: PayerContext,
  idop: string,
  letter: string
): Promise<Result.Result<Operation, PageRefusal>> => {
  const operation = operations.get(idop)
  if (operation?.result?.resultrans === "A" && !settings.reopenAfterAbandon) return Result.fail("P3")
  if (operation?.openedAt === undefined) {
    const opened = operations.open(idop)
    if (Result.isFailure(opened)) return opened
  }
  const finished = operations.finish(idop, letter)
  if (Result.isSuccess(finished)) await notifications.beforeReturn(finished.success)
  return finished
}
