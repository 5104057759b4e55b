/**
 * What each top-level declaration of the house mentions: other declarations, and words in quotes. From it one can ask which function
 * builds a ruling's reason, what that function consults, and which act or screen comes to it.
 */
import { readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';
import { targetOf } from './arrows.ts';
import { filesBelow } from './source-files.ts';

/** A function, a constant or a class at the top of a file. */
export interface Declaration {
  readonly file: string;
  readonly name: string;
  readonly isExported: boolean;
  readonly isFunction: boolean;
  /** Words in quotes, and the beginnings of those with a gap. */
  readonly words: ReadonlySet<string>;
  /** What it mentions, here or in other files. */
  readonly mentions: readonly Declaration[];
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

interface Draft extends Omit<Declaration, 'mentions'> {
  readonly names: ReadonlySet<string>;
  readonly mentions: Declaration[];
}

/** Every declaration below these roots, tests and proofs left out. */
export function readDeclarations(roots: readonly string[]): readonly Declaration[] {
  const files = filesBelow(roots, ['.ts', '.tsx']).filter(
    (file) => !/\.test\.tsx?$|\.d\.ts$|\/proof\//.test(file),
  );
  const drafts = new Map<string, Map<string, Draft>>();
  const imports = new Map<string, Map<string, string>>();
  for (const file of files) {
    const { program, module } = parseSync(file, readFileSync(file, 'utf8'));
    drafts.set(file, declarationsIn(file, program as unknown as Node));
    imports.set(file, new Map(module.staticImports.flatMap((each) => namesFrom(file, each))));
  }
  for (const [file, own] of drafts) {
    for (const draft of own.values()) {
      for (const name of draft.names) {
        const found = own.get(name) ?? elsewhere(imports.get(file)?.get(name), drafts);
        if (found !== undefined && found !== draft) draft.mentions.push(found);
      }
    }
  }
  return [...drafts.values()].flatMap((own) => [...own.values()]);
}

/** Everything that a declaration comes to, itself included. */
export function reachedFrom(start: Declaration): ReadonlySet<Declaration> {
  const reached = new Set([start]);
  for (const each of reached) for (const mentioned of each.mentions) reached.add(mentioned);
  return reached;
}

interface StaticImport {
  readonly moduleRequest: { readonly value: string };
  readonly entries: readonly {
    readonly importName: { readonly name?: string | null };
    readonly localName: { readonly value: string };
    readonly isType: boolean;
  }[];
}

/** Local name → `file#name` of what it stands for. */
function namesFrom(file: string, { moduleRequest, entries }: StaticImport): [string, string][] {
  const target = targetOf(file, moduleRequest.value);
  if (target === undefined) return [];
  return entries
    .filter(({ isType }) => !isType)
    .map(({ importName, localName }) => [localName.value, `${target}#${importName.name ?? ''}`]);
}

function elsewhere(
  place: string | undefined,
  drafts: ReadonlyMap<string, ReadonlyMap<string, Draft>>,
): Draft | undefined {
  const [file = '', name = ''] = place?.split('#') ?? [];
  return drafts.get(file)?.get(name);
}

function declarationsIn(file: string, program: Node): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  for (const statement of program['body'] as readonly Node[]) {
    const isExported = statement.type === 'ExportNamedDeclaration';
    const declared = (isExported ? statement['declaration'] : statement) as Node | null;
    if (declared === null) continue;
    for (const [name, node] of namedIn(declared)) {
      const { names, words } = mentionsOf(node);
      const isFunction = node.type === 'FunctionDeclaration';
      drafts.set(name, { file, name, isExported, isFunction, names, words, mentions: [] });
    }
  }
  return drafts;
}

function namedIn(node: Node): [string, Node][] {
  if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') {
    return [[(node['id'] as { name: string }).name, node]];
  }
  if (node.type !== 'VariableDeclaration') return [];
  return (node['declarations'] as readonly Node[]).flatMap((each) => {
    const { name } = each['id'] as { name?: string };
    return name === undefined ? [] : [[name, each] as [string, Node]];
  });
}

/** Names and words of a declaration, without types, without the names that it binds itself. */
function mentionsOf(declaration: Node): { names: ReadonlySet<string>; words: ReadonlySet<string> } {
  const reader = new MentionReader();
  reader.readParts(declaration, ['id']);
  for (const name of reader.bound) reader.names.delete(name);
  return reader;
}

class MentionReader {
  readonly names = new Set<string>();
  readonly bound = new Set<string>();
  readonly words = new Set<string>();

  readParts(node: Node, except: readonly string[] = []): void {
    for (const part of Object.keys(node)) {
      if (part === 'params' || part === 'param') this.bind(node[part]);
      else if (!except.includes(part)) this.read(node[part]);
    }
  }

  private read(value: unknown): void {
    if (Array.isArray(value)) {
      for (const each of value) this.read(each);
      return;
    }
    if (!isNode(value) || isTypeOnly(value)) return;
    const isOpen = value['computed'] === true;
    switch (value.type) {
      case 'Identifier':
      case 'JSXIdentifier':
        this.names.add(String(value['name']));
        break;
      case 'Literal':
        if (typeof value['value'] === 'string') this.words.add(value['value']);
        break;
      case 'TemplateLiteral':
        this.words.add(beginning(value));
        this.readParts(value);
        break;
      case 'VariableDeclarator':
        this.bind(value['id']);
        this.read(value['init']);
        break;
      case 'BinaryExpression':
        // What is only compared with is not made here.
        for (const side of [value['left'], value['right']]) if (!isQuoted(side)) this.read(side);
        break;
      case 'MemberExpression':
        this.readParts(value, isOpen ? [] : ['property']);
        break;
      case 'Property':
        this.readParts(value, isOpen || isQuoted(value['key']) ? [] : ['key']);
        break;
      case 'JSXAttribute':
        this.read(value['value']);
        break;
      default:
        this.readParts(value);
    }
  }

  /** A parameter or a variable: a name, or a pattern of names with what stands in for them. */
  private bind(value: unknown): void {
    if (Array.isArray(value)) for (const each of value) this.bind(each);
    if (!isNode(value)) return;
    if (value.type === 'Identifier') this.bound.add(String(value['name']));
    if (value.type === 'AssignmentPattern') this.read(value['right']);
    for (const part of ['left', 'properties', 'value', 'elements', 'argument']) this.bind(value[part]);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function isTypeOnly({ type }: Node): boolean {
  return type.startsWith('TS') && !/^TS(As|Satisfies|NonNull|Instantiation)/.test(type);
}

function isQuoted(value: unknown): boolean {
  return isNode(value) && value.type === 'Literal';
}

/** What a text with gaps begins with: of `quota-${level}`, `quota-…`. */
function beginning(node: Node): string {
  const [first] = node['quasis'] as readonly { readonly value: { readonly cooked: string } }[];
  return `${first?.value.cooked ?? ''}…`;
}
