import { once } from "node:events"
import { createServer } from "node:http"
import { comparable } from "@portail-familles/core/platform/text"

/** A street that the simulator knows, and how many numbers it has. */
export interface SimulatedStreet {
  readonly name: string
  readonly numbers: number
  readonly postalCode: string
  readonly city: string
}

const inCompiegne = (name: string, numbers: number): SimulatedStreet => ({
  name,
  numbers,
  postalCode: "60200",
  city: "Compiègne"
})

/** Invented streets around the demo's town. */
export const demoStreets: ReadonlyArray<SimulatedStreet> = [
  inCompiegne("Rue des Tilleuls Argentés", 40),
  inCompiegne("Rue du Moulin à Papier", 28),
  inCompiegne("Avenue de la Clairière", 112),
  inCompiegne("Impasse des Trois Cerfs", 9),
  { name: "Rue des Tilleuls Argentés", numbers: 12, postalCode: "60280", city: "Margny-lès-Compiègne" },
  { name: "Place du Vieux Lavoir", numbers: 18, postalCode: "60280", city: "Margny-lès-Compiègne" }
]

/** A simulator that listens on this machine. */
export interface AddressSimulator {
  /** What stands for the API's search. */
  readonly endpoint: string
  /** The questions it was asked, each as the query of its address. */
  readonly asked: ReadonlyArray<string>
  readonly close: () => Promise<void>
}

const plain = (text: string): string => comparable(text, " ")

/** Whether every word that was typed begins a word of the address, as autocompletion looks for it. */
const begins = (street: SimulatedStreet, words: ReadonlyArray<string>): boolean => {
  const known = plain(`${street.name} ${street.postalCode} ${street.city}`).split(" ")
  return words.every((word) => known.some((candidate) => candidate.startsWith(word)))
}

const feature = (street: SimulatedStreet, number: number | undefined) => {
  const { name, postalCode, city, numbers } = street
  const has = number !== undefined && number >= 1 && number <= numbers
  const named = has ? { type: "housenumber", housenumber: String(number), street: name } : { type: "street" }
  const said = has ? `${number} ${name}` : name
  return {
    type: "Feature",
    geometry: { type: "Point", coordinates: [2.826, 49.418] },
    properties: { ...named, name: said, label: `${said} ${postalCode} ${city}`, postcode: postalCode, city, score: 0.9 }
  }
}

const answer = (streets: ReadonlyArray<SimulatedStreet>, question: string, limit: number) => {
  const [first = "", ...rest] = plain(question).split(" ")
  const number = /^\d{1,4}$/.test(first) ? Number(first) : undefined
  const words = number === undefined ? [first, ...rest] : rest.filter((word) => !/^(bis|ter|quater)$/.test(word))
  return {
    type: "FeatureCollection",
    features: streets
      .filter((street) => begins(street, words))
      .slice(0, limit)
      .map((street) => feature(street, number))
  }
}

/** Starts a simulator of the national address API's search: what is typed begins words of invented streets. */
export const startAddressSimulator = async ({
  port = 0,
  streets = demoStreets
}: {
  /** A free one unless said. */
  readonly port?: number
  readonly streets?: ReadonlyArray<SimulatedStreet>
} = {}): Promise<AddressSimulator> => {
  const asked: Array<string> = []
  const server = createServer((request, response) => {
    const { pathname, search, searchParams } = new URL(request.url ?? "/", "http://simulator")
    const question = searchParams.get("q") ?? ""
    const status = pathname !== "/search" ? 404 : question.trim().length < 3 ? 400 : 200
    asked.push(search)
    response.writeHead(status, { "content-type": "application/json; charset=utf-8" })
    response.end(
      JSON.stringify(
        status === 200
          ? answer(streets, question, Number(searchParams.get("limit") ?? 5))
          : { code: status, message: "q must contain between 3 and 200 chars" }
      )
    )
  })
  server.listen(port, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  const listening = typeof address === "object" && address !== null ? address.port : port
  return {
    endpoint: `http://127.0.0.1:${listening}/search`,
    asked,
    close: () => {
      server.closeAllConnections()
      return new Promise((settle) => server.close(() => settle()))
    }
  }
}
