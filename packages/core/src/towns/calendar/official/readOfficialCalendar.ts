import { Effect } from "effect"
import { CsvUnreadable } from "../../../platform/csv/CsvUnreadable.ts"
import type { CalendarUnreadable, OfficialRow } from "./OfficialRow.ts"
import { readOfficialCsv } from "./officialCsv.ts"
import { readOfficialIcs } from "./officialIcs.ts"

/** The lines of a file of the data set, whichever of its two forms it has. */
export const readOfficialCalendar = (
  bytes: Uint8Array
): Effect.Effect<ReadonlyArray<OfficialRow>, CsvUnreadable | CalendarUnreadable> => {
  const text = new TextDecoder().decode(bytes)
  if (/^\s*BEGIN:VCALENDAR/i.test(text)) return readOfficialIcs(text)
  return Effect.try({
    try: () => readOfficialCsv(bytes),
    catch: (cause) => cause
  }).pipe(Effect.catch((cause) => (cause instanceof CsvUnreadable ? Effect.fail(cause) : Effect.die(cause))))
}
