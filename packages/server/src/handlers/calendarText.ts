import type { FeedDays, FeedEvent } from "@portail-familles/core/reservations"
import ICAL from "ical.js"

const calendarNames = {
  fr: (town: string) => `Planning famille – ${town}`,
  en: (town: string) => `Family planning – ${town}`
} as const

/** How often calendar programs come again, as an ISO duration. */
const refreshing = "PT6H"

/** A family's days as an iCalendar text (RFC 5545). Times in UTC: every program shows them on its own clock, without a zone's table. */
export const calendarText = (townName: string, { language, events }: FeedDays): string => {
  const calendar = new ICAL.Component("vcalendar")
  calendar.addPropertyWithValue("version", "2.0")
  calendar.addPropertyWithValue("prodid", "-//Portail Familles//Planning//FR")
  calendar.addPropertyWithValue("calscale", "GREGORIAN")
  calendar.addPropertyWithValue("method", "PUBLISH")
  const name = calendarNames[language](townName)
  calendar.addPropertyWithValue("name", name)
  calendar.addPropertyWithValue("x-wr-calname", name)
  calendar.addPropertyWithValue("refresh-interval", ICAL.Duration.fromString(refreshing))
  calendar.addPropertyWithValue("x-published-ttl", refreshing)
  for (const event of events) calendar.addSubcomponent(component(event))
  return `${calendar.toString()}\r\n`
}

const component = ({ id, givenName, activityName, unitName, placeName, address, ...event }: FeedEvent) => {
  const written = new ICAL.Component("vevent")
  const place = [placeName, address].filter((text) => text !== "").join(", ")
  written.addPropertyWithValue("uid", `${id}@portail-familles`)
  written.addPropertyWithValue("dtstamp", utc(event.bookedAt))
  written.addPropertyWithValue("dtstart", utc(event.startsAt))
  written.addPropertyWithValue("dtend", utc(event.endsAt))
  written.addPropertyWithValue("summary", [givenName, activityName, unitName].filter((text) => text !== "").join(" · "))
  if (place !== "") written.addPropertyWithValue("location", place)
  return written
}

const utc = (at: Date) => ICAL.Time.fromJSDate(at, true)
