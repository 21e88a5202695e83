import { Activities } from "@portail-familles/core/activities"
import { Audit } from "@portail-familles/core/audit"
import { DayStories, ReservationImports, Reservations } from "@portail-familles/core/reservations"
import { TownCalendars } from "@portail-familles/core/towns"
import { Layer } from "effect"
import { importColumns } from "../../running/columns.ts"
import { database } from "../../running/layers.ts"
import { townsAndNames } from "../../running/naming.ts"
import type { CommonOptions } from "../../running/options.ts"

/** A town's activities, calendar and log, and the names of its families. */
const townServices = Activities.layer.pipe(
  Layer.provideMerge(Layer.mergeAll(townsAndNames, TownCalendars.layer, Audit.layer))
)

/** What commands that read reservations need. */
export const readingServices = (options: CommonOptions) =>
  Layer.mergeAll(Reservations.layer, DayStories.layer).pipe(
    Layer.provideMerge(townServices),
    Layer.provide(database(options))
  )

/** What the import of reservations needs. */
export const importServices = (options: CommonOptions) =>
  ReservationImports.layer.pipe(
    Layer.provideMerge(importColumns),
    Layer.provideMerge(townServices),
    Layer.provide(database(options))
  )
