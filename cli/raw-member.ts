/**
 * The value of a member of a JSON object as it was written, the last one where a key is repeated. `JSON.parse` has read the
 * object already, so its form is known to be right; it would round a long number, which must be repeated exactly.
 */
export function rawMember(object: string, key: string): string | undefined {
  let found: string | undefined;
  let at = skipSpace(object, object.indexOf('{') + 1);
  while (object[at] === '"') {
    const keyEnd = endOfValue(object, at);
    const isWanted = JSON.parse(object.slice(at, keyEnd)) === key;
    const from = skipSpace(object, object.indexOf(':', keyEnd) + 1);
    const to = endOfValue(object, from);
    if (isWanted) found = object.slice(from, to);
    at = skipSpace(object, to);
    if (object[at] !== ',') break;
    at = skipSpace(object, at + 1);
  }
  return found;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\r') at++;
  return at;
}

/** Where the value ends that begins here: a string at its quote, brackets where they close, anything else at a delimiter. */
function endOfValue(text: string, from: number): number {
  let depth = 0;
  let at = from;
  for (;;) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at) - 1;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    else if (depth > 0 || !isDelimiter(character)) {
      at++;
      continue;
    } else return at;
    if (depth < 0) return at;
    at++;
    if (depth === 0 && character !== undefined && '"}]'.includes(character)) return at;
  }
}

function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function isDelimiter(character: string | undefined): boolean {
  return character === undefined || ', \t\r'.includes(character);
}
