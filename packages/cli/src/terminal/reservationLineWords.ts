import { day } from "./words.ts"

/** What agents read for what is wrong with a line of a file of reservations. */
export const reservationLineWords = {
  "unknown-unit": ({ unit, units }: { readonly unit: string; readonly units: ReadonlyArray<string> }) =>
    unit === ""
      ? `cette activité a plusieurs formules, dites laquelle : ${units.join(", ")}`
      : `« ${unit} » n'est pas une formule de cette activité : ${units.join(", ")}`,
  "not-enrolled": ({ activity, day: on }: { readonly activity: string; readonly day: string }) =>
    `l'enfant n'a pas d'inscription acceptée à « ${activity} » le ${day(on)}`,
  "no-slot": ({ part, day: on }: { readonly part: string; readonly day: string }) =>
    `pas de créneau « ${part} » pour cet enfant le ${day(on)}`,
  "slot-closed": ({
    part,
    day: on,
    reason
  }: {
    readonly part: string
    readonly day: string
    readonly reason: string
  }) => `le créneau « ${part} » du ${day(on)} est fermé${reason === "" ? "" : ` : ${reason}`}`,
  "slot-full": ({
    part,
    day: on,
    capacity
  }: {
    readonly part: string
    readonly day: string
    readonly capacity: number
  }) => `le créneau « ${part} » du ${day(on)} est complet (${capacity} places)`,
  "booked-twice": ({ firstLine }: { readonly firstLine: number }) =>
    `la même réservation est déjà à la ligne ${firstLine}`,
  excluded: ({ activity, unit }: { readonly activity: string; readonly unit: string }) =>
    `l'enfant a déjà ce jour-là ${activity} (${unit}), qui ne va pas avec`,
  "lacks-units": ({ unit, lacks }: { readonly unit: string; readonly lacks: ReadonlyArray<string> }) =>
    `« ${unit} » ne se réserve qu'avec ${lacks.join(" et ")}, le même jour : ajoutez la ligne`,
  "booked-by-other-home": () => "l'autre foyer de l'enfant a déjà cette réservation"
}
