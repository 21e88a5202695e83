import type { AttendanceState } from "../../reservations/attendance/Attendance.ts"

const fr = {
  title: "Feuille de présence",
  children: (count: number) => (count > 1 ? `${count} enfants attendus` : `${count} enfant attendu`),
  confidential: "Confidentiel : à garder sous clé, à détruire après la journée.",
  offline: "Cochez, puis reportez dans le portail : cette feuille se lit sans réseau.",
  noChild: "Aucun enfant n’est attendu ce jour-là.",
  everyone: "Tous les enfants",
  came: "présent",
  absent: "absent",
  left: "parti à",
  states: {
    present: "présent",
    "absent-excused": "absent excusé",
    "absent-unexcused": "absent non excusé",
    "not-recorded": ""
  } satisfies Record<AttendanceState, string>,
  late: (minutes: number) => `repris avec ${minutes} min de retard`,
  unbooked: "sans réservation",
  diet: "Régime",
  contacts: "À appeler",
  pickups: "Peut partir avec",
  forbidden: "NE DOIT PAS partir avec",
  alone: (time: string) => `Part seul à partir de ${time}`,
  health: "Santé"
}

const en: typeof fr = {
  title: "Attendance sheet",
  children: (count) => (count > 1 ? `${count} children expected` : `${count} child expected`),
  confidential: "Confidential: keep locked away, destroy after the day.",
  offline: "Tick, then enter it in the portal: this sheet is read without a network.",
  noChild: "No child is expected that day.",
  everyone: "All children",
  came: "present",
  absent: "absent",
  left: "left at",
  states: {
    present: "present",
    "absent-excused": "absent, excused",
    "absent-unexcused": "absent, not excused",
    "not-recorded": ""
  },
  late: (minutes) => `fetched ${minutes} min late`,
  unbooked: "not booked",
  diet: "Diet",
  contacts: "To call",
  pickups: "May leave with",
  forbidden: "MUST NOT leave with",
  alone: (time) => `Leaves alone from ${time}`,
  health: "Health"
}

/** What an attendance sheet says in each language, besides its data. */
export const attendanceWords = { fr, en }
