/** 生僻字 · fonts come as characters ask for them: those of the names that this phone cannot draw are fetched while there is network, and the phone keeps them. */

const USUAL = "'Noto Sans SC Variable'";
const RARE = "'Xuanwu Rare'";
/** In no font: what is drawn for it is the box of a missing character. */
const MISSING = '\u{3FFFD}';
/** What every Chinese font has lies between; beyond it most telephones draw boxes, and not all of one kind. */
const [FIRST_USUAL, LAST_USUAL] = ['\u4E00', '\u9FA5'];
/** The commonest of them, a seldom one, the last. */
const SAMPLES = '王毪龥';

/** A few faces of some hundred kilobytes, where the phone has a Chinese font of its own. Without network nothing comes, and nothing is said. */
export async function keepGlyphs(names: readonly string[]): Promise<void> {
  const characters = [...new Set(names.join(''))].filter((each) => /\p{Script=Han}/u.test(each));
  const isDrawn = hasChineseFont()
    ? (each: string) => each >= FIRST_USUAL && each <= LAST_USUAL
    : () => false;
  const needed = characters.filter((each) => !isDrawn(each));
  const known = await Promise.all(needed.map((each) => fetched(USUAL, each)));
  await Promise.all(needed.filter((_, index) => !known[index]).map((each) => fetched(RARE, each)));
}

/** Whether the family has the character; the browser keeps what it fetches. */
async function fetched(family: string, character: string): Promise<boolean> {
  const faces = await document.fonts.load(`16px ${family}`, character).catch(() => []);
  return faces.length > 0;
}

/** Whether the phone's own fonts have what is usual. */
function hasChineseFont(): boolean {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [20, 20];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return false;
  context.font = '16px sans-serif';
  context.textBaseline = 'top';
  const drawn = (character: string) => {
    context.clearRect(0, 0, 20, 20);
    context.fillText(character, 1, 1);
    return context.getImageData(0, 0, 20, 20).data.join();
  };
  const box = drawn(MISSING);
  return [...SAMPLES].every((character) => drawn(character) !== box);
}
