/** Meals by diet; a child with a packed meal brings it, and nobody cooks for it. */
export interface MealNumbers {
  readonly usual: number
  readonly noPork: number
  readonly noMeat: number
  readonly packed: number
}

/** The meals of one part of a day at one site: names as the town calls them. */
export interface SiteMeals extends MealNumbers {
  readonly place: string
  readonly placeName: string
  readonly part: string
  readonly partName: string
}

/** Meals at a site now, at the cut-off, and as the caterer was last told; null where that has not been. */
export interface MealsOfSite extends Pick<SiteMeals, "place" | "placeName" | "part" | "partName"> {
  readonly now: MealNumbers
  readonly atCutOff: MealNumbers | null
  readonly sent: MealNumbers | null
}

/** The meals of an activity on an ISO day. */
export interface MealsOfDay {
  readonly activity: string
  readonly activityName: string
  readonly day: string
  /** The last instant at which a meal is added; null where it cannot be reckoned. */
  readonly cutOff: Date | null
  /** What the caterer was last told, and when. */
  readonly lastOrder: { readonly sentAt: Date; readonly sentTo: string } | null
  readonly sites: ReadonlyArray<MealsOfSite>
}

/** How many meals they are together. */
export const mealTotal = ({ usual, noPork, noMeat, packed }: MealNumbers): number => usual + noPork + noMeat + packed

/** No meal at all. */
export const noMeals: MealNumbers = { usual: 0, noPork: 0, noMeat: 0, packed: 0 }
