import { language, type Language } from '../../shared/contract/text.ts';

/** What stands per field at the foot of a board: the number called last, people waiting and their wait, or nothing. */
export type FieldFoot = 'calls' | 'waits' | 'off';

/** How one board differs from the others of its centre; all of it stands in the page's address. */
export interface BoardOptions {
  /** Zones this board shows; null: all. */
  zoneIds: ReadonlySet<string> | null;
  fields: FieldFoot;
  /** False: no chime, ever. */
  sound: boolean;
  theme: 'dark' | 'light';
  language: Language;
}

/** Reads `?zone=a,b&fields=waits&sound=off&theme=light&lang=en`; anything unknown means the default. */
export const boardOptions = (search: string): BoardOptions => {
  const params = new URLSearchParams(search);
  const zones = (params.get('zone') ?? '').split(',').filter((zone) => zone !== '');
  const spoken = language.safeParse(params.get('lang'));
  const fields = params.get('fields');
  return {
    zoneIds: zones.length > 0 ? new Set(zones) : null,
    fields: fields === 'waits' || fields === 'off' ? fields : 'calls',
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
