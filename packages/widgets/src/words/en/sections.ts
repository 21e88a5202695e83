import type { Words } from "../fr.ts"

export const sections: Words["sections"] = {
  view: "View",
  close: "Close",
  viewLong: (section) => `View: ${section}`,
  closeLong: (section) => `Close: ${section}`,
  edit: "Change",
  editLong: (section) => `Change: ${section}`,
  save: "Save",
  saving: "Saving…",
  saved: "Saved.",
  sent: "Sent to the town hall, which has to approve this change.",
  required: "(required)",
  empty: "Not given",
  unsaid: "Not said",
  yes: "Yes",
  no: "No",
  answer: (question, said) => `${question}: ${said.toLowerCase()}`,
  toVerify: "To check",
  verified: "Checked",
  onApproval: "The town hall approves every change of this section before it applies.",
  waiting: "Waiting for the town hall’s approval",
  waitingSince: (day) => `Asked on ${day}. Until then, what is recorded above remains valid.`,
  asked: "Asked",
  day: "DD/MM/YYYY. Example: 03/05/1987",
  phone: "Example: 06 12 34 56 78",
  rules: {
    required: (field) => `${field}: this is required.`,
    "too-long": (field, limit) => `${field}: at most ${limit} characters.`,
    "not-a-phone": (field) => `${field}: this number is not complete. Example: 06 12 34 56 78`,
    "not-a-day": (field) => `${field}: there is no such day. Example: 03/05/1987`,
    "in-the-future": (field) => `${field}: this day has not come yet.`,
    "too-long-ago": (field) => `${field}: this day is too long ago. Check the year.`,
    "not-a-mail": (field) => `${field}: the address is not complete. Example: first.last@example.com`,
    unchanged: (field) => `${field}: this is what is recorded already.`,
    "not-a-postal-code": (field) => `${field}: a postal code has 5 digits. Example: 60200`,
    "not-in-the-city": (field, limit) => `${field}: this town does not have the postal code ${limit}.`,
    "not-a-number": (field) => `${field}: write a number, in digits.`,
    "out-of-range": (field, limit) => `${field}: the number must be within ${limit}.`,
    "not-a-choice": (field) => `${field}: choose an answer from the list.`,
    "not-a-time": (field) => `${field}: there is no such time. Example: 16:30`,
    "too-many": (field, limit) => `${field}: at most ${limit}.`,
    "older-than-parent": (field) => `${field}: the child would be older than a parent. Check the date.`,
    "has-an-account": (field) => `${field}: only the holder of the account can change this address.`
  },
  conflict: {
    title: "This section changed meanwhile",
    text: "It was changed elsewhere while you were writing. Nothing is lost: choose what should stay.",
    typed: "You want",
    current: "Recorded now",
    keep: "Keep what I wrote",
    take: "Take what is recorded"
  },
  copy: {
    label: "Copy from",
    choose: "Choose a child",
    hint: "The other child’s answers are taken over here; nothing is saved before “Save”.",
    done: (name) => `The answers of ${name} have been taken over. Check them, then save.`
  },
  contacts: {
    none: "Nobody is named at the moment.",
    add: "Add a person",
    newPerson: "New person",
    finish: "Finish",
    edit: (name) => `Change ${name}`,
    remove: "Remove",
    removeLong: (name) => `Remove ${name}`,
    removed: (name) => `${name} is no longer on the list.`,
    undo: "Undo the removal",
    up: (name) => `Move ${name} up`,
    down: (name) => `Move ${name} down`,
    moved: (name, place) => `${name} is now in position ${place}.`,
    private: "Visible to my home only",
    fields: {
      familyName: "Family name",
      givenName: "First name",
      relation: "Relation to the child",
      phone: "Phone",
      secondPhone: "Other phone",
      private: "Visible to my home only"
    },
    hints: {
      relation: "Example: grandmother, neighbour, nanny.",
      private: "The child’s other home, if there is one, will not see this person."
    }
  }
}
