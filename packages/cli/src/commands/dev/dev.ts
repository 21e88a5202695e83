import { spawn } from "node:child_process"
import { rm } from "node:fs/promises"
import { resolve } from "node:path"
import { answers, socketPathOf } from "@portail-familles/core/platform/sql"
import { todayInParis } from "@portail-familles/core/platform/time"
import { Origin } from "@portail-familles/core/towns/model"
import { Command } from "commander"
import { Effect, Option, Schema } from "effect"
import { servingReport } from "../../serving/failures.ts"
import { untilStopped } from "../../serving/untilStopped.ts"
import { showFailure } from "../../terminal/showFailure.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { demoMissing } from "./demoPackages.ts"

interface DevOptions {
  readonly port: string
  readonly dataDir?: string
  readonly fresh?: boolean
  readonly franceconnect?: boolean
  readonly proconnect?: boolean
  readonly site: ReadonlyArray<string>
  readonly open: boolean
}

/** `portail dev`: the portal with a fictitious town, a mailbox, a PayFiP simulator and a page of the town's own site. */
export const devCommand = (terminal: Terminal): Command =>
  new Command("dev")
    .option("--port <port>", "port du portail ; les sept suivants servent à la démonstration", "4000")
    .option("--data-dir <dossier>", "dossier des données (sinon PORTAIL_DATA_DIR, sinon .portail)")
    .option("--fresh", "efface d'abord les données de ce dossier")
    .option(
      "--site <origine>",
      "site dont les pages montrent le portail, en plus de celui de l'exemple ; peut se répéter",
      also,
      []
    )
    .option("--franceconnect", "propose aussi FranceConnect, avec un simulateur")
    .option("--proconnect", "des agents se connectent aussi, avec un simulateur de ProConnect (liens de pointage)")
    .option("--no-open", "n'ouvre pas le navigateur")
    .action(async (options: DevOptions) => {
      const port = Number(options.port)
      if (!Number.isInteger(port) || port < 1 || port > 65_000) {
        terminal.err(
          `« ${options.port} » n'est pas un port : indiquez un nombre de 1 à 65000, par exemple --port 4000.\n`
        )
        process.exitCode = 2
        return
      }
      const sites = options.site.flatMap((site) => Option.toArray(originOf(site)))
      const wrongSite = options.site.find((site) => Option.isNone(originOf(site)))
      if (wrongSite !== undefined) {
        terminal.err(
          `« ${wrongSite} » n'est pas l'origine d'un site : par exemple --site http://localhost:8080, sans page derrière.\n`
        )
        process.exitCode = 2
        return
      }
      const [franceConnect, proConnect] = [options.franceconnect === true, options.proconnect === true]
      const dataDirectory = options.dataDir ?? process.env["PORTAIL_DATA_DIR"] ?? ".portail"
      const startedAt = performance.now()
      terminal.err("Le portail de démonstration démarre…\n")
      const demo = await loadDemo()
      if ("missing" in demo) {
        process.exitCode = showFailure(terminal, false, demo.missing)
        return
      }
      if (options.fresh === true) await forget(dataDirectory)
      const failure = await untilStopped(demo.demoLayer({ port, dataDirectory, sites, franceConnect, proConnect }), {
        started: () => {
          terminal.err(`Prêt en ${((performance.now() - startedAt) / 1000).toFixed(1).replace(".", ",")} s.\n\n`)
          terminal.out(
            demo.demoTable(
              terminal.outStyle,
              { port, dataDirectory, franceConnect, proConnect },
              Effect.runSync(todayInParis)
            )
          )
          if (options.open) openBrowser(terminal, `http://localhost:${port}/`)
        },
        stopping: () => terminal.err("\nArrêt…\n")
      })
      if (failure !== undefined) process.exitCode = showFailure(terminal, false, servingReport(failure, port))
    })

const originOf = Schema.decodeUnknownOption(Origin)
const also = (site: string, before: ReadonlyArray<string>) => [...before, site]

/** The demo, whose packages a town does not install in production. */
const loadDemo = async () => {
  try {
    return { ...(await import("./demoLayer.ts")), ...(await import("./demoTable.ts")) }
  } catch (failure) {
    const missing = demoMissing(failure)
    if (missing === undefined) throw failure
    return { missing }
  }
}

/** Removes a data directory's database, unless another portal has it open: then the start says so. */
const forget = async (dataDirectory: string): Promise<void> => {
  if (await answers(socketPathOf(dataDirectory))) return
  for (const part of ["database", "payfip.json"])
    await rm(resolve(dataDirectory, part), { recursive: true, force: true })
}

const openBrowser = (terminal: Terminal, url: string): void => {
  if (!terminal.interactive) return
  const opener = process.platform === "darwin" ? "open" : process.platform === "win32" ? "explorer" : "xdg-open"
  spawn(opener, [url], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref()
}
