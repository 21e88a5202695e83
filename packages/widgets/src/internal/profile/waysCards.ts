import { FranceConnectCard } from "./FranceConnectCard.ts"
import { PasskeysCard } from "./PasskeysCard.ts"
import type { ProfileHost } from "./ProfileCard.ts"

/** The parts of the profile about what signs in beside the password; they come after the others. */
export const waysCards = (host: ProfileHost) => [new PasskeysCard(host), new FranceConnectCard(host)]
