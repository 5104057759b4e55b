const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;

/**
 * Whether an object names a field twice, anywhere in it. `JSON.parse` keeps the last one without a word: of a candidate whose votes stand there
 * twice, one number would count and nobody would know. The text is sound JSON, and has as many fields as it has colons outside strings.
 */
export function hasRepeatedField(text: string, json: object): boolean {
  return fieldsIn(text) !== fieldsOf(json);
}

function fieldsIn(text: string): number {
  let fields = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) isInString = !isInString;
    else if (isInString) at += character === BACKSLASH ? 1 : 0;
    else if (character === COLON) fields++;
  }
  return fields;
}

/** Without recursion: a value may be nested deeper than calls may. */
function fieldsOf(json: object): number {
  let fields = 0;
  const open: object[] = [json];
  const look = (value: unknown) => {
    if (typeof value === 'object' && value !== null) open.push(value);
  };
  for (let object = open.pop(); object !== undefined; object = open.pop()) {
    if (Array.isArray(object)) {
      for (const value of object) look(value);
      continue;
    }
    for (const key in object) {
      fields++;
      look(object[key as keyof typeof object]);
    }
  }
  return fields;
}
