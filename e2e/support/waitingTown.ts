import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { databaseLayer } from "@portail-familles/core/platform/sql"
import { demoLogin } from "@portail-familles/demo"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { daysAfter, isoDay, monday } from "./days.ts"
import type { Demo } from "./demo.ts"
import { byLink, FamilyClient, mailMatching } from "./family.ts"

/** A family with one child, signed in over HTTP. */
export interface WaitingFamily {
  readonly mail: string
  readonly password: string
  readonly child: string
  readonly client: FamilyClient
}

/** Three families of an outing, and free days of it, each with one place. */
export interface WaitingTown {
  readonly first: WaitingFamily
  readonly second: WaitingFamily
  readonly third: WaitingFamily
  readonly days: ReadonlyArray<string>
}

const everyDay = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

const outing = `
  - code: sortie
    name: Sortie
    periods: [{ code: saison, name: Saison, from: ${isoDay(-30)}, to: ${isoDay(150)} }]
    parts:
      - code: seance
        name: Séance
        kind: hours
        weekdays: [${everyDay}]
        on: every-day
        startsAt: 16:30
        endsAt: 18:00
        capacity: { each: 1 }
    rules:
      add: [{ limit: { kind: days-before, days: 3, at: 12:00 } }]
      cancel: [{ limit: { kind: days-before, days: 3, at: 12:00 } }]
`

const nora = "nora.attente@compiegne.example"
const sacha = "sacha.attente@compiegne.example"

const families = `foyer;nom_foyer;nom_1;prenom_1;mail_1;enfant;enfant_nom;enfant_prenom;enfant_naissance
ATTENTE-2;Famille DEUX;DEUX;Inès;${nora};A-NORA;DEUX;Nora;02/05/2019
ATTENTE-3;Famille TROIS;TROIS;Marc;${sacha};A-SACHA;TROIS;Sacha;07/09/2018
`

const enrolled = ["TEST;TEST-EMMA-ROSE", "ATTENTE-2;A-NORA", "ATTENTE-3;A-SACHA"].map(
  (child) => `${child};sortie;${isoDay(-20)};${isoDay(100)}`
)

/** Gives the demo an outing for one child a day, and two families beside its own who have accounts. */
export const waitingTown = async (demo: Demo): Promise<WaitingTown> => {
  const dir = await mkdtemp(join(tmpdir(), "portail-waiting-"))
  const compiegne = await readFile(join(import.meta.dirname, "../../examples/compiegne/activities.yaml"), "utf8")
  await writeFile(join(dir, "activities.yaml"), `${compiegne}${outing}`)
  await writeFile(join(dir, "families.csv"), families)
  await writeFile(join(dir, "enrolments.csv"), ["foyer;enfant;activite;debut;fin", ...enrolled].join("\n"))
  await demo.portail("family", "import", join(dir, "families.csv"), "--yes")
  await demo.portail("activity", "apply", join(dir, "activities.yaml"), "--yes")
  await demo.portail("enrolment", "import", join(dir, "enrolments.csv"), "--yes")
  await demo.portail("account", "invite", "--mail", nora, sacha, "--yes")
  await rm(dir, { recursive: true, force: true })
  const client = new FamilyClient(demo)
  await client.call("POST", "/session", { ...demoLogin, remember: true })
  const first = { ...demoLogin, child: "Emma-Rose", client }
  const [second, third] = await Promise.all([activated(demo, nora, "Nora"), activated(demo, sacha, "Sacha")])
  return { first, second, third, days: await freeDays(first) }
}

const activated = async (demo: Demo, mail: string, child: string): Promise<WaitingFamily> => {
  const password = "trois petits chats bleus"
  const client = new FamilyClient(demo)
  const [, token = ""] = await mailMatching(demo, mail, /activation#([\w-]+)/)
  await client.call("POST", "/activations/link", { password }, byLink(token))
  return { mail, password, child, client }
}

/** The town closes on some days of the year: those on which the outing runs are asked for. */
const freeDays = async ({ client }: WaitingFamily): Promise<ReadonlyArray<string>> => {
  const from = monday(2)
  const path = `/planning?from=${from}&to=${daysAfter(from, 13)}`
  const { cells } = await client.call<{
    readonly cells: ReadonlyArray<{ readonly activity: string; readonly day: string; readonly state: string }>
  }>("GET", path)
  return cells.filter(({ activity, state }) => activity === "sortie" && state === "free").map(({ day }) => day)
}

/** The outing of a family's only child on a day, as requests name it. */
const placeOf = async ({ client }: WaitingFamily, day: string) => {
  const [child] = await client.call<ReadonlyArray<{ readonly id: string }>>("GET", "/children")
  return { childId: child?.id, activity: "sortie", unit: "seance", day }
}

/** Books or cancels a day of the outing over HTTP. */
export const change = async (family: WaitingFamily, action: "add" | "cancel", day: string): Promise<void> => {
  const changes = [{ action, ...(await placeOf(family, day)) }]
  const how = { mode: "all-or-nothing", siblingsTogether: false, preview: false }
  await family.client.call("POST", "/planning/changes", { key: crypto.randomUUID(), ...how, changes })
}

/** Asks over HTTP to wait for a day of the outing. */
export const wait = async (family: WaitingFamily, day: string): Promise<void> => {
  const places = [await placeOf(family, day)]
  await family.client.call("POST", "/planning/waits", { key: crypto.randomUUID(), places })
}

/** Ends the time in which the demo's offers can be accepted, as if it had passed. */
export const letOffersEnd = (demo: Demo): Promise<void> =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    yield* sql`update reservations set held_until = now() - interval '1 minute' where held_until is not null`
    yield* sql`update waits set offer_until = now() - interval '1 minute' where state = 'offered'`
  }).pipe(Effect.provide(databaseLayer({ url: undefined, dataDirectory: demo.dataDir })), Effect.runPromise)
