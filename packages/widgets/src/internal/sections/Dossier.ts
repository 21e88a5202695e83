import type { paths } from "@portail-familles/client"
import type { Client, Schemas } from "../api/client.ts"
import { dataOf } from "../api/failure.ts"
import type { Section, SectionName, SectionRef, Values } from "./types.ts"

type Ask = <Data>(request: (client: Client) => Promise<Data>) => Promise<Data>

/** Where a section stands in what the portal gives, and back. */
const memberOf = (name: SectionName) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const isSection = (value: unknown): value is Section =>
  typeof value === "object" && value !== null && "version" in value

const sectionIn = (dossier: object, name: SectionName) => {
  const found = new Map<string, unknown>(Object.entries(dossier)).get(memberOf(name))
  return isSection(found) ? found : undefined
}

const ofHousehold = ["me", "other-guardian", "correspondence-address", "additional-information"] as const
type HouseholdName = (typeof ofHousehold)[number]

const isOfHousehold = (name: SectionName): name is HouseholdName =>
  (ofHousehold as ReadonlyArray<SectionName>).includes(name)

/** What these operations take. That the fields of a form are its section's is what specs say, and types cannot. */
type Body<Path extends keyof paths> = paths[Path] extends {
  put: { requestBody: { content: { "application/json": infer Asked } } }
}
  ? Asked
  : never

/** A family's dossier as far as it has been read: the household, its children, and health records that were opened. */
export class Dossier {
  household: Schemas["Household"] | undefined
  list: ReadonlyArray<Schemas["ChildSummary"]> | undefined
  readonly children = new Map<string, Schemas["Child"]>()
  readonly health = new Map<string, Schemas["HealthRecord"]>()
  readonly #ask: Ask

  constructor(ask: Ask) {
    this.#ask = ask
  }

  section({ name, childId }: SectionRef): Section | undefined {
    if (childId === null) return this.household && sectionIn(this.household, name)
    if (name === "health") return this.health.get(childId)?.section
    const child = this.children.get(childId)
    return child && sectionIn(child, name)
  }

  async readHousehold() {
    this.household = await this.#ask((client) => dataOf(client.GET("/api/v1/household")))
  }

  async readList() {
    this.list = await this.#ask((client) => dataOf(client.GET("/api/v1/children")))
  }

  async readChild(id: string) {
    const params = { path: { id } }
    const child = await this.#ask((client) => dataOf(client.GET("/api/v1/children/{id}", { params })))
    this.children.set(id, child)
    return child
  }

  /** The health record: each reading is written down, so it is asked for only when it is opened. */
  async readHealth(id: string) {
    const params = { path: { id } }
    this.health.set(id, await this.#ask((client) => dataOf(client.GET("/api/v1/children/{id}/health", { params }))))
  }

  /** Reads what a section stands in. */
  async read(ref: SectionRef): Promise<Section | undefined> {
    if (ref.childId === null) await this.readHousehold()
    else if (ref.name === "health") await this.readHealth(ref.childId)
    else await this.readChild(ref.childId)
    return this.section(ref)
  }

  /** Addresses that begin as typed. */
  suggest(client: Client, typed: string) {
    return dataOf(client.POST("/api/v1/household/address-suggestions", { body: { typed } }))
  }

  async change(ref: SectionRef, version: string, values: Values): Promise<Section> {
    const { name, childId } = ref
    const body = { version, values }
    const changed = await this.#ask((client) =>
      dataOf<Section>(
        isOfHousehold(name)
          ? client.PUT(`/api/v1/household/${name}`, { body: body as Body<`/api/v1/household/${HouseholdName}`> })
          : client.PUT(`/api/v1/children/{id}/${name}`, {
              params: { path: { id: childId ?? "" } },
              body: body as Body<`/api/v1/children/{id}/${Exclude<SectionName, HouseholdName>}`>
            })
      )
    )
    this.#adopt(ref, changed)
    return changed
  }

  #adopt({ name, childId }: SectionRef, section: Section) {
    const member = { [memberOf(name)]: section }
    if (childId === null) {
      if (this.household !== undefined) this.household = { ...this.household, ...member }
      return
    }
    const child = this.children.get(childId)
    const record = this.health.get(childId)
    if (name === "health") {
      if (record !== undefined) this.health.set(childId, { ...record, section: section as typeof record.section })
      if (child !== undefined) this.children.set(childId, { ...child, healthVerified: section.verified })
    } else if (child !== undefined) this.children.set(childId, { ...child, ...member })
  }
}
