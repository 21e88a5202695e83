/**
 * The address of a place, from an element that may stand outside the space: the portal's own space has paths, a space on a page of the
 * town's says its places after `#`.
 */
export const placeIn = ({ base, spaceUrl }: { base: string; spaceUrl: string | null }, place: string) =>
  spaceUrl === null ? `${base}/espace${place.slice(1).replace(/\/$/, "")}` : `${spaceUrl}${place}`
