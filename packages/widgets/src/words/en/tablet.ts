import type { Words } from "../fr.ts"

export const tablet: Words["tablet"] = {
  title: "Confirm this tablet",
  intro:
    "This link asks for one of the town’s agents to sign in on each tablet, once a day. The children’s list opens afterwards.",
  signIn: "Sign in with my agent’s account",
  waiting: (count) =>
    count === 1
      ? "1 note is kept on this tablet: it will be sent afterwards."
      : `${count} notes are kept on this tablet: they will be sent afterwards.`,
  codeIntro:
    "Type the code that the telephone’s authentication application shows. It is asked for once a day on each tablet.",
  code: "Code of six digits",
  confirm: "Open the list",
  codeShort: "Type the six digits of the code.",
  codeRefused: {
    wrong: "This is not the code of the moment. Wait for the next one, and check that the telephone’s clock is right.",
    used: "This code was used already. Wait for the next one: it comes in less than a minute.",
    "not-asked": "This link asks for no code. Reload the page."
  },
  codeDelayed: (time) => `Too many wrong codes were typed. Try again at ${time}.`,
  refused: {
    declined: "You came back without signing in. You can try again.",
    over: "This sign-in began too long ago, or on another tablet. Start again.",
    unproved: "The sign-in could not be verified. Start again.",
    "not-named": "Your agent’s account is not among those that this link names. Ask the town to add your address.",
    organisation: "Your agent’s account belongs to another organisation. Choose the town’s when you sign in."
  },
  away: {
    off: "Agents cannot sign in on this portal. Tell the town.",
    provider: "Agents’ sign-in does not answer at the moment. Try again in a few minutes."
  }
}
