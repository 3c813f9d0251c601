const SHANGHAI = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

/** The day it is in Asia/Shanghai, as an ISO date: the only clock in the program. */
export function today(): string {
  return SHANGHAI.format(new Date());
}
