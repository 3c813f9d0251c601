import {
  acceptedContent,
  CLIENT_CAPABILITIES_META_KEY,
  type ElicitRequestFormParams,
  type McpServer,
  type ServerContext,
} from '@modelcontextprotocol/server';
import { z } from 'zod';

/** A form to be put to the person before the tool can answer better. */
export interface Form {
  readonly ask: ElicitRequestFormParams;
}

/** Whether the person can be asked during the call, and what they replied if they were. */
export interface Dialogue {
  readonly canAsk: boolean;
  /** What was filled in, unchecked; empty when nothing was asked, or the person declined or left all fields empty. */
  readonly reply: Readonly<Record<string, unknown>>;
  /** What the request tells besides its arguments, unchecked. */
  readonly meta?: Readonly<Record<string, unknown>> | undefined;
}

/** A call without a client, or a client that shows no forms. */
export const NO_DIALOGUE: Dialogue = { canAsk: false, reply: {} };

const inEnvelope = z.looseObject({
  [CLIENT_CAPABILITIES_META_KEY]: z.looseObject({
    elicitation: z.looseObject({ form: z.unknown(), url: z.unknown() }).partial().optional(),
  }),
});

/** The dialogue of one call. A person is asked once: whoever leaves a question open is not asked it again. */
export function dialogueOf(server: McpServer, { mcpReq }: ServerContext): Dialogue {
  const { inputResponses, envelope, _meta: meta } = mcpReq;
  if (inputResponses !== undefined) {
    return { canAsk: false, reply: filledIn(acceptedContent(inputResponses, 'facts') ?? {}), meta };
  }
  // Clients of 2026 say with every call what they can; those of 2025 said it in the handshake.
  const declared = inEnvelope.safeParse(envelope).data?.[CLIENT_CAPABILITIES_META_KEY];
  const { elicitation } = declared ?? server.server.getClientCapabilities() ?? {};
  const canAsk =
    elicitation !== undefined && (elicitation.form !== undefined || elicitation.url === undefined);
  return { canAsk, reply: {}, meta };
}

/** Hosts send a field that was left empty as an empty text, or leave it out: both say that it is not known. */
function filledIn(content: Readonly<Record<string, unknown>>): Dialogue['reply'] {
  const filled = Object.entries(content).filter(
    ([, value]) => typeof value !== 'string' || value.trim() !== '',
  );
  return Object.fromEntries(filled);
}
