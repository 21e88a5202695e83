import type { Words } from "../fr.ts"

export const verification: Words["verification"] = {
  title: "Checking your file",
  intro: (year) => `School year ${year}. You can stop and continue later, even on another device.`,
  step: (place, count) => `Step ${place} of ${count}`,
  progress: (done, count) => `${done} of ${count} sections checked`,
  ofChild: (section, name) => `${name}: ${section}`,
  exact: "This is right",
  confirming: "One moment…",
  incomplete: "Some answers are missing in this section: complete it, then confirm.",
  later: "Later",
  doneTitle: "Thank you, your file is up to date",
  done: (year) => `You have checked every section for the school year ${year}.`,
  toSpace: "Go to my space",
  banner: (year) => `Check your file for the school year ${year}`,
  remaining: (count) => (count === 1 ? "1 section left" : `${count} sections left`),
  blocked: "Online payment will be possible once the check is finished.",
  start: "Start checking",
  resume: "Continue checking"
}
