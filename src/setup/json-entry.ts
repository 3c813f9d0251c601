import { isDeepStrictEqual } from 'node:util';
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Editor } from './editor.ts';
import { propertyOf, withoutProperty, withProperty } from './json-property.ts';

/** Edits JSON as people keep it: comments, trailing commas, any indentation. */
export const jsonEntry: Editor = {
  read(text, [table, name]) {
    const node = memberOf(memberOf(rootOf(text), table), name);
    return node === undefined ? undefined : plain(node);
  },
  set(text, path, entry) {
    if (isDeepStrictEqual(jsonEntry.read(text, path), entry)) return text;
    const [table, name] = path;
    const root = rootOf(text);
    if (root === undefined) return `${JSON.stringify({ [table]: { [name]: entry } }, null, 2)}\n`;
    const servers = memberOf(root, table);
    return servers === undefined
      ? withProperty(text, root, { key: table, value: { [name]: entry } })
      : withProperty(text, objectNode(servers, table), { key: name, value: entry });
  },
  remove(text, [table, name]) {
    const servers = memberOf(rootOf(text), table);
    return servers === undefined ? text : withoutProperty(text, servers, name);
  },
};

/** The object that the file is; nothing for an empty file. */
function rootOf(text: string): Node | undefined {
  if (text.trim() === '') return undefined;
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error !== undefined) {
    const line = text.slice(0, error.offset).split('\n').length;
    throw new SyntaxError(`第 ${line} 行不是合法的 JSON（${printParseErrorCode(error.error)}）`);
  }
  return root === undefined ? undefined : objectNode(root, '文件');
}

function objectNode(node: Node, name: string): Node {
  if (node.type !== 'object') throw new SyntaxError(`${name} 应为 {…}`);
  return node;
}

function memberOf(object: Node | undefined, key: string): Node | undefined {
  return object === undefined ? undefined : propertyOf(object, key)?.children?.[1];
}

function plain({ type, value, children = [] }: Node): unknown {
  if (type === 'array') return children.map(plain);
  if (type !== 'object') return value;
  return Object.fromEntries(
    children.map(({ children: [key, of] = [] }) => [key?.value, of === undefined ? undefined : plain(of)]),
  );
}
