import { comparable } from "../../platform/text/folding.ts"
import type { AttendanceState } from "./Attendance.ts"

/** What files of other programs write for whether a child came. */
const written: Readonly<Record<AttendanceState, ReadonlyArray<string>>> = {
  present: ["présent", "présente", "présence", "p", "oui", "x", "1"],
  "absent-excused": [
    ...["absent excusé", "absente excusée", "absence excusée", "excusé", "excusée"],
    ...["absent justifié", "absente justifiée", "absence justifiée", "justifié", "justifiée", "ae", "aj"]
  ],
  "absent-unexcused": [
    ...[
      "absent",
      "absente",
      "absence",
      "absent non excusé",
      "absente non excusée",
      "absence non excusée",
      "non excusé"
    ],
    ...["absent injustifié", "absence injustifiée", "absent non justifié", "absence non justifiée", "injustifié"],
    ...["non excusée", "injustifiée", "a", "non", "0", "ane", "ai"]
  ],
  "not-recorded": ["non noté", "non pointé"]
}

const states = new Map(
  (["present", "absent-excused", "absent-unexcused", "not-recorded"] as const).flatMap((state) =>
    [state, ...written[state]].map((word) => [comparable(word, " "), state] as const)
  )
)

/** The state that a cell says, whatever its accents and case; undefined where it says none. */
export const stateWritten = (text: string): AttendanceState | undefined => states.get(comparable(text, " "))
