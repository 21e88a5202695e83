import { day } from "./words.ts"

/** What agents read for what is wrong with a line that notes a child. */
export const attendanceLineWords = {
  "unknown-child": ({ childRef }: { readonly childRef: string }) => `la ville n'a pas d'enfant ${childRef}`,
  "nothing-booked": ({ activity, day: on }: { readonly activity: string; readonly day: string }) =>
    `absent de ce qu'il n'a pas réservé : « ${activity} » le ${day(on)}`,
  "not-a-state": ({ text }: { readonly text: string }) =>
    `« ${text} » n'est ni présent, ni absent, ni absent excusé, ni non noté`,
  "day-to-come": ({ day: on }: { readonly day: string }) => `présent le ${day(on)}, qui n'est pas encore venu`,
  "too-many-minutes": ({ minutes, most }: { readonly minutes: number; readonly most: number }) =>
    `${minutes} minutes de retard : entre 0 et ${most}`,
  "late-but-absent": () => "un enfant absent n'est pas repris en retard",
  "noted-twice": ({ firstLine }: { readonly firstLine: number }) =>
    `le même enfant est déjà noté pour ce créneau à la ligne ${firstLine}`
}
