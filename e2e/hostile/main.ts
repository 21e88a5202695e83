/**
 * `npm run check:hostile -- --calls 20000 --seed 7`: calls of every operation of docs/openapi.json by a family that is signed in, with
 * values that fit, values that do not, ids and versions that the portal has said, and texts that programs trip over, against the demo
 * with all it talks to. An answer 5xx or one that the document does not declare is printed once with its request. Ends with 1 then.
 */
import { parseArgs } from "node:util"
import { demoLogin } from "@portail-familles/demo"
import fc from "fast-check"
import { startDemo } from "../support/demo.ts"
import { type Document, type Operation, readDocument } from "./document.ts"
import { type Asked, Visitor } from "./Visitor.ts"
import { Learned, Values } from "./values.ts"
import { Contract } from "./verdict.ts"

const { values: options } = parseArgs({
  options: {
    calls: { type: "string", default: "20000" },
    seed: { type: "string", default: String(Date.now() % 1e6) }
  }
})
const [calls, seed] = [Number(options.calls), Number(options.seed)]
const atOnce = 8

/** What takes a page of work each time is called less often. */
const dear = (operation: Operation) =>
  /pdf|export|uploads/.test(operation.template) || /password|sessions|signIn/.test(operation.operationId)

/** Its own session stays: it is what the calls are made with. */
const ending = new Set(["session.close", "profile.closeSession"])

const requests = (document: Document, learned: Learned): (() => fc.Arbitrary<Asked>) => {
  const values = new Values(document, learned)
  const operations = document.operations.filter(({ operationId }) => !ending.has(operationId))
  const usual = operations.filter((operation) => !dear(operation))
  // arbitraries are made anew for each call: what was learned meanwhile is among them
  return () =>
    fc
      .oneof(
        { arbitrary: fc.constantFrom(...usual), weight: 9 },
        { arbitrary: fc.constantFrom(...operations), weight: 1 }
      )
      .chain((operation) => {
        const inPath = operation.parameters.filter((parameter) => parameter.in === "path")
        const path = fc
          .tuple(...inPath.map(({ name, schema }) => values.of(schema, name === "fileId" ? "id" : name)))
          .map((given) =>
            inPath.reduce(
              (made, { name }, index) => made.replace(`{${name}}`, encode(textOf(given[index]))),
              operation.template
            )
          )
        const [mediaType, declared] = Object.entries(operation.requestBody?.content ?? {})[0] ?? ["application/json"]
        const body =
          declared === undefined
            ? fc.constant(undefined)
            : mediaType === "application/json"
              ? fc.oneof(
                  { arbitrary: values.of(declared.schema).map((value) => JSON.stringify(value)), weight: 30 },
                  { arbitrary: fc.constantFrom("", "{", "[]", "null", "\u0000"), weight: 1 }
                )
              : fc.uint8Array({ maxLength: 2_000 })
        return fc.record({ operation: fc.constant(operation), path, body, mediaType: fc.constant(mediaType) })
      })
}

/** What is made for a path may be a document, which has no text of its own. */
const textOf = (given: unknown): string => (typeof given === "object" ? (JSON.stringify(given) ?? "") : String(given))

/** As a path takes it: half a character cannot be sent, dots alone are steps, and HTTP itself ends beyond 16 kB. */
const encode = (text: string): string => {
  const encoded = encodeURIComponent(text.slice(0, 1_000).toWellFormed())
  return /^\.{0,2}$/.test(encoded) ? "%20" : encoded
}

const document = await readDocument()
const contract = new Contract(document)
const learned = new Learned([demoLogin.mail, demoLogin.password])
const next = requests(document, learned)
const counted = { calls: 0, errors_5xx: 0, contract_violations: 0 }
const answered = new Map<string, number>()
const seen = new Set<string>()

const report = (asked: Asked, what: string) => {
  const { method, operationId } = asked.operation
  const line = `${operationId}: ${what}`
  if (seen.has(line.slice(0, 120))) return
  seen.add(line.slice(0, 120))
  const body = typeof asked.body === "string" ? asked.body.slice(0, 600) : `${asked.body?.length ?? 0} bytes`
  console.log(`✗ ${line}\n    ${method} ${asked.path.slice(0, 300)}\n    ${body}`)
}

const demo = await startDemo()
try {
  const visitor = new Visitor(demo.portal)
  await visitor.signIn()
  const one = async (number: number) => {
    const [asked] = fc.sample(next(), { numRuns: 1, seed: seed + number })
    if (asked === undefined) return
    const answer = await visitor.ask(asked)
    counted.calls += 1
    answered.set(`${answer.status}`, (answered.get(`${answer.status}`) ?? 0) + 1)
    if (answer.status === 401 && answer.text.includes('"code":"signed-out"')) await visitor.signIn()
    if (answer.status >= 500) {
      counted.errors_5xx += 1
      report(asked, `${answer.status} ${answer.text.slice(0, 200)}`)
    }
    const violation = contract.violation(asked.operation, answer)
    if (violation !== undefined) {
      counted.contract_violations += 1
      report(asked, violation)
    }
    if (answer.status < 300 && answer.mediaType === "application/json") learned.learn(JSON.parse(answer.text))
  }
  let number = 0
  const asking = async () => {
    while (number < calls) await one(number++)
  }
  await Promise.all(Array.from({ length: atOnce }, asking))
} finally {
  await demo.stop()
}
const statuses = [...answered].sort().map(([status, count]) => `${status}:${count}`)
console.log(`answers ${statuses.join(" ")} seed=${seed}`)
console.log(
  Object.entries(counted)
    .map(([name, count]) => `${name}=${count}`)
    .join(" ")
)
if (counted.errors_5xx + counted.contract_violations > 0) process.exitCode = 1
