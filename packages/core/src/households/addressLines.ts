import type { CorrespondenceAddress } from "./sections/values.ts"

/** A household's address as it stands on a letter, without its empty lines. */
export const addressLines = (address: CorrespondenceAddress): ReadonlyArray<string> =>
  [
    `${address.streetNumber} ${address.street}`.trim(),
    address.complement1,
    address.complement2,
    `${address.postalCode} ${address.city}`.trim()
  ].filter((line) => line !== "")
