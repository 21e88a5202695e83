import type { Pseudonyms } from "../crypto/pseudonyms.ts"
import type { SecurityEvent } from "./SecurityLog.ts"

/** An event as it is written: ids and codes, and pseudonyms of the rest. */
export const securityLine = (
  { act, townId, accountId, detail, target, address, staff }: SecurityEvent,
  pseudonym: Pseudonyms
): Readonly<Record<string, string>> => {
  const hidden = (text: string | undefined) => (text === undefined ? undefined : pseudonym(text))
  const fields = {
    "security.act": act,
    town: townId ?? undefined,
    account: accountId,
    detail,
    target: hidden(target),
    address: hidden(address),
    staff: hidden(staff)
  }
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  )
}
