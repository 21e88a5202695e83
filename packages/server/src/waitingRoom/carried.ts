/** The ticket of a family that waits; `__Host-` and Partitioned as the session's. */
export const ticketCookie = "__Host-portail-ticket"

/** The same as a header, for elements in a page whose browser keeps no cookies of ours: comes with the answer, and is sent back. */
export const ticketHeader = "portail-ticket"

/** Says that a family is inside, and until when. */
export const passCookie = "__Host-portail-pass"
