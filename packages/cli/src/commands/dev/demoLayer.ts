import { join } from "node:path"
import { AgentSignInAccess, FranceConnectAccess } from "@portail-familles/core/accounts"
import { type StaffAccess, staffAccess } from "@portail-familles/core/accounts/model"
import { Activities, ActivityFiles } from "@portail-familles/core/activities"
import { Audit } from "@portail-familles/core/audit"
import { importedChildren } from "@portail-familles/core/children"
import { DocumentKinds } from "@portail-familles/core/documents"
import { AddressApi, Families, ParticulierAccess } from "@portail-familles/core/households"
import { InvoiceImports } from "@portail-familles/core/invoices"
import { MailTransport } from "@portail-familles/core/mail"
import { PayFip } from "@portail-familles/core/payfip"
import { databaseLayer } from "@portail-familles/core/platform/sql"
import { todayInParis } from "@portail-familles/core/platform/time"
import { parseTariffs, Tariffs } from "@portail-familles/core/tariffs"
import { filesNamedIn, TownCalendars, type TownFile, type TownSettings, Towns } from "@portail-familles/core/towns"
import {
  demoActivities,
  demoFundFiles,
  demoTariffs,
  exampleAt,
  seedAttendances,
  seedDemo,
  seedEnrolments,
  seedIdentities,
  seedQuotients,
  seedReservations,
  startCmsPage,
  startMailbox
} from "@portail-familles/demo"
import { portalLayer } from "@portail-familles/server"
import { startAddressSimulator } from "@portail-familles/simulators/addresses"
import { startFranceConnectSimulator, startProConnectSimulator } from "@portail-familles/simulators/franceconnect"
import { startParticulierSimulator } from "@portail-familles/simulators/particulier"
import { scopedPayFipSimulator } from "@portail-familles/simulators/payfip"
import { widgetsFolder } from "@portail-familles/widgets/folder"
import { Effect, Layer, Redacted } from "effect"
import { atDemo, keepDemoAddresses } from "../../running/demoAddresses.ts"
import { keepDemoPayFip } from "../../running/payfip.ts"
import { demoSeals } from "../../running/seals.ts"
import { readActivities } from "../activity/folder.ts"
import { readDocumentFolder } from "../document/folder.ts"
import { pinnedScript } from "../embed/script.ts"
import { readText } from "../tariff/caseFile.ts"
import { storedFiles } from "../town/export.ts"
import { readTownFolder } from "../town/folder.ts"
import { demoPorts } from "./demoTable.ts"

const townFile = exampleAt("compiegne/town.yaml")
const activityFile = exampleAt("compiegne/activities.yaml")
const tariffFile = exampleAt("compiegne/tariffs.yaml")
const documentFile = exampleAt("compiegne/documents.yaml")

/** The demo as one layer: what a town would run, around it what stands for the rest of the world. */
export const demoLayer = (options: {
  readonly port: number
  readonly dataDirectory: string
  /** Origins of the sites that may embed it, besides the example's page. */
  readonly sites: ReadonlyArray<string>
  /** Whether a simulator of FranceConnect signs in too. */
  readonly franceConnect: boolean
  /** Whether a simulator of ProConnect signs agents in. */
  readonly proConnect: boolean
}) =>
  Layer.unwrap(
    Effect.gen(function* () {
      const ports = demoPorts(options.port)
      const portalUrl = `http://localhost:${ports.portal}`
      // the database first: it says whether another portal has the directory
      const database = databaseLayer({ url: undefined, dataDirectory: options.dataDirectory, mustOwn: true })
      const script = yield* pinnedScript(portalUrl, "portail.js")
      const outside = Layer.effectDiscard(closing(() => startCmsPage(ports.cms, portalUrl, script)))
      const widgets = yield* Effect.promise(() => widgetsFolder())
      const mail = Layer.unwrap(
        Effect.map(
          closing(() => startMailbox(ports.mailbox)),
          (mailbox) => MailTransport.layer(Redacted.make(mailbox.smtpUrl))
        )
      )
      return portalLayer(
        { port: ports.portal, host: "localhost", widgets },
        {
          database,
          mail,
          payfip: simulatedPayFip(ports.payfip, options.dataDirectory),
          seals: demoSeals(options.dataDirectory),
          publicUrl: portalUrl,
          prepared: demoTown(ports, options)
        }
      ).pipe(
        Layer.provide([
          simulatedAddresses(ports.addresses),
          simulatedFunds(ports.particulier),
          options.franceConnect ? simulatedFranceConnect(portalUrl, ports.franceConnect) : Layer.empty,
          options.proConnect ? simulatedProConnect(portalUrl, ports.proConnect) : Layer.empty
        ]),
        Layer.merge(outside)
      )
    })
  )

/** Applies the example town, at this machine's addresses, and fills it. */
const demoTown = (
  ports: ReturnType<typeof demoPorts>,
  { dataDirectory, sites }: { readonly dataDirectory: string; readonly sites: ReadonlyArray<string> }
) =>
  Layer.effectDiscard(
    Effect.gen(function* () {
      const towns = yield* Towns
      const { settings, files } = yield* withKeptServices(yield* readTownFolder(townFile))
      const addresses = {
        hosts: [`localhost:${ports.portal}`],
        embeddingOrigins: [`http://127.0.0.1:${ports.cms}`, ...sites]
      } as const
      yield* keepDemoAddresses(dataDirectory, addresses)
      const { town } = yield* towns.apply(atDemo(settings, addresses), files, { actor: "demo", dryRun: false })
      const staff = staffAccess({ town, actor: "demo" })
      const today = yield* todayInParis
      yield* offerActivities(staff, today)
      yield* priceActivities(staff, today)
      const { kinds, templates } = yield* readDocumentFolder(documentFile)
      const asked = yield* DocumentKinds
      yield* asked.apply(staff, documentFile, kinds, templates, { dryRun: false })
      yield* seedDemo(staff, today)
      const activities = yield* Activities.use((offered) => offered.list(staff.townId))
      yield* seedEnrolments(staff, activities, today)
      yield* seedQuotients(staff, today)
      yield* seedIdentities(staff)
      yield* seedReservations(staff, activities, today)
      yield* seedAttendances(staff, today)
    }).pipe(Effect.orDie)
  ).pipe(
    Layer.provide(Layer.mergeAll(Families.layer.pipe(Layer.provide(importedChildren)), InvoiceImports.layer)),
    Layer.provide(Audit.layer)
  )

interface TownFolder {
  readonly settings: TownSettings
  readonly files: ReadonlyArray<TownFile>
}

/** The example with the services that the demo has: they are changed one at a time, by `portail service`. */
const withKeptServices = Effect.fnUntraced(function* ({ settings, files }: TownFolder) {
  const towns = yield* Towns
  const known = (yield* towns.list).find((town) => town.settings.slug === settings.slug)
  if (known === undefined) return { settings, files }
  const kept = { ...settings, services: known.settings.services }
  const named = new Set(filesNamedIn(kept))
  const own = files.filter(({ name }) => named.has(name))
  const stored = (yield* storedFiles(known)).filter(
    ({ name }) => named.has(name) && !own.some((file) => file.name === name)
  )
  return { settings: kept, files: [...own, ...stored] }
})

/** Applies the example's activities once, around the day of the first start: the days of what was seen before stay. */
const offerActivities = Effect.fnUntraced(function* (staff: StaffAccess, today: string) {
  const [offered, files, calendars] = [yield* Activities, yield* ActivityFiles, yield* TownCalendars]
  if ((yield* offered.list(staff.townId)).some(({ periods }) => periods.length > 0)) return
  const activities = demoActivities(yield* readActivities(activityFile), yield* calendars.read(staff.town), today)
  yield* files.apply(staff, activityFile, activities, { dryRun: false })
})

/** Applies the example's tariffs once: prices that were seen before stay. */
const priceActivities = Effect.fnUntraced(function* (staff: StaffAccess, today: string) {
  const tariffs = yield* Tariffs
  if ((yield* tariffs.list(staff.townId)).length > 0) return
  const priced = yield* Effect.fromResult(parseTariffs(tariffFile, yield* readText(tariffFile)))
  yield* tariffs.apply(staff, tariffFile, demoTariffs(priced, today), { dryRun: false })
})

const simulatedAddresses = (port: number) =>
  Layer.effect(
    AddressApi,
    Effect.map(
      closing(() => startAddressSimulator({ port })),
      ({ endpoint }) => ({ endpoint, timeout: "1500 millis" as const })
    )
  )

const simulatedFunds = (port: number) =>
  Layer.effect(
    ParticulierAccess,
    Effect.gen(function* () {
      const files = demoFundFiles(yield* todayInParis)
      const { url, token } = yield* closing(() => startParticulierSimulator({ port, files }))
      return { url, token: Redacted.make(token) }
    })
  )

const simulatedFranceConnect = (portalUrl: string, port: number) =>
  Layer.effect(
    FranceConnectAccess,
    Effect.gen(function* () {
      const { settings } = yield* readTownFolder(townFile)
      const [clientId, clientSecret] = ["portail-de-demonstration", "secret-de-demonstration"]
      const { issuer } = yield* closing(() =>
        startFranceConnectSimulator({
          port,
          people: [
            { id: "paul", name: "Paul Test" },
            { id: "autre", name: "Une autre personne" }
          ],
          clients: [
            {
              clientId,
              clientSecret,
              redirectUris: [`${portalUrl}/franceconnect/retour`],
              leaveUris: [`${portalUrl}/franceconnect/fin`]
            }
          ]
        })
      )
      return { issuer, clients: new Map([[settings.slug, { clientId, clientSecret: Redacted.make(clientSecret) }]]) }
    })
  )

const simulatedProConnect = (portalUrl: string, port: number) =>
  Layer.effect(
    AgentSignInAccess,
    Effect.gen(function* () {
      const { settings } = yield* readTownFolder(townFile)
      const [clientId, clientSecret, siret] = ["agents-de-demonstration", "secret-de-demonstration", "21600159500011"]
      const { issuer } = yield* closing(() =>
        startProConnectSimulator({
          port,
          people: [
            { id: "lea", name: "Léa Agent, de la ville", mail: "lea@compiegne.example", siret },
            { id: "marc", name: "Marc Agent, de la ville", mail: "marc@compiegne.example", siret },
            {
              id: "ailleurs",
              name: "Léa Agent, d’une autre ville",
              mail: "lea@compiegne.example",
              siret: "21750001600019"
            }
          ],
          clients: [{ clientId, clientSecret, redirectUris: [`${portalUrl}/pointage`], leaveUris: [] }]
        })
      )
      const client = { clientId, clientSecret: Redacted.make(clientSecret), siret }
      return { issuer, level: "eidas1", clients: new Map([[settings.slug, client]]) }
    })
  )

const simulatedPayFip = (port: number, dataDirectory: string) =>
  Layer.unwrap(
    Effect.gen(function* () {
      const { settings } = yield* readTownFolder(townFile)
      const simulator = yield* scopedPayFipSimulator({
        port,
        clients: settings.regies.map((regie) => ({ numcli: regie.numcli, label: settings.name, directDebit: true })),
        stateFile: join(dataDirectory, "payfip.json")
      })
      yield* keepDemoPayFip(dataDirectory, simulator.endpoint)
      return PayFip.layer({ endpoint: simulator.endpoint })
    })
  )

const closing = <Opened extends { readonly close: () => Promise<void> }>(open: () => Promise<Opened>) =>
  Effect.acquireRelease(Effect.tryPromise({ try: open, catch: (cause) => cause }), (opened) =>
    Effect.promise(() => opened.close())
  )
