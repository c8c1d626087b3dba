import type { Elsewhere } from '../../shared/contract/centre-definition.ts';
import type { KioskService, KioskView } from '../../shared/contract/kiosk.ts';
import type { Language } from '../../shared/contract/text.ts';
import { Vocabulary, type Fit, type Names } from './search-rank.ts';
import { beginsAtWord, rememberedSearchText, searchText, type SearchText } from './search-text.ts';

/** What a person may have meant. */
export interface Found {
  /** Best first. */
  readonly services: readonly KioskService[];
  /** What is done elsewhere, best first. */
  readonly elsewhere: readonly Elsewhere[];
  /** Where nothing fits: what comes nearest, or what most people come for. */
  readonly near: readonly KioskService[];
}

/** For an empty query. */
export const nothingFound: Found = { services: [], elsewhere: [], near: [] };
/** Of a query in many words this much must have been found for a hit. */
const enough = 0.5;
const mostNear = 3;

/**
 * Procedures a person may mean. Accents, case, spaces, signs and i or y do not matter, one wrong letter in
 * a word is forgiven; names and everyday words in both languages, the field's name and the code are
 * searched. Where not all words of the query fit anything, the best partial fits are found. A single
 * letter is looked for at the beginning of words of the `language` chosen. Nothing for an empty query.
 */
export const searchServices = (
  { services, fields, guide }: Pick<KioskView, 'services' | 'fields' | 'guide'>,
  query: string,
  language: Language,
): Found => {
  const wanted = searchText(query);
  if (wanted.compact === '') return nothingFound;
  if (wanted.compact.length === 1) {
    return { ...nothingFound, services: beginningWith(services, wanted, language) };
  }
  const here = services.map((thing) => ({ thing, names: namesOf(thing) }));
  const away = guide.elsewhere.map((thing) => ({ thing, names: namesOf(thing) }));
  const vocabulary = new Vocabulary([...here, ...away].map(({ names }) => names));
  const fits = here.map(({ thing, names }) => {
    const field = fields.find(({ id }) => id === thing.fieldId);
    return {
      thing,
      fit: bestOf(codeFit(thing, query), vocabulary.fit(wanted, names), fieldFit(field, wanted)),
    };
  });
  const fitsAway = away.map(({ thing, names }) => ({ thing, fit: vocabulary.fit(wanted, names) }));
  const whole = [...fits, ...fitsAway].some(({ fit }) => fit.tier !== null);
  const isHit = ({ fit }: { fit: Fit }) => (whole ? fit.tier !== null : fit.share >= enough);
  const hits = fits.filter(isHit);
  // What is done elsewhere is said only where it fits better than all that is done here.
  const isBetter = ({ fit }: { fit: Fit }) => hits.every((hit) => before(fit, hit.fit) < 0);
  const found = {
    services: ranked(hits),
    elsewhere: ranked(fitsAway.filter(isHit).filter(isBetter)),
  };
  const isNothing = found.services.length + found.elsewhere.length === 0;
  const near = ranked(fits.filter(({ fit }) => fit.share > 0));
  const usual = guide.frequent.flatMap((id) => services.filter((service) => service.id === id));
  const nearest = [...new Set([...near, ...usual, ...services])].slice(0, mostNear);
  return { ...found, near: isNothing ? nearest : [] };
};

const namesOf = ({
  name,
  shortName,
  also,
}: Pick<KioskService, 'name' | 'shortName' | 'also'>): Names => ({
  names: [name.vi, name.en].map(rememberedSearchText),
  also: [
    ...(shortName ? [shortName.vi, shortName.en] : []),
    ...(also?.vi ?? []),
    ...(also?.en ?? []),
  ].map(rememberedSearchText),
});

const unfit: Fit = { tier: null, share: 0 };

const codeFit = ({ code }: KioskService, query: string): Fit => {
  const digits = query.replace(/\s/g, '');
  const fits = code !== null && /^\d[\d.]+$/.test(digits) && isCodeOf(code, digits);
  return fits ? { tier: 0, share: 1 } : unfit;
};

const isCodeOf = (code: string, digits: string): boolean =>
  code.startsWith(digits) || code.replaceAll('.', '').startsWith(digits);

/** Whoever types the name of a field gets all of it, after what has the words itself. */
const fieldFit = (field: KioskView['fields'][number] | undefined, wanted: SearchText): Fit => {
  const names = field ? [field.name.vi, field.name.en].map(rememberedSearchText) : [];
  const fits =
    wanted.compact.length >= 3 && names.some((name) => beginsAtWord(name, wanted.compact));
  return fits ? { tier: 7, share: 1 } : unfit;
};

const bestOf = (...fits: readonly Fit[]): Fit =>
  fits.reduce((best, fit) => (before(fit, best) < 0 ? fit : best));

const before = (a: Fit, b: Fit): number => {
  const tiers = (a.tier ?? Infinity) - (b.tier ?? Infinity);
  return Number.isNaN(tiers) || tiers === 0 ? b.share - a.share : tiers;
};

const ranked = <T>(fits: readonly { thing: T; fit: Fit }[]): T[] =>
  fits.toSorted((a, b) => before(a.fit, b.fit)).map(({ thing }) => thing);

const beginningWith = (
  services: readonly KioskService[],
  { compact }: SearchText,
  language: Language,
): KioskService[] => {
  const place = ({ name }: KioskService) =>
    rememberedSearchText(name[language]).words.findIndex((word) => word.startsWith(compact));
  return services
    .filter((service) => place(service) >= 0)
    .toSorted((a, b) => Math.min(1, place(a)) - Math.min(1, place(b)));
};
