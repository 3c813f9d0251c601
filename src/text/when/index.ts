/** Days as people tell them: by the calendar, as parts of months and years, or counted from today. */

export { type Days, daysTold, whyNotDays } from './days-told.ts';
