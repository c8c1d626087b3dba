import type { PhoneTicket, PhoneView } from '../../shared/contract/phone.ts';
import type { Language, LocalizedText } from '../../shared/contract/text.ts';

/** What the holder of a ticket is shown before the page's script runs, or without it. */
export interface PhoneGlance {
  readonly view: PhoneView;
  /** Null where nobody can say. */
  readonly peopleAhead: number | null;
}

const words = {
  number: { vi: 'Số của quý vị', en: 'Your number' },
  ahead: {
    vi: (count: number) => `Còn ${count} người trước quý vị`,
    en: (count: number) => (count === 1 ? '1 person ahead of you' : `${count} people ahead of you`),
  },
  noScript: {
    vi: 'Trang này tự tải lại sau mỗi 20 giây.',
    en: 'This page reloads by itself every 20 seconds.',
  },
} as const;

const at = (counter: number | null): string => (counter === null ? '' : ` ${counter}`);

const stateWords: Record<PhoneTicket['state'], (ticket: PhoneTicket) => LocalizedText> = {
  booked: () => ({ vi: 'Đã đặt hẹn', en: 'Booked' }),
  waiting: () => ({ vi: 'Đang chờ', en: 'Waiting' }),
  called: ({ counterNumber }) => ({
    vi: `Mời đến quầy${at(counterNumber)}`,
    en: `Please go to counter${at(counterNumber)}`,
  }),
  serving: ({ counterNumber }) => ({
    vi: `Đang được phục vụ tại quầy${at(counterNumber)}`,
    en: `You are being served at counter${at(counterNumber)}`,
  }),
  held: () => ({ vi: 'Số đang được giữ', en: 'Your ticket is on hold' }),
  completed: ({ cutShort }) =>
    cutShort
      ? { vi: 'Còn thiếu giấy tờ', en: 'A paper is still missing' }
      : { vi: 'Đã xong', en: 'All done' },
  'no-show': () => ({
    vi: 'Đã gọi nhưng quý vị chưa đến quầy',
    en: 'We called you, but you did not come to the counter',
  }),
  abandoned: () => ({ vi: 'Quý vị đã hủy lượt', en: 'You have given up your turn' }),
  cancelled: () => ({ vi: 'Số này đã bị hủy', en: 'This ticket was cancelled' }),
  expired: () => ({ vi: 'Số này đã hết hạn', en: 'This ticket has expired' }),
};

/** The page's own look once its script runs, as far as a number and three lines need it. */
const style = `
  luot-phone:not([data-live]) { display: grid; gap: 1rem; max-width: 30rem; margin: auto; padding: 1rem; text-align: center;
    font: 1.125rem/1.4 'Be Vietnam Pro', system-ui, sans-serif; color: #10292d }
  luot-phone b { display: block; font-size: 5rem; line-height: 1.1 }
  luot-phone strong { font-size: 1.75rem; line-height: 1.2 }
  html { background: #f5f3ec }
  @media (prefers-color-scheme: dark) { html { background: #062226 } luot-phone:not([data-live]) { color: #f2f7f4 } }`;

/**
 * The built phone page with its ticket written into it, so that the number stands there as soon as the
 * page itself has come. Without a script it loads itself again and again. Styles come last: nothing that
 * has to be fetched keeps the number from being shown.
 */
export function phonePage(built: string, { view, peopleAhead }: PhoneGlance): string {
  const { ticket, language } = view;
  const say = (text: Readonly<Record<Language, string>>): string => escaped(text[language]);
  const isWaiting = ticket.state === 'waiting' && peopleAhead !== null && peopleAhead > 0;
  const state = isWaiting
    ? escaped(words.ahead[language](peopleAhead))
    : say(stateWords[ticket.state](ticket));
  const sheets = built.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
  const page = sheets.reduce((rest, sheet) => rest.replace(sheet, ''), built);
  const first = `<luot-phone
      ><p>${say(view.centreName)}</p>
      <p>${say(words.number)} <b>${escaped(ticket.number)}</b> ${say(ticket.serviceName)}</p>
      <strong>${state}</strong>
      <noscript><p>${say(words.noScript)}</p></noscript></luot-phone
    >${sheets.join('')}`;
  return page
    .replace(/<html lang="\w+"/, `<html lang="${language}"`)
    .replace(/<title>.*?<\/title>/, () => `<title>${escaped(ticket.number)} – ${state}</title>`)
    .replace(
      '</head>',
      `<style>${style}</style><noscript><meta http-equiv="refresh" content="20" /></noscript></head>`,
    )
    .replace('<luot-phone></luot-phone>', () => first);
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
