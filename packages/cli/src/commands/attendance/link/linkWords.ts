import { daysAfter } from "@portail-familles/core/platform/time"
import type { LinkOrder } from "@portail-familles/core/reservations"
import { day } from "../../../terminal/words.ts"
import type { Names } from "../../planning/names.ts"

type Scope = Pick<LinkOrder, "activity" | "place" | "group" | "from" | "to">

/** Which children a link is for: « Centre de loisirs, Pompidou, Petits ». */
export const scopeWords = (names: Names, { activity, place, group }: Scope): string =>
  [
    names.activity(activity),
    ...(place === null ? [] : [names.place(activity, place)]),
    ...(group === null ? [] : [names.group(activity, group)])
  ].join(", ")

/** On which days. */
export const daysWords = ({ from, to }: Scope): string =>
  from === to ? `le ${day(from)}` : `du ${day(from)} au ${day(to)}`

/** The last day on which a link is of use: the one after its last, for what a tablet noted without a network. */
export const lastDayWords = ({ to }: Scope): string => day(daysAfter(to, 1))
