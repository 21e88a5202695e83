import { Agent } from "node:http"
import { type BenchFamily, campDays } from "./town.ts"
import { type Basket, type Portals, post, Visitor } from "./Visitor.ts"

export type { Basket } from "./Visitor.ts"

/** What families were told so far. */
export interface Told {
  /** What they have: `child day`. */
  readonly places: ReadonlyArray<string>
  /** Milliseconds from the instant of the opening, or of a family's next wish, to its true answer. */
  readonly waits: ReadonlyArray<number>
  readonly baskets: ReadonlyArray<Basket>
  /** How often they were told to come again. */
  readonly busy: number
  readonly failures: ReadonlyArray<string>
}

/** What a crowd does together, one after the other: the morning, then the waiting list. */
export const acts = ["open", "wait", "giveBack", "accept"] as const
export type Act = (typeof acts)[number]

/** Families of one process, each at one of the servers. */
export const crowdOf = (
  origin: string,
  servers: ReadonlyArray<string>,
  families: ReadonlyArray<BenchFamily>,
  firstNumber: number
) => {
  const portals: Portals = {
    origin,
    servers,
    agent: new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })
  }
  const visitors = families.map((family, place) => new Visitor(portals, family, firstNumber + place))
  const each = (of: ReadonlyArray<Visitor>, does: (visitor: Visitor) => Promise<void>) => Promise.all(of.map(does))
  return {
    /** Families look before the opening what would become of their wishes, as they do: the servers have worked before it. */
    lookBefore: async (): Promise<void> => {
      for (const [place, { secret, children }] of families.slice(0, 200).entries()) {
        const wishes = children.flatMap((childId) => campDays.map((day) => ({ childId, day })))
        const changes = wishes.map((wish) => ({ action: "add", activity: "centre", unit: "journee", ...wish }))
        const body = { key: crypto.randomUUID(), mode: "best-effort", siblingsTogether: false, preview: true, changes }
        const server = servers[place % servers.length] ?? origin
        const { status } = await post(portals, server, secret, "/changes", JSON.stringify(body))
        if (status !== 200) throw new Error(`a preview was answered with ${status}`)
      }
    },
    /** Lets families do at once what an act asks of them, and says what they were told until then. */
    play: async (act: Act): Promise<Told> => {
      const some = visitors.filter((_, place) => place % 4 === 0)
      if (act === "open") await each(visitors, (visitor) => visitor.come())
      if (act === "wait") await each(some, (visitor) => visitor.wait())
      if (act === "giveBack") await each(visitors, (visitor) => visitor.giveBack())
      if (act === "accept") await each(some, (visitor) => visitor.accept())
      return {
        places: visitors.flatMap(({ places }) => places),
        waits: visitors.flatMap(({ waits }) => waits),
        baskets: visitors.flatMap(({ baskets }) => baskets),
        busy: visitors.reduce((sum, { busy }) => sum + busy, 0),
        failures: visitors.flatMap(({ failures }) => failures)
      }
    }
  }
}
