/** What a text says as JSON; `cut` where it ends before it should, and only what is whole was read. */
export interface JsonText {
  readonly value: unknown;
  readonly cut: boolean;
}

/** A text that is a whole JSON object or list, fenced or as people and Python write it, as what it is; anything else as it was given. */
export function fromJsonText(raw: unknown): unknown {
  const read = jsonText(raw);
  return read === undefined || read.cut ? raw : read.value;
}

/**
 * A text that begins as a JSON object or list, read as far as it can be read in one way: in any quotes, with or without
 * them, with a comma too many, True for true. An object that ends before it should is what it has until then, since
 * what is not given is not known; a list may have had more, and is none.
 * @example
 * jsonText("{'a': True, 'b': “是”,}")?.value // → { a: true, b: '是' }
 * jsonText('{"a": "3家", "b": "80')?.value // → { a: '3家' }
 * jsonText('{"a": [1, 2') // → undefined
 * jsonText('"{\\"a\\": 1}"')?.value // → { a: 1 }
 */
export function jsonText(raw: unknown): JsonText | undefined {
  if (typeof raw !== 'string') return undefined;
  const bare = raw
    .trim()
    .replace(/^```(?:json)?|```$/gu, '')
    .trim();
  if (/^"[\s\\n]*[[{]/u.test(bare)) return jsonText(strict(bare)?.value);
  if (!/^[[{]/u.test(bare)) return undefined;
  return strict(bare) ?? (bare.length > LONGEST ? undefined : loose(bare));
}

/** More than anybody writes by hand: what is longer is written by a machine that knows JSON. */
const LONGEST = 10_000;
const DEEPEST = 20;

function strict(json: string): JsonText | undefined {
  try {
    return { value: JSON.parse(json), cut: false };
  } catch {
    return undefined;
  }
}

const QUOTED = ['""', "''", '“”', '‘’'].map(
  ([open = '', close = '']) => `${open}(?:[^${close}\\\\]|\\\\.)*${close}`,
);
const TOKEN = new RegExp(`\\s*(?:[{}[\\],:：，]|${QUOTED.join('|')}|[^\\s{}[\\],:：，"'“”‘’]+)`, 'uy');
const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['none', null],
  ['null', null],
]);

/** Where a text is read, how deep that lies, and whether it ended before it should. */
interface Reading {
  readonly tokens: readonly string[];
  at: number;
  depth: number;
  cut: boolean;
}

/** What cannot be read in one way. */
const NOTHING = Symbol('nothing');

function loose(text: string): JsonText | undefined {
  const reading: Reading = { tokens: tokensOf(text), at: 0, depth: 0, cut: false };
  const value = readValue(reading);
  return value === NOTHING || reading.at < reading.tokens.length ? undefined : { value, cut: reading.cut };
}

/** The parts of a text, up to one that has no end. */
function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) tokens.push(match[0].trim());
  return tokens;
}

function readValue(reading: Reading): unknown {
  const token = reading.tokens[reading.at] ?? ']';
  reading.at += 1;
  if (token !== '{' && token !== '[') return isMark(token) ? NOTHING : plainValue(token);
  reading.depth += 1;
  const value = reading.depth > DEEPEST ? NOTHING : token === '{' ? readObject(reading) : readList(reading);
  reading.depth -= 1;
  return value;
}

function readList(reading: Reading): unknown {
  const items: unknown[] = [];
  while (reading.tokens[reading.at] !== ']') {
    const item = readValue(reading);
    if (item === NOTHING || !endsHere(reading, ']')) return NOTHING;
    items.push(item);
  }
  reading.at += 1;
  return items;
}

function readObject(reading: Reading): unknown {
  const members: [string, unknown][] = [];
  while (reading.at < reading.tokens.length) {
    if (reading.tokens[reading.at] === '}') {
      reading.at += 1;
      return Object.fromEntries(members);
    }
    const member = readMember(reading);
    if (member === NOTHING) return NOTHING;
    if (member !== undefined) members.push(member);
  }
  reading.cut = true;
  return members.length === 0 ? NOTHING : Object.fromEntries(members);
}

/** A name with its value; undefined where the text ends before that is whole. */
function readMember(reading: Reading): [string, unknown] | typeof NOTHING | undefined {
  const [name = '', colon, first] = reading.tokens.slice(reading.at, reading.at + 3);
  if (isMark(name) || (colon !== undefined && !COLON.test(colon))) return NOTHING;
  reading.at += 2;
  if (first === undefined || isUnsure(reading)) {
    reading.at = reading.tokens.length;
    return undefined;
  }
  const value = readValue(reading);
  const isWhole = endsHere(reading, '}') || reading.at >= reading.tokens.length;
  return value === NOTHING || !isWhole ? NOTHING : [String(plainValue(name)), value];
}

const COLON = /^[:：]$/u;

/** Whether a comma stands here, which is passed, or what closes the whole. */
function endsHere(reading: Reading, close: string): boolean {
  const token = reading.tokens[reading.at] ?? '';
  if (token === ',' || token === '，') reading.at += 1;
  return token === ',' || token === '，' || token === close;
}

/** Whether the last of a text may have had more of itself: 80 of 800万元. */
function isUnsure({ tokens, at }: Reading): boolean {
  const token = tokens[at] ?? '';
  return at === tokens.length - 1 && !isMark(token) && !QUOTES.test(token) && !WORDS.has(token.toLowerCase());
}

function isMark(token: string): boolean {
  return /^[{}[\],:，：]$/u.test(token);
}

const QUOTES = /^["'“‘]/u;

/** What a token says that is no mark. */
function plainValue(token: string): unknown {
  if (QUOTES.test(token)) return token.slice(1, -1).replace(/\\(.)/gu, '$1');
  const word = token.toLowerCase();
  if (WORDS.has(word)) return WORDS.get(word);
  return /^-?\d+(?:\.\d+)?$/u.test(token) ? Number(token) : token;
}
