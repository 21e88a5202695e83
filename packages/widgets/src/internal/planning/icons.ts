import { svg, type TemplateResult } from "lit"
import { type IconName as CommonIcon, icon as commonIcon, picture } from "../base/icons.ts"

const drawings = {
  plus: svg`<path d="M8 3v10M3 8h10" />`,
  minus: svg`<path d="M3 8h10" />`,
  circle: svg`<circle cx="8" cy="8" r="5.5" />`,
  full: svg`<circle cx="8" cy="8" r="6" /><path d="m4 12 8-8" />`,
  lock: svg`<path d="M3.5 7.500h9v6h-9zM5.500 7.500V5a2.500 2.500 0 0 1 5 0v2.500" />`,
  repeat: svg`<path d="M2.500 8a5 5 0 0 1 9-3m1.500-2.500V6h-3.500M13.500 8a5 5 0 0 1-9 3M3 13.500V10h3.500" />`,
  print: svg`<path d="M4 6V1.500h8V6M4 11.500H1.500V6h13v5.500H12M4 9.500h8v5H4z" />`,
  history: svg`<path d="M2.500 8a5.500 5.500 0 1 0 2-4.200M2 2v3h3M8 5v3.500l2 1" />`
}

export type PlanningIcon = CommonIcon | keyof typeof drawings

const isOwn = (name: PlanningIcon): name is keyof typeof drawings => name in drawings

/** A small drawing beside a text that says the same: those of the planning, and all others. */
export const icon = (name: PlanningIcon): TemplateResult => (isOwn(name) ? picture(drawings[name]) : commonIcon(name))
