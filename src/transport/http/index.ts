/** Routes, bodies and answers of the HTTP server. */

export type { HttpOptions, Part } from './http-options.ts';
