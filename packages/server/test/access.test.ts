import { randomUUID } from "node:crypto"
import { Effect, Result } from "effect"
import { SqlClient } from "effect/sql"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { staffAccess } from "../../core/src/accounts/FamilyAccess.ts"
import { ActivityFiles } from "../../core/src/activities/ActivityFiles.ts"
import { parseActivities } from "../../core/src/activities/activitiesYaml.ts"
import { DocumentKinds } from "../../core/src/documents/DocumentKinds.ts"
import { parseDocumentKinds } from "../../core/src/documents/documentKindsYaml.ts"
import { newId } from "../../core/src/platform/ids/Ids.ts"
import { aroundToday } from "./aroundToday.ts"
import { type Ask, askerOf, problem, signIn, withoutReference } from "./asking.ts"
import { newPasskey } from "./newPasskey.ts"
import { newThread } from "./newThread.ts"
import { type Operation, operations, pathOf, secured } from "./operations.ts"
import { onePixel, othersFile } from "./othersFile.ts"
import { password, type RunningPortal, startPortal, townSite } from "./runningPortal.ts"

let running: RunningPortal
let ask: Ask
let mine: string
let theirs: string
beforeAll(async () => {
  running = await startPortal()
  ask = askerOf(running.portal)
  await running.run(nameOther)
  mine = await signIn(ask)
  theirs = await signIn(ask, "boris@example.org")
})
afterAll(() => running?.stop())

/** What may never appear in an answer to the first family. */
const othersWords = ["boris@example.org", "VOISIN", "Boris", "Zazie", "2026000002"]
const childId = "01a20769-c0c7-7442-bfb6-13b9b4c532b7"

/** Gives the other family names that are found again wherever they leak, and a payment under way. */
const nameOther = Effect.suspend(() =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const { town, boris } = running
    yield* sql`update households set name = 'Famille VOISIN' where town_id = ${town.id} and id = ${boris.householdId}`
    yield* sql`update adults set family_name = 'VOISIN', given_name = 'Boris'
      where town_id = ${town.id} and id = ${boris.adultId}`
    yield* sql`insert into children (town_id, id, external_ref, family_name, given_name, birth_date, created_at)
      values (${town.id}, ${childId}, ${childId}, 'VOISIN', 'Zazie', '2019-04-02', now())`
    yield* sql`insert into household_children (town_id, household_id, child_id)
      values (${town.id}, ${boris.householdId}, ${childId})`
    const staff = staffAccess({ town, actor: "test" })
    const offered = Result.getOrThrow(parseActivities("activites.yaml", activities))
    yield* ActivityFiles.use((all) => all.apply(staff, "activites.yaml", offered, { dryRun: false }))
    const kinds = Result.getOrThrow(parseDocumentKinds("documents.yaml", documents))
    yield* DocumentKinds.use((asked) => asked.apply(staff, "documents.yaml", kinds, new Map(), { dryRun: false }))
  })
)

/** What the town offers. */
const activities = `activities:
  - { code: mercredi, name: Mercredis, periods: [{ code: annee, name: Année, ${aroundToday} }] }`

/** What the town asks of every child. */
const documents = `documents:
  - { code: sortie, title: Sortie, about: child, validity: school-year, required: "no", upload: {},
      parts: [{ title: Sortie, questions: [{ code: car, label: Voyage en car, kind: yes-no }] }] }`

const idOf = (list: ReadonlyArray<{ readonly id: string }>) => list[0]?.id ?? ""

/** An id of the other family for each operation that takes one, or for a whole group of operations. */
const othersIds: Readonly<Record<string, () => Promise<string>>> = {
  children: async () => childId,
  enrolments: async () => {
    const body = { childId, activity: "mercredi", period: "annee", place: "" }
    const asked = await ask("POST", "/api/v1/enrolments", { cookie: theirs, body })
    return ((await asked.json()) as { id: string }).id
  },
  documents: async () => idOf(await (await ask("GET", "/api/v1/documents", { cookie: theirs })).json()),
  messages: () => running.run(newThread(running.town.id, running.boris.householdId)),
  "invoices.get": async () => running.invoiceIds[1],
  "invoices.pdf": async () => running.invoiceIds[1],
  "payments.get": () => running.run(newPayment),
  debits: mandateOfOther,
  "planning.addProof": () => running.run(newAbsence),
  "planning.proof": () => running.run(newAbsence),
  "planning.takeBackProof": () => running.run(newAbsence),
  "planning.endWait": () => running.run(newWait("01a20769-c0c7-7442-bfb6-13b9b4c532b8", {})),
  "planning.acceptOffer": () => running.run(newWait("01a20769-c0c7-7442-bfb6-13b9b4c532b9", taken)),
  passkeys: () => running.run(newPasskey(running.town.id, running.boris.accountId)),
  "profile.closeSession": async () =>
    idOf(await (await ask("GET", "/api/v1/profile/sessions", { cookie: theirs })).json())
}

/** What the other family types to sign a mandate, on an account of its own each time. */
const signing = (iban: string) => ({ holder: "Boris Voisin", iban, name: "Boris VOISIN", password })

/** A mandate that the other family signed. */
async function mandateOfOther(): Promise<string> {
  const body = { regieCode: "enfance", ...signing("FR7630006000011234567890189") }
  await (await ask("POST", "/api/v1/debits/mandates", { cookie: theirs, body })).arrayBuffer()
  const debits = (await (await ask("GET", "/api/v1/debits", { cookie: theirs })).json()) as DebitsAnswer
  return debits.regies[0]?.mandate?.id ?? ""
}

type DebitsAnswer = { readonly regies: ReadonlyArray<{ readonly mandate: { readonly id: string } | null }> }

const othersId = (operation: string): Promise<string> => {
  const find = othersIds[operation] ?? othersIds[operation.split(".")[0] ?? ""]
  return find === undefined ? Promise.reject(new Error(`give an id of another family for ${operation}`)) : find()
}

const taken = {
  state: "taken",
  offered_at: new Date(),
  offer_until: new Date(),
  ended_at: new Date(),
  ended_by: "test"
}

/** The other family declared an absence that it may still prove. */
const newAbsence = Effect.suspend(() =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const { town, boris } = running
    const [id, until] = [yield* newId, new Date("2099-06-01")]
    const home = { household_id: boris.householdId, child_id: childId, key: randomUUID() }
    yield* sql`insert into absences ${sql.insert({ town_id: town.id, id, ...home, declared_at: new Date(), proof_until: until })}`
    return id
  })
)

/** The other family waits for a place, or has taken one: accepting it again changes nothing. */
const newWait = (id: string, more: Partial<typeof taken>) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const { town, boris } = running
    const asked = { activity: "mercredi", asked_at: new Date(), asked_by: "test", closes_at: new Date("2099-06-01") }
    yield* sql`insert into waits ${sql.insert({ town_id: town.id, id, household_id: boris.householdId, ...asked, ...more })}`
    return id
  })

/** What the other family would send to change its own, so that only the id is wrong; nothing for an operation without a body. */
const othersChange = async ({ id, method, template }: Operation): Promise<unknown> => {
  const short = {
    "documents.answers": { changes: [] },
    "messages.answer": { text: "Merci" },
    "passkeys.rename": { name: "Clé" }
  }[id]
  if (short !== undefined) return short
  if (id === "documents.upload" || id === "planning.addProof") return onePixel
  if (id === "documents.send") {
    const documentId = await othersId(id)
    const form = await (await ask("GET", `/api/v1/documents/${documentId}`, { cookie: theirs })).json()
    return { as: "form", version: (form as { version: string }).version, password: "" }
  }
  if (id === "debits.changeAccount") return signing("DE89370400440532013000")
  if (method !== "PUT") return undefined
  const part = template
    .slice(template.lastIndexOf("/") + 1)
    .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const path = `/api/v1/children/${childId}${part === "health" ? "/health" : ""}`
  const file = (await (await ask("GET", path, { cookie: theirs })).json()) as Record<string, unknown>
  const section = (part === "health" ? file["section"] : file[part]) as { version: string; values: unknown } | undefined
  if (section === undefined) throw new Error(`say how the other family would ask for ${id}`)
  return { version: section.version, values: section.values }
}

/** The smallest of pictures. */
const newPayment = Effect.suspend(() =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const { town, boris } = running
    const id = yield* newId
    yield* sql`insert into payment_attempts (town_id, id, household_id, account_id, regie_code, numcli, mode, refdet, amount_cents,
        return_url, state, started_at, state_at)
      values (${town.id}, ${id}, ${boris.householdId}, ${boris.accountId}, 'enfance', '006270', 'T', '2026000002', 4250,
        ${running.portal}, 'failed', now(), now())`
    yield* sql`insert into payment_attempt_invoices (town_id, attempt_id, invoice_id, amount_cents, live)
      values (${town.id}, ${id}, ${running.invoiceIds[1]}, 4250, false)`
    return id
  })
)

describe("every operation of a family's data", () => {
  it.each(secured)("answers nobody without an open session of its page: $id", async ({ method, path }) => {
    const body = method === "GET" ? undefined : {}
    const closed = await signIn(ask)
    await ask("DELETE", "/api/v1/session", { cookie: closed })
    const strangers = [
      { body },
      { body, cookie: "__Host-portail-session=" },
      { body, cookie: `__Host-portail-session=${"A".repeat(43)}` },
      { body, cookie: closed },
      { body, cookie: mine, headers: { origin: townSite } },
      { body, cookie: mine.replace("__Host-", "") }
    ]
    for (const asked of strangers) {
      const response = await ask(method, path, asked)
      expect([response.status, (await problem(response)).code]).toEqual([401, "signed-out"])
      expect(response.headers.getSetCookie()).toEqual([])
    }
  })

  // a year is nobody's, and the id of an upload is its sender's own
  const taking = secured.filter(({ parameters }) => parameters.some((name) => name !== "year" && name !== "uploadId"))
  it.each(taking)("knows no id of another family: $id", async (operation) => {
    const id = await othersId(operation.id)
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
    const body = await othersChange(operation)
    const named = { id, ...(await othersFile(ask, theirs, operation, id)) }
    const response = await ask(operation.method, pathOf(operation, named), { cookie: mine, body })
    const nobodys = await ask(operation.method, operation.path, { cookie: mine, body })
    expect(response.status).toBe(404)
    // the same words as for an id that does not exist
    expect(withoutReference(await response.text())).toBe(withoutReference(await nobodys.text()))
    expect((await ask("GET", "/api/v1/session", { cookie: theirs })).status).toBe(200)
    if (operation.id === "profile.closeSession") return
    // it is the family that is wrong, not the request
    const own = await ask(operation.method, pathOf(operation, named), { cookie: theirs, body })
    const answersNothing = operation.method === "DELETE" && operation.id !== "enrolments.withdraw"
    expect(own.status).toBe(answersNothing ? 204 : 200)
    await own.arrayBuffer()
  })

  const reading = secured.filter(({ method, parameters }) => method === "GET" && parameters.length === 0)
  it.each(reading)("tells nothing of another family: $id", async ({ method, path }) => {
    const response = await ask(method, path, { cookie: mine })
    expect(response.status).toBe(200)
    const told = Buffer.from(await response.arrayBuffer()).toString("latin1")
    for (const word of [...othersWords, running.boris.adultId, running.boris.householdId, running.invoiceIds[1]]) {
      expect(told).not.toContain(word)
    }
  })

  it("pays no invoice of another family", async () => {
    const body = { invoiceIds: [running.invoiceIds[1]], returnTo: `${running.portal}/espace` }
    const response = await ask("POST", "/api/v1/payments", { cookie: mine, body })
    expect([response.status, (await problem(response)).code]).toEqual([404, "invoice-unknown"])
  })
})

describe("every answer of the API", () => {
  it.each(operations)("is kept by no cache: $id", async ({ id, method, path }) => {
    const asked = method === "GET" ? {} : { body: {} }
    for (const cookie of [undefined, method === "GET" ? mine : undefined]) {
      const response = await ask(method, path, cookie === undefined ? asked : { ...asked, cookie })
      expect([id, response.headers.get("cache-control")]).toEqual([id, "no-store"])
      expect(response.headers.get("x-content-type-options")).toBe("nosniff")
      await response.arrayBuffer()
    }
  })

  it("is kept by no cache where there is nothing either", async () => {
    expect((await ask("GET", "/api/v1/nothing")).headers.get("cache-control")).toBe("no-store")
  })

  it.each(["/API/v1/profile", "//api/v1/profile", "/%61pi/v1/profile"])(
    "is kept by no cache however the path is written: %s",
    async (path) => {
      const response = await ask("GET", path, { cookie: mine })
      await response.arrayBuffer()
      if (response.status === 200) expect(response.headers.get("cache-control")).toBe("no-store")
    }
  )
})

describe("an upload of another media type", () => {
  it.each(["text/plain", "application/json"])("is refused as a problem: %s", async (type) => {
    const [{ id }] = (await (await ask("GET", "/api/v1/documents", { cookie: theirs })).json()) as [{ id: string }]
    const response = await fetch(`${running.portal}/api/v1/documents/${id}/uploads/${randomUUID()}`, {
      method: "PUT",
      headers: { origin: running.portal, "x-portail": "1", "content-type": type, cookie: theirs },
      body: "bonjour"
    })
    expect(response.status).toBe(415)
    expect(await problem(response)).toMatchObject({ code: "media-type-unsupported", status: 415 })
  })
})

describe("a file that is larger than the town takes", () => {
  it("is stopped at the limit, and nothing of it is kept", async () => {
    const [{ id }] = (await (await ask("GET", "/api/v1/documents", { cookie: theirs })).json()) as [{ id: string }]
    const path = `/api/v1/documents/${id}/uploads/${randomUUID()}`
    const stored = () =>
      running.run(
        SqlClient.SqlClient.use((sql) => sql<{ files: number }>`select count(*)::int as files from stored_files`)
      )
    const before = await stored()
    let sent = 0
    // ten times the limit, made as it is asked for
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent > 200_000_000) return controller.close()
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536))
      }
    })
    const response = await fetch(`${running.portal}${path}`, {
      method: "PUT",
      headers: {
        origin: running.portal,
        "x-portail": "1",
        "content-type": "application/octet-stream",
        cookie: theirs
      },
      body: endless,
      duplex: "half"
    } as RequestInit).catch(() => undefined)
    if (response !== undefined) {
      expect(await problem(response)).toMatchObject({ code: "file-refused", rule: "too-large", limit: "20000000" })
    }
    expect(sent).toBeLessThan(60_000_000)
    expect(await stored()).toEqual(before)
  })
})
