/** MCP over HTTP: its settings, the library it follows, who may call it. */

export { serveHttp } from './serve-http.ts';
