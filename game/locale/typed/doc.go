// Package typed reads a date as a reader of any of the interface's languages
// types it: in any digits, by any of its calendars, with a month's name in any
// of its languages, in most orders.
//
//	d, problem := typed.Read("۲۶ آبان ۱۴۰۴", typed.Reach{First: 20370, Last: 20490})
//	d.Calendar, d.First // Persian, the day's number
package typed
