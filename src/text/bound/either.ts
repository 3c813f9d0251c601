/** Words by which of two numbers the lower counts, or the higher. */
export const LOWER = /孰低|[取从就]低|[较最]低(?:者|值|的一?[个项])|取(?:[两二]者|其)?(?:中的?)?[较最]低/u;
export const HIGHER = /孰高|[取从就]高|[较最]高(?:者|值|的一?[个项])|取(?:[两二]者|其)?(?:中的?)?[较最]高/u;
