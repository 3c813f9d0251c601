/** Addresses of what the library holds; ASCII only, since old clients break on anything else. */
export const policyUri = (policy: string): string => `policy://${policy}`;
export const clauseUri = (policy: string, key: string): string => `policy://${policy}/clause/${key}`;
export const awardUri = (policy: string, award: string): string => `policy://${policy}/award/${award}`;
