import type { SectionView } from "@portail-familles/core/households"

/** A section as the family gets it. */
export const wireSection = <Values>(view: SectionView<Values>) => ({
  ...view,
  waiting: view.waiting === null ? null : { values: view.waiting.values, askedAt: view.waiting.askedAt.toISOString() }
})
