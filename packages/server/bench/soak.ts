/**
 * `npm run soak -- --minutes 5`: a month of two hundred towns in fast time. The portal's clock runs so fast that two hours pass, and leaps
 * thirty times to the next day: each day families sign in, book, pay at the simulator, a town imports families, some towns issue their
 * invoices, mails leave by SMTP; reminders, sweeps and retention run by their timetable. After the first days its memory and its
 * connections must stay as they are. Ends with 1 when they grow, or when anything was refused.
 */
import type { ChildProcess } from "node:child_process"
import { once } from "node:events"
import { parseArgs } from "node:util"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { SMTPServer } from "smtp-server"
import { freePorts } from "../../../e2e/support/freePorts.ts"
import { wholeNumber } from "../../../scripts/options.ts"
import { auditLayer } from "../../core/src/audit/layer.ts"
import { townsLayer } from "../../core/src/towns/layer.ts"
import {
  findPostgresBinaries,
  type PostgresConnection,
  startPostgresCluster
} from "../../core/test/support/postgresCluster.ts"
import { migrateTemplate, serverLayer, templateDatabase } from "../../core/test/support/templates.ts"
import { startPayFipSimulator } from "../../simulators/src/payfip/server.ts"
import { endOf, median, nextOf, startRole } from "./measuring.ts"
import { type Counts, evening } from "./soak/evening.ts"
import { type InUse, type PortalOrder, runPortal, type Told } from "./soak/portal.ts"
import { townHall } from "./soak/townHall.ts"
import { fillTowns } from "./towns/fillTowns.ts"
import { Asking } from "./towns/walk.ts"

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: "string", default: "5" },
    towns: { type: "string", default: "200" },
    quick: { type: "boolean", default: false }
  }
})

const [hours, days, familiesATown, atOnce] = [2, 30, 20, 4]
const towns = wholeNumber("towns", values.towns)
const minutes = values.quick ? 1.5 : wholeNumber("minutes", values.minutes)
const warmDays = 8
/** What a heap may differ by from one day to another without growing, in megabytes. */
const mostGrowth = 10
const aDay = 86_400_000

/** A mail server that takes everything. */
const startMailServer = async () => {
  const received = { mails: 0 }
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: (stream, _session, done) => {
      stream.resume()
      stream.on("end", () => {
        received.mails++
        done()
      })
    }
  })
  // the portal that is stopped at the end breaks its connections off
  smtp.on("error", () => {})
  smtp.listen(0, "127.0.0.1")
  await once(smtp.server, "listening")
  const address = smtp.server.address()
  return {
    received,
    url: `smtp://127.0.0.1:${typeof address === "object" ? address?.port : 0}`,
    close: () => new Promise<void>((settle) => smtp.close(() => settle()))
  }
}

const tell = (portal: ChildProcess, told: Told) => portal.send(told)

const inUseBy = async (portal: ChildProcess): Promise<InUse> => {
  tell(portal, "in-use")
  return nextOf(portal)
}

/** Connections that the portal has open. */
const connectionsOf = (connection: PostgresConnection, own: number): Promise<number> =>
  Effect.runPromise(
    SqlClient.SqlClient.use(
      (sql) =>
        sql<{ count: number }>`select count(*)::int as count from pg_stat_activity where datname = ${templateDatabase}`
    ).pipe(
      Effect.map(([row]) => (row?.count ?? 0) - own),
      Effect.provide(serverLayer(connection, connection.database))
    )
  )

interface Day {
  readonly heap: number
  readonly resident: number
  readonly connections: number
  readonly at: number
}

const show = (
  day: number,
  { heap, resident, connections, at }: Day,
  { evenings, paid, refused }: Counts,
  mails: number
) =>
  console.log(
    [
      [day, 4],
      [new Date(at).toISOString().slice(0, 16), 18],
      [evenings, 9],
      [paid, 9],
      [mails, 9],
      [refused, 9],
      [heap.toFixed(1), 9],
      [resident.toFixed(0), 9],
      [connections, 12]
    ]
      .map(([text, width]) => String(text).padStart(Number(width)))
      .join("")
  )

const soak = async (connection: PostgresConnection) => {
  const mail = await startMailServer()
  const simulator = await startPayFipSimulator({ clients: [{ numcli: "006270", label: "Ville d'Essai" }] })
  const port = await freePorts()
  const layer = townsLayer.pipe(Layer.provideMerge(auditLayer))
  const { staff, visitors } = await Effect.runPromise(
    fillTowns(towns, towns * familiesATown).pipe(
      Effect.provide(layer),
      Effect.provide(serverLayer(connection, templateDatabase))
    )
  )
  const hall = townHall(connection)
  for (const each of staff) await hall.price(each)
  const order: PortalOrder = {
    ...{ connection, port, smtp: mail.url, payfip: simulator.endpoint },
    times: (hours * 60) / minutes
  }
  const { child: portal } = await startRole(import.meta.filename, "portal", JSON.stringify(order))
  const asking = new Asking(port)
  const counts: Counts = { evenings: 0, paid: 0, refused: 0, reasons: new Set() }
  const seen: Array<Day> = []
  let [next, issued, imported] = [0, 0, 0]
  try {
    console.log(" day             clock evenings     paid    mails  refused  heap MB   all MB connections")
    for (let day = 0; day < days; day++) {
      const until = performance.now() + (minutes * 60_000) / days
      const family = async () => {
        while (performance.now() < until) {
          const number = next++
          const visitor = visitors[number % visitors.length]
          if (visitor !== undefined) await evening({ asking, simulator, counts }, visitor, number)
        }
      }
      const staffed = async () => {
        const town = staff[day % staff.length]
        if (town !== undefined) imported += await hall.importFamilies(town, day)
        for (let place = day; place < staff.length; place += days) {
          const other = staff[place]
          if (other !== undefined) issued += await hall.invoice(other)
        }
      }
      await Promise.all([staffed(), ...Array.from({ length: atOnce }, family)])
      const { heapMegabytes: heap, residentMegabytes: resident, at } = await inUseBy(portal)
      const found: Day = { heap, resident, at, connections: await connectionsOf(connection, 0) }
      seen.push(found)
      show(day + 1, found, counts, mail.received.mails)
      tell(portal, { leap: aDay })
    }
  } finally {
    asking.close()
    await endOf(portal)
    await hall.close()
    await simulator.close()
    await mail.close()
  }
  const [warm, last] = [seen.slice(warmDays, warmDays + 6), seen.slice(-6)]
  const growth = median(last.map(({ heap }) => heap)) - median(warm.map(({ heap }) => heap))
  const [before, after] = [warm, last].map((some) => Math.max(...some.map(({ connections }) => connections)))
  console.log(`\n${imported} families imported, ${issued} invoices issued in ${minutes} minutes`)
  for (const reason of counts.reasons) console.log(`FAILED: ${reason}`)
  const flat = growth <= mostGrowth && (after ?? 0) <= (before ?? 0) + 2
  if (!flat || counts.refused > 0 || mail.received.mails === 0 || counts.paid === 0 || issued === 0)
    process.exitCode = 1
  console.log(
    `soak growth_mb=${growth.toFixed(1)} connections=${after} hours=${hours} towns=${towns} days=${days} evenings=${counts.evenings} ` +
      `paid=${counts.paid} mails=${mail.received.mails} imported=${imported} invoices=${issued} asked_again=${asking.askedAgain} refused=${counts.refused} minutes=${minutes}`
  )
}

const runSoak = async () => {
  const binaries = findPostgresBinaries()
  if (binaries === undefined) throw new Error("PostgreSQL is not installed (Debian: apt-get install postgresql)")
  const { stop, ...connection } = await startPostgresCluster(binaries)
  try {
    await migrateTemplate(connection)
    await soak(connection)
  } finally {
    await stop()
  }
}

const [role, order] = positionals
if (role === "portal") await runPortal(JSON.parse(order ?? "") as PortalOrder)
else await runSoak()
