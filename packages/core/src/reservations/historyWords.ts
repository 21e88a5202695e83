import type { Language } from "../platform/text/Language.ts"
import { changeSentence } from "./changeWords.ts"
import type { HistoryEntry } from "./HistoryEntry.ts"
import { refusalSentence } from "./words.ts"

/** What became of a wish, or what the town did, as a family reads it. */
export const historySentence = (entry: HistoryEntry, language: Language): string =>
  entry.action === "close"
    ? refusalSentence({ code: "closed", limit: null, reason: entry.reason }, language)
    : [changeSentence(entry, language), ...endedSentence(entry, language)].join(" ")

/** Why it was cancelled with the end of an enrolment. */
const endedSentence = ({ outcome, code }: HistoryEntry, language: Language): ReadonlyArray<string> =>
  outcome === "cancelled" && code === "not-enrolled"
    ? [refusalSentence({ code, limit: null, reason: "" }, language)]
    : []
