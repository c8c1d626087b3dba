import { beginsAtWord, hasWordsOf, isOneLetterOff, type SearchText } from './search-text.ts';

/** What something is called: its names first, then what else people say. */
export interface Names {
  readonly names: readonly SearchText[];
  readonly also: readonly SearchText[];
}

/** How well a query fits: whole ones by `tier`, 0 the best; partial ones have none and count by `share`. */
export interface Fit {
  readonly tier: number | null;
  /** Weight of the words of the query that were found, 0 to 1. */
  readonly share: number;
}

/** Words everybody uses whatever they came for. */
const emptyWords = new Set(
  (
    'lam xin cho cua toi minh con em muon can thu tuc giai to dang ki ve va o tai di lai bi co duoc ' +
    'the a an of for to my i need want get'
  ).split(' '),
);
const emptyWeight = 0.1;
/** A word with a wrong letter, beside one that is right. */
const forgiven = 0.7;

/** What is known of the words of all things there are to find. */
export class Vocabulary {
  /** How many things have the word. */
  private readonly counts = new Map<string, number>();

  constructor(things: readonly Names[]) {
    for (const { names, also } of things) {
      const words = new Set([...names, ...also].flatMap(({ words }) => words));
      for (const word of words) this.counts.set(word, 1 + (this.counts.get(word) ?? 0));
    }
  }

  /** How well `wanted` fits what a thing is called. */
  fit(wanted: SearchText, { names, also }: Names): Fit {
    const all = [...names, ...also];
    const share = this.share(wanted, all);
    const tier = wholeTier(wanted, names, also) ?? (share.full ? 8 : null);
    return { tier, share: share.found };
  }

  private share(wanted: SearchText, texts: readonly SearchText[]) {
    const words = new Set(texts.flatMap((text) => text.words));
    let found = 0;
    let total = 0;
    let full = true;
    for (const part of wanted.words) {
      const weight = this.weight(part);
      const how = this.isIn(part, words);
      total += weight;
      found += weight * how;
      full &&= how > 0;
    }
    return { found: total === 0 ? 0 : found / total, full: full && total > 0 };
  }

  /** 1: a word begins with it; less: one does but for a letter; 0: none. */
  private isIn(part: string, words: ReadonlySet<string>): number {
    for (const word of words) if (word === part || isBeginning(part, word)) return 1;
    if (this.isKnown(part)) return 0;
    for (const word of words) if (isOneLetterOff(part, word)) return forgiven;
    return 0;
  }

  /** A word that is right as it stands is no slip for another one. */
  private isKnown(part: string): boolean {
    return this.counts.has(part);
  }

  private weight(part: string): number {
    if (emptyWords.has(part)) return emptyWeight;
    return 1 / Math.sqrt(Math.max(1, this.counts.get(part) ?? 0));
  }
}

/** One letter begins too many words. */
const isBeginning = (part: string, word: string): boolean =>
  part.length >= 2 && word.startsWith(part);

const wholeTier = (
  wanted: SearchText,
  names: readonly SearchText[],
  also: readonly SearchText[],
): number | null => {
  const { compact } = wanted;
  const tiers: readonly (readonly [readonly SearchText[], (text: SearchText) => boolean])[] = [
    [[...names, ...also], (text) => text.compact === compact],
    [names, (text) => text.compact.startsWith(compact)],
    [names, (text) => beginsAtWord(text, compact)],
    [also, (text) => text.compact.startsWith(compact)],
    [also, (text) => beginsAtWord(text, compact)],
    [names, (text) => compact.length >= 3 && text.compact.includes(compact)],
    // Somebody types a whole sentence around it.
    [[...names, ...also], (text) => text.words.length >= 2 && hasWordsOf(wanted, text)],
  ];
  const tier = tiers.findIndex(([texts, fits]) => texts.some(fits));
  return tier < 0 ? null : tier;
};
