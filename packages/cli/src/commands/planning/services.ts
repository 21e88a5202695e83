import { Activities, Requirements } from "@portail-familles/core/activities"
import { Audit } from "@portail-familles/core/audit"
import { MailTransport, Outbox } from "@portail-familles/core/mail"
import {
  Bookings,
  Closures,
  DayStories,
  Draws,
  Meals,
  ReservationImports,
  Reservations,
  StaffBookings,
  slotReservations,
  Waits
} from "@portail-familles/core/reservations"
import { TownCalendars } from "@portail-familles/core/towns"
import { Layer } from "effect"
import { importColumns } from "../../running/columns.ts"
import { database, publicUrl } from "../../running/layers.ts"
import { townsAndNames } from "../../running/naming.ts"
import type { CommonOptions } from "../../running/options.ts"
import { optionalSeals } from "../../running/seals.ts"

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

/** Mails to families. */
const mailServices = Layer.orDie(Outbox.layer).pipe(Layer.provide(MailTransport.layerConfig), Layer.provide(publicUrl))

/** What closing slots and opening them again needs. */
export const closingServices = (options: CommonOptions) =>
  Closures.layer.pipe(
    Layer.provide(slotReservations),
    Layer.provide(mailServices),
    Layer.provide(publicUrl),
    Layer.provideMerge(townServices),
    Layer.provide(database(options))
  )

/** What waiting lists need. */
export const waitServices = (options: CommonOptions) =>
  Waits.layer.pipe(
    Layer.provide(Layer.effect(Requirements, Requirements.over([]))),
    Layer.provide(mailServices),
    Layer.provide(publicUrl),
    Layer.provideMerge(townServices),
    Layer.provide(database(options))
  )

/** What draws, and decisions about requests, need. */
export const drawServices = (options: CommonOptions) =>
  Draws.layer.pipe(
    Layer.provide(optionalSeals(options)),
    Layer.provide(mailServices),
    Layer.provide(publicUrl),
    Layer.provideMerge(townServices),
    Layer.provide(database(options))
  )

/** What booking and cancelling for families needs; staff are past what is required of them. */
export const orderServices = (options: CommonOptions) =>
  StaffBookings.layer.pipe(
    Layer.provide(Bookings.layer),
    Layer.provide(Layer.effect(Requirements, Requirements.over([]))),
    Layer.provide(mailServices),
    Layer.provide(publicUrl),
    Layer.provideMerge(Reservations.layer),
    Layer.provideMerge(townServices),
    Layer.provide(database(options))
  )

/** What counting meals and telling caterers needs. */
export const mealServices = (options: CommonOptions) =>
  Meals.layer.pipe(
    Layer.provide(mailServices),
    Layer.provide(publicUrl),
    Layer.provideMerge(townServices),
    Layer.provide(database(options))
  )
