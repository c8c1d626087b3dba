import { stripDiacritics } from '../../shared/ui/strip-diacritics.ts';

/** A text as the search sees it: words without accents, case and signs, i and y the same letter. */
export interface SearchText {
  readonly words: readonly string[];
  /** The words without the spaces between them. */
  readonly compact: string;
}

const known = new Map<string, SearchText>();

/** Kept for the names and everyday words of a centre, which are the same at every touch of a key. */
export const rememberedSearchText = (text: string): SearchText => {
  let made = known.get(text);
  if (made === undefined) known.set(text, (made = searchText(text)));
  return made;
};

export const searchText = (text: string): SearchText => {
  const words = stripDiacritics(text)
    .replaceAll('y', 'i')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return { words, compact: words.join('') };
};

/** True where `text` has `wanted` (compact) from the beginning of one of its words on. */
export const beginsAtWord = ({ words }: SearchText, wanted: string): boolean =>
  words.some((_, index) => words.slice(index).join('').startsWith(wanted));

/** True where the words of `inner` stand in `outer` one after the other. */
export const hasWordsOf = (outer: SearchText, inner: SearchText): boolean =>
  inner.words.length > 0 &&
  outer.words.some((_, index) =>
    inner.words.every((word, offset) => outer.words[index + offset] === word),
  );

/** A word shorter than this has too many neighbours for a wrong letter to be forgiven. */
const leastForgiving = 4;

/** True where one letter is wrong, missing or too many, or two neighbours have changed places. */
export const isOneLetterOff = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length < leastForgiving || long.length - short.length > 1 || a === b) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  const rest = (text: string, at: number) => text.slice(at);
  if (long.length > short.length) return rest(short, from) === rest(long, from + 1);
  const swapped = short[from] === long[from + 1] && short[from + 1] === long[from];
  return (
    rest(short, from + 1) === rest(long, from + 1) ||
    (swapped && rest(short, from + 2) === rest(long, from + 2))
  );
};
