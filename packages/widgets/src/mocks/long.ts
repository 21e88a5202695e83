import type { Answer, Answering, Answers } from "./answers.ts"

/** As long as names of towns and schools are. */
export const longWord = "Saint-Rémy-en-Bouzemont-Saint-Genest-et-Isson-intercommunalité-périscolaire"
const longName = "Anne-Charlotte-Marie-Antoinette de la Rochefoucauld-Montmorency-Luxembourg"

/** What families and towns write, wherever it stands in an answer. */
const sentences =
  "title description label name activityName unitName periodName placeName groupName serviceName subject text sentence"
const names = "givenName familyName birthName childName profession employer notedBy relation"
const written = new Map([
  ...sentences.split(" ").map((key) => [key, longWord] as const),
  ...names.split(" ").map((key) => [key, longName] as const)
])

const lengthenedValue = (value: unknown, key = ""): unknown => {
  if (typeof value === "string" && value !== "" && written.has(key)) return `${value} ${written.get(key)}`
  if (Array.isArray(value)) return value.map((each) => lengthenedValue(each))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, lengthenedValue(each, name)]))
}

const lengthenedAnswer = (answer: Answer): Answer =>
  typeof answer === "string" || answer.status >= 400 || answer.body === undefined
    ? answer
    : { ...answer, body: lengthenedValue(answer.body) }

/** The same answers, in which all that families and towns write is as long as it gets. */
export const lengthened = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([operation, answering]): [string, Answering] => [
      operation,
      typeof answering === "function" ? (request) => lengthenedAnswer(answering(request)) : lengthenedAnswer(answering)
    ])
  )
