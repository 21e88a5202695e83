import { Result, Schema } from "effect"
import { stringify } from "yaml"
import { readYaml } from "../platform/text/yamlText.ts"
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
  const yaml = readYaml(text)
  if (Result.isFailure(yaml)) return refuse(yaml.failure.map(unreadable))
  const decoded = decode(yaml.success.value, { errors: "all", onExcessProperty: "error" })
  if (Result.isFailure(decoded)) return refuse(yaml.success.problemsOf(decoded.failure).map(unreadable))
  const { activities } = decoded.success
  const problems = activityProblems(activities)
  return problems.length > 0 ? refuse(problems) : Result.succeed(activities)
}

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
