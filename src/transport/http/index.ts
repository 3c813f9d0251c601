/** Routes, bodies and answers of the HTTP server. */

export { currentAsker, noteCall } from './exchange.ts';
export { http } from './http.ts';
export type { HttpOptions, Part } from './http-options.ts';
export type { Upload } from './upload.ts';
