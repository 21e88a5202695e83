export { Authorisations, ChildIdentity, ChildSchool, Contact, Contacts, Diet, Health } from "./sections/values.ts"
