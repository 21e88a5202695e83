/** The version that elements carry, to tell two copies on a page apart. */
export const version = "0.1.0"
