/** Routes, bodies and answers of the HTTP server. */

export type { HttpOptions } from './http-options.ts';
