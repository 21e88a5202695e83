import { Result, Schema } from "effect"
import { parseDocument, stringify } from "yaml"
import { type Activity, ActivityFile } from "./Activity.ts"
import { ActivityProblem } from "./ActivityProblem.ts"
import { activityProblems } from "./checks/activityProblems.ts"

/** The file of activities cannot be applied. */
export class ActivitiesInvalid extends Schema.TaggedError<ActivitiesInvalid>()("ActivityFileInvalid", {
  file: Schema.String,
  problems: Schema.Array(ActivityProblem)
}) {}

const decode = Schema.decodeUnknownResult(ActivityFile)

/** Reads a file of activities (YAML 1.2). Fails with everything that does not fit or hold together. */
export const parseActivities = (
  file: string,
  text: string
): Result.Result<ReadonlyArray<Activity>, ActivitiesInvalid> => {
  const refuse = (problems: ReadonlyArray<ActivityProblem>) => Result.fail(new ActivitiesInvalid({ file, problems }))
  const yaml = parseDocument(text)
  if (yaml.errors.length > 0) return refuse(yaml.errors.map((error) => unreadable(error.message)))
  const decoded = decode(yaml.toJS(), { errors: "all", onExcessProperty: "error" })
  if (Result.isFailure(decoded)) return refuse(fieldsOf(String(decoded.failure.message)).map(unreadable))
  const { activities } = decoded.success
  const problems = activityProblems(activities)
  return problems.length > 0 ? refuse(problems) : Result.succeed(activities)
}

/** What the decoder says of each field, the field on the same line. */
const fieldsOf = (message: string): ReadonlyArray<string> =>
  message.split(/\n(?!\s)/).map((lines) => lines.replace(/\s*\n\s*/g, " "))

const unreadable = (text: string): ActivityProblem => ({ code: "unreadable", text })

/** Activities as a town's file says them, what needs no saying left out. */
export const writeActivities = (activities: ReadonlyArray<Activity>): string =>
  stringify({ activities: activities.map((activity) => spoken(activity)) }, { lineWidth: 110 })

const usual = { otherHomeSees: true, residentsOnly: false, dossier: false, documents: false } as const

const spoken = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(spoken)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, each]) => [key, spoken(each)] as const)
      .filter(([key, each]) => !isUsual(key, each))
  )
}

const isUsual = (key: string, value: unknown): boolean => {
  if (value === null || value === "" || (key in usual && value === usual[key as keyof typeof usual])) return true
  return typeof value === "object" && Object.keys(value).length === 0
}
