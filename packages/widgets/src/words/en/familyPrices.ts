import type { Words } from "../fr.ts"

export const familyPrices: Words["familyPrices"] = {
  title: "What your family pays today",
  resident: "You live in the town: these are the prices of residents.",
  elsewhere: "You live in another town: these are the prices of families from outside.",
  price: (activity, unit) => (activity === unit ? activity : `${activity}, ${unit}`),
  none: "None of your children is enrolled in an activity that has a price.",
  when: "A new quotient counts from the day that you write when you give it. Days before keep the former price; an invoice that was issued is corrected the month after if need be.",
  noContract: "A surcharge or a reduction may be added: only the invoice is binding."
}
