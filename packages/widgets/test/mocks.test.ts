import { readFileSync } from "node:fs"
import { Ajv2020 } from "ajv/dist/2020.js"
import { getResponse } from "msw"
import { describe, expect, it } from "vitest"
import { ok } from "../src/mocks/answers.ts"
import { december } from "../src/mocks/fixtures/planning.ts"
import { planningIn } from "../src/mocks/fixtures/planningMonth.ts"
import { portalHandlers } from "../src/mocks/handlers.ts"
import { signedIn } from "../src/mocks/signedIn.ts"
import { galleryStates } from "../src/mocks/states.ts"

const manifest = readFileSync(new URL("../custom-elements.json", import.meta.url), "utf8")
const document = JSON.parse(readFileSync(new URL("../../../docs/openapi.json", import.meta.url), "utf8"))
const contract = new Ajv2020({ strict: false, validateFormats: false }).addSchema(document, "contract")

/** The operation of the contract that a request is for: its path with names in the place of ids. */
function operationOf(asked: string) {
  const [method = "", path = ""] = asked.split(" ")
  const isPath = (template: string) =>
    new RegExp(`^${template.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(`/api/v1${path}`)
  const templates = Object.keys(document.paths).filter(isPath)
  // a path of words comes before one with a name in it
  const [template = ""] = templates.toSorted((one, other) => one.split("{").length - other.split("{").length)
  return { template, method: method.toLowerCase() }
}

const november = new URLSearchParams({ from: "2026-11-01", to: "2026-11-30" })

/** What the contract finds wrong with an answer. */
function mistakesOf(asked: string, answering: unknown): ReadonlyArray<string> {
  const answer = typeof answering === "function" ? answering({ times: 1, body: "", query: november }) : answering
  if (typeof answer !== "object" || answer === null || !("status" in answer)) return [`${asked}: no answer to check`]
  const { template, method } = operationOf(asked)
  const place = document.paths[template]?.[method]?.responses?.[String(answer.status)]
  if (place === undefined) return [`${asked}: the contract has no answer ${answer.status}`]
  if (!("body" in answer)) return place.content === undefined ? [] : [`${asked}: an answer without what it promises`]
  const type = Number(answer.status) < 400 ? "application/json" : "application/problem+json"
  const pointer = [template, method, "responses", String(answer.status), "content", type, "schema"]
  const path = pointer.map((part) => part.replaceAll("~", "~0").replaceAll("/", "~1")).join("/")
  const reference = `contract#/paths/${path.replaceAll("{", "%7B").replaceAll("}", "%7D")}`
  const validate = contract.getSchema(reference) ?? contract.compile({ $ref: reference })
  // as it comes over the wire
  const valid = validate(JSON.parse(JSON.stringify(answer.body)))
  return valid ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${asked}: ${instancePath} ${message}`)
}

describe("the mocked portal", () => {
  it("answers as the contract says", () => {
    const found = Object.entries(signedIn).flatMap(([asked, answer]) => mistakesOf(asked, answer))
    expect(found).toEqual([])
  })

  it("has no answer in a state of the gallery that the contract would not give", () => {
    const states = galleryStates.filter(({ state }) => state === "empty" || state === "long" || state === "usual")
    const usual = new Set(Object.values(signedIn))
    const others = states.flatMap(({ answers }) => Object.entries(answers).filter(([, answer]) => !usual.has(answer)))
    const answers = new Map(others.map(([asked, answer]) => [answer, asked]))
    expect([...answers].flatMap(([answer, asked]) => mistakesOf(asked, answer))).toEqual([])
  })

  it("has a month of days in whatever month is asked for, each on its weekday", () => {
    const { cells, from, to } = planningIn(december, "2027-03-01", "2027-03-31")
    expect([from, to, cells.length > 40]).toEqual(["2027-03-01", "2027-03-31", true])
    const weekdays = new Set(cells.map(({ day }) => new Date(day).getUTCDay()))
    expect([...weekdays].toSorted()).toEqual(
      [...new Set(december.cells.map(({ day }) => new Date(day).getUTCDay()))].toSorted()
    )
    expect(cells.every(({ day }) => day.startsWith("2027-03"))).toBe(true)
  })

  it("is refused by the contract where an answer lacks something", () => {
    expect(mistakesOf("GET /session", ok({ adult: {} })).join()).toContain("required property")
    expect(mistakesOf("GET /nothing", ok({})).join()).toContain("no answer 200")
  })

  it("has every element of the manifest in every state that it can have", () => {
    const tags = [...manifest.matchAll(/"tagName": "([\w-]+)"/g)].flatMap(([, tag = ""]) => tag)
    const shown = new Set(galleryStates.map(({ element }) => element))
    expect([...shown].toSorted()).toEqual(tags.filter((tag) => tag !== "portail-provider").toSorted())
    for (const tag of shown) {
      const states = galleryStates.filter(({ element }) => element === tag).map(({ state }) => state)
      expect(states).toEqual(
        expect.arrayContaining(["loading", "error", "long", "english", "dark", "forced-colors", "large"])
      )
    }
  })

  it("has nothing to show in every element that lists something, and long words in every one", () => {
    const without = [...new Set(galleryStates.map(({ element }) => element))].filter(
      (tag) => !galleryStates.some(({ element, state }) => element === tag && state === "empty")
    )
    expect(without).toEqual(["portail-login", "portail-activation", "portail-email-change", "portail-payment"])
    for (const { element, answers } of galleryStates.filter(({ state }) => state === "long"))
      expect(JSON.stringify(answers), element).toContain("Saint-Rémy-en-Bouzemont")
  })

  it("answers requests by msw, counts them, and says what it does not know", async () => {
    const api = "https://portail.example"
    const handlers = portalHandlers(api, { "GET /session": ({ times }) => ok({ times }) })
    const ask = async (path: string) => (await getResponse([...handlers], new Request(`${api}/api/v1${path}`)))?.json()
    expect(await ask("/session")).toEqual({ times: 1 })
    expect(await ask("/session")).toEqual({ times: 2 })
    expect(await ask("/other")).toMatchObject({ status: 404, code: "unknown-in-mocks" })
  })
})
