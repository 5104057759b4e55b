/** Text in GB 18030, the encoding that Chinese spreadsheets save by default; Node can only read it. */

const decoder = new TextDecoder('gb18030');
let twoAndFourBytes: Map<string, Buffer> | undefined;

export function encodeGb18030(text: string): Buffer {
  return Buffer.concat(Array.from(text, encodeCharacter));
}

function encodeCharacter(character: string): Buffer {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint < 0x80) return Buffer.of(codePoint);
  if (codePoint >= 0x10000) return fourBytes(codePoint - 0x10000, 0x90);
  twoAndFourBytes ??= basicPlane();
  const bytes = twoAndFourBytes.get(character);
  if (!bytes) throw new Error(`no bytes for ${character}`);
  return bytes;
}

function fourBytes(linear: number, first: number): Buffer {
  return Buffer.of(
    first + Math.floor(linear / 12_600),
    0x30 + (Math.floor(linear / 1_260) % 10),
    0x81 + (Math.floor(linear / 10) % 126),
    0x30 + (linear % 10),
  );
}

const MOST_FOUR_BYTES_BELOW_10000 = 39_420;

function basicPlane(): Map<string, Buffer> {
  const bytes = new Map<string, Buffer>();
  for (let linear = 0; linear < MOST_FOUR_BYTES_BELOW_10000; linear += 1) {
    const four = fourBytes(linear, 0x81);
    bytes.set(decoder.decode(four), four);
  }
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const two = Buffer.of(lead, trail);
      const character = decoder.decode(two);
      if (character.length === 1 && character !== '\uFFFD') bytes.set(character, two);
    }
  }
  return bytes;
}
