import type { Activity } from "@portail-familles/core/activities"
import type { ReportCell, ReportKey } from "@portail-familles/core/invoices"
import { comparable } from "@portail-familles/core/platform/text"
import type { Tariff } from "@portail-familles/core/tariffs"
import type { Town } from "@portail-familles/core/towns"
import { componentWords } from "../../../terminal/words.ts"

/** What is called how: a town's services, activities and places, and the quotients in cents at which bands begin. */
export interface ReportNames {
  readonly town: Town
  readonly activities: ReadonlyArray<Activity>
  readonly limits: ReadonlyArray<number>
}

/** Lines that are alike in what a report tells apart. Amounts in cents; `left` is what is still to be paid. */
export interface ReportGroup {
  /** In words, in the order in which they were asked for. */
  readonly keys: ReadonlyArray<string>
  readonly lines: number
  readonly invoicedCents: number
  readonly creditedCents: number
  readonly paidCents: number
  readonly leftCents: number
}

interface Named {
  readonly text: string
  /** Where it stands among its like, before their alphabet. */
  readonly order: number
}

/** The cells of a report by what it tells apart, in words and in their order. */
export const groupsOf = (
  cells: ReadonlyArray<ReportCell>,
  keys: ReadonlyArray<ReportKey>,
  names: ReportNames
): ReadonlyArray<ReportGroup> => {
  const named = cells.map((cell) => ({ cell, named: keys.map((key) => nameOf(key, cell, names)) }))
  const alike = Map.groupBy(named, (each) => JSON.stringify(each.named))
  return [...alike.values()]
    .toSorted(([one], [other]) => inOrder(one?.named ?? [], other?.named ?? []))
    .map((group) => ({
      keys: group[0]?.named.map(({ text }) => text) ?? [],
      ...sumOf(group.map(({ cell }) => cell))
    }))
}

/** Cells together. */
export const sumOf = (cells: ReadonlyArray<ReportCell>): Omit<ReportGroup, "keys"> => {
  const sum = (of: (cell: ReportCell) => number) => cells.reduce((all, cell) => all + of(cell), 0)
  const invoicedCents = sum((cell) => cell.invoicedCents)
  const creditedCents = sum((cell) => cell.creditedCents)
  const paidCents = sum((cell) => cell.paidCents)
  const leftCents = invoicedCents - creditedCents - paidCents
  return { lines: sum(({ lines }) => lines), invoicedCents, creditedCents, paidCents, leftCents }
}

/** The quotients at which the bands of a town's grids begin, in cents and in their order; usual ones where no grid has any. */
export const limitsOf = (tariffs: ReadonlyArray<Tariff>): ReadonlyArray<number> => {
  const euros = tariffs
    .flatMap(({ rows }) => rows)
    .flatMap(({ when: { quotient } }) =>
      quotient === null || quotient === "unknown" ? [] : [quotient.from ?? quotient.above ?? 0, quotient.below ?? 0]
    )
    .filter((limit) => limit > 0)
  const limits = [...new Set(euros.map((limit) => Math.round(limit * 100)))].toSorted((one, other) => one - other)
  return limits.length > 0 ? limits : [40_000, 70_000, 100_000, 150_000]
}

const inOrder = (one: ReadonlyArray<Named>, other: ReadonlyArray<Named>): number =>
  one.reduce((found, { text, order }, place) => {
    const against = other[place]
    return found || against === undefined ? found : order - against.order || text.localeCompare(against.text, "fr")
  }, 0)

const nameOf = (key: ReportKey, cell: ReportCell, names: ReportNames): Named => {
  switch (key) {
    case "service":
      return serviceOf(cell, names)
    case "activity":
      return { text: activityOf(cell, names)?.name ?? cell.activity, order: 0 }
    case "component":
      return cell.component === null
        ? { text: "non précisée", order: 3 }
        : { text: componentWords[cell.component], order: ["care", "meal", "other"].indexOf(cell.component) }
    case "band":
      return cell.band === null
        ? { text: "sans quotient", order: names.limits.length + 1 }
        : { text: bandWords(cell.band, names.limits), order: cell.band }
    case "site":
      return siteOf(cell, names)
  }
}

/** A line of another program says its activity by name. */
const activityOf = ({ activityCode, activity }: ReportCell, { activities }: ReportNames): Activity | undefined =>
  activities.find(({ code, name }) =>
    activityCode === "" ? comparable(name, " ") === comparable(activity, " ") : code === activityCode
  )

const serviceOf = (cell: ReportCell, names: ReportNames): Named => {
  const code = activityOf(cell, names)?.service ?? ""
  if (code === "") return { text: "sans service", order: 1 }
  return { text: names.town.settings.services.find((service) => service.code === code)?.name ?? code, order: 0 }
}

const siteOf = ({ site }: ReportCell, { activities }: ReportNames): Named =>
  site === ""
    ? { text: "sans lieu", order: 1 }
    : { text: activities.flatMap(({ places }) => places).find(({ code }) => code === site)?.name ?? site, order: 0 }

const plain = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 })

const bandWords = (band: number, limits: ReadonlyArray<number>): string => {
  const limit = (place: number) => plain.format((limits[place] ?? 0) / 100)
  if (band === 0) return `moins de ${limit(0)}`
  return band === limits.length ? `${limit(band - 1)} et plus` : `de ${limit(band - 1)} à moins de ${limit(band)}`
}
