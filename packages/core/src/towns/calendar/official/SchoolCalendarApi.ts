import { Context, type Duration, Schema } from "effect"

/** Where the ministry's data set `fr-en-calendrier-scolaire` answers (Opendatasoft, Explore 2.1): its own address, or a copy's. */
export const SchoolCalendarApi = Context.Reference<{ readonly endpoint: string; readonly timeout: Duration.Input }>(
  "@portail-familles/core/towns/calendar/official/SchoolCalendarApi",
  {
    defaultValue: () => ({
      endpoint: "https://data.education.gouv.fr/api/explore/v2.1/catalog/datasets/fr-en-calendrier-scolaire/records",
      timeout: "15 seconds"
    })
  }
)

/** The API gave no answer that can be read. */
export class SchoolCalendarUnavailable extends Schema.TaggedError<SchoolCalendarUnavailable>()(
  "SchoolCalendarUnavailable",
  {
    endpoint: Schema.String,
    code: Schema.Literals(["connection", "timeout", "status", "unreadable"]),
    /** Of the answer, where there was one; else null. */
    status: Schema.NullOr(Schema.Int)
  }
) {}
