import type { SectionView } from "./sections/Section.ts"

/** Each section's values, and beside them those that wait for the town's approval: a dossier as an export holds it. */
export const sectionValues = (sections: Readonly<Record<string, View | null>>) => {
  const views = Object.entries(sections).flatMap(([name, view]) => (view === null ? [] : [[name, view] as const]))
  const waiting = views.flatMap(([name, view]) => (view.waiting === null ? [] : [[name, view.waiting] as const]))
  return {
    ...Object.fromEntries(views.map(([name, { values }]) => [name, values])),
    ...(waiting.length === 0 ? {} : { enAttente: Object.fromEntries(waiting) })
  }
}

type View = Pick<SectionView<unknown>, "values" | "waiting">
