import type { Schemas } from "../api/client.ts"
import type { DebitWords } from "./types.ts"

type Refused = Schemas["MandateRefusedEncoded"]["errors"][number]

/** Why a field of a mandate is refused, in words. */
export const ruleText = ({ rules }: DebitWords, { field, rule, limit = 0 }: Refused): string => {
  const said: Readonly<Partial<Record<Refused["rule"], (limit: number) => string>>> = rules[field]
  return (said[rule] ?? rules[field].required)(limit)
}
