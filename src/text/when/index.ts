/** Days as people tell them: by the calendar, as parts of months and years, or counted from today. */

export { daysTold, whyNotDays } from './days-told.ts';
