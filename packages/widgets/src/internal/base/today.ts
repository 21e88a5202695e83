import { shortDayOf } from "@portail-familles/core/platform/dates"

/** Today in Paris, as an ISO day. */
export const today = () => shortDayOf(new Date()).split("/").reverse().join("-")
