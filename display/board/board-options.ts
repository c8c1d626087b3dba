import { language, type Language } from '../../shared/contract/text.ts';

/** How one board differs from the others of its centre; all of it stands in the page's address. */
export interface BoardOptions {
  /** Zones this board shows; null: all. */
  zoneIds: ReadonlySet<string> | null;
  /** False: no chime, ever. */
  sound: boolean;
  theme: 'dark' | 'light';
  language: Language;
}

/** Reads `?zone=a,b&sound=off&theme=light&lang=en`; anything unknown means the default. */
export const boardOptions = (search: string): BoardOptions => {
  const params = new URLSearchParams(search);
  const zones = (params.get('zone') ?? '').split(',').filter((zone) => zone !== '');
  const spoken = language.safeParse(params.get('lang'));
  return {
    zoneIds: zones.length > 0 ? new Set(zones) : null,
    sound: params.get('sound') !== 'off',
    theme: params.get('theme') === 'light' ? 'light' : 'dark',
    language: spoken.success ? spoken.data : 'vi',
  };
};

/** The items of the board's zones. */
export const inZones = <Item extends { zoneId: string }>(
  items: readonly Item[],
  { zoneIds }: Pick<BoardOptions, 'zoneIds'>,
): Item[] => items.filter(({ zoneId }) => zoneIds?.has(zoneId) ?? true);
