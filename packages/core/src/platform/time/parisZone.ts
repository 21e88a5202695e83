/** The time zone that towns live in: days begin and end there. */
export const parisZone = "Europe/Paris"
