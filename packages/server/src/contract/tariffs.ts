import { Language } from "@portail-familles/core/platform/text"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiError, HttpApiGroup, OpenApi } from "effect/http-api"
import { words } from "./openApi.ts"
import { typeOf } from "./problems.ts"
import { Code, printable } from "./texts.ts"

/** The town has no price for this activity and unit. */
export class TariffUnknown extends HttpApiError.Problem<TariffUnknown>()(
  "TariffUnknown",
  { type: typeOf("tariff-unknown"), status: 404, title: "The town has no price for this activity and unit" },
  { code: Schema.tag("tariff-unknown") }
) {}

/** A tariff as it is cited: its council's decision, and the ISO days on which it holds. */
const CitedTariff = Schema.Struct({
  name: Schema.String,
  from: Schema.String,
  until: Schema.NullOr(Schema.String),
  deliberation: Schema.String
}).annotate({ identifier: "CitedTariff" })

/** What can be simulated, and what its prices look at. */
const PricedActivity = Schema.Struct({
  code: Schema.String,
  name: Schema.String,
  units: Schema.Array(
    Schema.Struct({
      code: Schema.String,
      name: Schema.String,
      tariff: CitedTariff,
      /** What the price depends on: what need not be asked changes nothing. */
      asks: Schema.Struct({
        quotient: Schema.Boolean,
        residency: Schema.Boolean,
        siblings: Schema.Boolean,
        age: Schema.Boolean,
        classes: Schema.Array(Schema.String)
      })
    })
  )
}).annotate({ identifier: "PricedActivity" })

const whole = (minimum: number, maximum: number) =>
  Schema.NumberFromString.check(Schema.isInt(), Schema.isBetween({ minimum, maximum }))

/** What a family says of itself; without a quotient the town's price for an unknown one is given. */
const SimulationQuery = {
  activity: Code,
  unit: Code,
  /** In euros, with a point before its cents. */
  quotient: Schema.optionalKey(Schema.String.check(Schema.isPattern(/^\d{1,6}(\.\d{1,2})?$/u))),
  resident: Schema.optionalKey(Schema.Literals(["true", "false"])),
  /** How many of the family's children come. */
  children: Schema.optionalKey(whole(1, 12)),
  /** How often each comes. */
  times: Schema.optionalKey(whole(1, 366)),
  age: Schema.optionalKey(whole(0, 25)),
  class: Schema.optionalKey(Schema.String.check(printable, Schema.isMaxLength(100))),
  /** Of the sentences; French where it is not said. */
  lang: Schema.optionalKey(Language)
}

/** What a family would pay: an estimate, no invoice. Amounts in cents. */
const Simulation = Schema.Struct({
  activityName: Schema.String,
  unitName: Schema.String,
  tariff: CitedTariff,
  /** One for each child, the eldest first, with the arithmetic in words. */
  children: Schema.Array(
    Schema.Struct({
      rank: Schema.Int,
      quantity: Schema.Int,
      unitCents: Schema.Int,
      cents: Schema.Int,
      sentence: Schema.String
    })
  ),
  cents: Schema.Int
}).annotate({ identifier: "TariffSimulation" })

/** What the town's activities cost, for everybody: no session, nothing of a family. */
export class TariffsGroup extends HttpApiGroup.make("tariffs")
  .annotate(OpenApi.Description, "What activities cost, for everybody.")
  .add(
    HttpApiEndpoint.get("list", "/tariffs", { success: Schema.Array(PricedActivity) }).annotateMerge(
      words(
        "List what has a price",
        "The activities and units with a tariff, and what each price depends on. Public: nothing of a family."
      )
    ),
    HttpApiEndpoint.get("simulate", "/tariffs/simulation", {
      query: SimulationQuery,
      success: Simulation,
      error: TariffUnknown
    }).annotateMerge(
      words(
        "Simulate a price",
        "What a family would pay, with the arithmetic in words: an estimate, no invoice. Without a quotient the town's price for an unknown one is given. Public."
      )
    )
  ) {}
