import type { BaseWords, Words } from "../../words/fr.ts"
import type { Schemas } from "../api/client.ts"
import type { Format } from "../base/format.ts"

export type Enrolment = Schemas["Enrolment"]
export type OfferedActivity = Schemas["OfferedActivity"]
export type OfferedPeriod = OfferedActivity["periods"][number]
export type OfferedChild = OfferedPeriod["children"][number]
export type EnrolmentWords = BaseWords & Pick<Words, "enrolments">

/** What an enrolment is asked for. */
export interface Asked {
  readonly activity: OfferedActivity
  readonly period: OfferedPeriod
  readonly child: OfferedChild
}

export const askedKey = ({ activity, period, child }: Asked) => `${activity.code}-${period.code}-${child.id}`

/** A period with its days. */
export const periodName = (
  { enrolments }: EnrolmentWords,
  format: Format,
  { name, from, to }: { readonly name: string; readonly from: string; readonly to: string }
) => enrolments.period(name, format.mediumDay(from), format.mediumDay(to))
